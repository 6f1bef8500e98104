package voiceplayground.api;

import static voiceplayground.api.Fault.NOTHING;
import static voiceplayground.api.Fault.PCM;
import static voiceplayground.api.Fault.SSE_HEAD;
import static voiceplayground.api.Fault.drip;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import voiceplayground.speech.SpeechFailure.Wait;

import java.util.stream.Stream;

/// Nothing is waited for without end, whatever a server does to seem alive.
class WaitFaultsTest {
    static Stream<Fault> waits() {
        return Stream.of(
                new Fault(
                                "F37 silence after sound",
                                (_, c) -> {
                                    c.streamHead().chunk(Heard.event(PCM));
                                    c.awaitHangUp();
                                },
                                PCM,
                                Fault.timedOut(Wait.MORE_SOUND))
                        .with(Heard.shortly(Wait.MORE_SOUND)),
                new Fault(
                                "F37 silence from the start",
                                (_, c) -> {
                                    c.streamHead();
                                    c.awaitHangUp();
                                },
                                NOTHING,
                                Fault.timedOut(Wait.FIRST_SOUND))
                        .with(Heard.shortly(Wait.FIRST_SOUND)),
                new Fault(
                                "F38 comments drip after sound",
                                (_, c) -> drip(c, SSE_HEAD + "\r\n" + Heard.event(PCM), ":\n"),
                                PCM,
                                Fault.timedOut(Wait.MORE_SOUND))
                        .with(Heard.shortly(Wait.MORE_SOUND)),
                new Fault(
                                "F38 bytes of a comment drip from the start",
                                (_, c) -> drip(c, SSE_HEAD + "\r\n" + ":", "x"),
                                NOTHING,
                                Fault.timedOut(Wait.FIRST_SOUND))
                        .with(Heard.shortly(Wait.FIRST_SOUND)),
                new Fault(
                                "F38 silent events drip",
                                (_, c) ->
                                        drip(
                                                c,
                                                SSE_HEAD + "\r\n" + Heard.event(PCM),
                                                "data: {\"audio\": \"\"}\n\n"),
                                PCM,
                                Fault.timedOut(Wait.MORE_SOUND))
                        .with(Heard.shortly(Wait.MORE_SOUND)));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void aWaitEnds(Fault fault) throws Exception {
        fault.check();
    }
}
