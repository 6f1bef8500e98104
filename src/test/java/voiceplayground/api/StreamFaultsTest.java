package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import static voiceplayground.api.Fault.NOTHING;
import static voiceplayground.api.Fault.NO_MARKER;
import static voiceplayground.api.Fault.PCM;
import static voiceplayground.api.Fault.SSE_HEAD;
import static voiceplayground.api.Fault.TOO_SHORT;
import static voiceplayground.api.Fault.gzip;
import static voiceplayground.api.Fault.half;
import static voiceplayground.api.Fault.status;
import static voiceplayground.api.Fault.stream;
import static voiceplayground.api.Fault.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import voiceplayground.speech.SpeechFailure.CutShort;
import voiceplayground.speech.SpeechFailure.NotAudio;
import voiceplayground.speech.SpeechFailure.ServerError;
import voiceplayground.testkit.ScriptedServer;

import java.util.stream.Stream;

/// Streams that end wrongly keep the sound that came before and are never taken for complete.
class StreamFaultsTest {
    private static final CutShort NO_ANSWER =
            new CutShort("the connection ended before an answer came");

    private static ServerError error(String message) {
        return new ServerError(words(message, "req-7"));
    }

    private static NotAudio unknownEvent(String excerpt) {
        return new NotAudio("text/event-stream", excerpt);
    }

    static Stream<Fault> cuts() {
        return Stream.of(
                        new Fault(
                                "F32 end between events",
                                (_, c) -> c.send(SSE_HEAD + "\r\n" + Heard.event(PCM)),
                                PCM,
                                NO_MARKER),
                        new Fault(
                                "F33 end inside a line",
                                (_, c) ->
                                        c.send(
                                                SSE_HEAD
                                                        + "\r\n"
                                                        + Heard.event(PCM)
                                                        + "data: {\"au"),
                                PCM,
                                NO_MARKER),
                        new Fault(
                                "F33 end inside the first event",
                                (_, c) -> c.send(SSE_HEAD + "\r\nevent: audio\nda"),
                                NOTHING,
                                NO_MARKER),
                        new Fault(
                                "F33 a comment, then the end",
                                (_, c) -> c.send(SSE_HEAD + "\r\n: hello\n\n"),
                                NOTHING,
                                NO_MARKER),
                        new Fault(
                                "F34 cut between chunks",
                                (_, c) -> c.streamHead().chunk(Heard.event(PCM)),
                                PCM,
                                TOO_SHORT),
                        new Fault(
                                "F34 cut inside a chunk",
                                (_, c) -> c.streamHead().chunk(Heard.event(PCM)).send("ff\r\ndata"),
                                PCM,
                                TOO_SHORT),
                        new Fault(
                                "F34 broken chunk size",
                                (_, c) -> c.streamHead().chunk(Heard.event(PCM)).send("zz\r\n"),
                                PCM,
                                TOO_SHORT),
                        new Fault(
                                "F35 short content length",
                                (_, c) ->
                                        c.send(
                                                SSE_HEAD
                                                        + "Content-Length: 5000\r\n\r\n"
                                                        + Heard.event(PCM)),
                                PCM,
                                TOO_SHORT),
                        new Fault("end before an answer", (_, _) -> {}, NOTHING, NO_ANSWER),
                        new Fault(
                                "end inside the headers",
                                (_, c) -> c.send("HTTP/1.1 200 OK\r\nContent-"),
                                NOTHING,
                                NO_ANSWER),
                        new Fault(
                                "reset before an answer", (_, c) -> c.reset(), NOTHING, NO_ANSWER))
                .map(Fault::closing);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aCutIsItsFailure(Fault fault) throws Exception {
        fault.check();
    }

    static Stream<Fault> content() {
        return Stream.of(
                stream(
                        "F41 error event",
                        "event: error\ndata: {\"message\":\"out of voices\"}\n\n",
                        error("out of voices")),
                stream(
                        "F41 error event in plain words",
                        "event: error\ndata: it broke\n\n",
                        error("it broke")),
                stream(
                        "F41 error by status",
                        "data: {\"status\":\"500\",\"message\":\"it broke\"}\n\n",
                        error("it broke")),
                stream(
                        "F41 error by status, number",
                        "data: {\"status\":503,\"message\":\"it"
                                + " broke\",\"request_id\":\"own\"}\n\n",
                        new ServerError(words("it broke", "own"))),
                stream(
                        "F41 error frame of the socket",
                        "data: {\"status\":\"error\",\"error\":{\"message\":\"it broke\"}}\n\n",
                        error("it broke")),
                stream("F41 error alone", "data: {\"error\":\"it broke\"}\n\n", error("it broke")),
                stream(
                        "F41 message alone",
                        "data: {\"message\":\"it broke\"}\n\n",
                        error("it broke")),
                stream(
                        "F41 nested error",
                        "data: {\"data\":{\"error\":\"it broke\"}}\n\n",
                        error("it broke")),
                stream(
                        "F41 errors of the socket",
                        "data: {\"status\":\"error\",\"message\":\"it"
                                + " broke\",\"errors\":[\"badly\"]}\n\n",
                        error("it broke: badly")),
                stream(
                        "F41 error that says done",
                        "data: {\"status\":\"500\",\"message\":\"it broke\",\"done\":true}\n\n",
                        error("it broke")),
                stream("F42 malformed JSON", "data: {\"audio\": \n\n", unknownEvent("{\"audio\":")),
                stream("F42 no JSON", "event: audio\ndata: hello\n\n", unknownEvent("hello")),
                stream("F42 an array", "data: [1]\n\n", unknownEvent("[1]")),
                stream(
                        "F42 audio is no text",
                        "data: {\"audio\": 5}\n\n",
                        unknownEvent("{\"audio\": 5}")),
                stream(
                        "F42 a name twice",
                        "data: {\"done\":false,\"done\":true}\n\n",
                        unknownEvent("{\"done\":false,\"done\":true}")),
                stream(
                        "F42 something behind it",
                        "data: {\"done\":true} x\n\n",
                        unknownEvent("{\"done\":true} x")),
                stream(
                        "F43 base64 without its end",
                        "data: {\"audio\": \"AAA\"}\n\n",
                        unknownEvent("{\"audio\": \"AAA\"}")),
                stream(
                        "F43 base64 padded inside",
                        "data: {\"audio\": \"AA==AAAA\"}\n\n",
                        unknownEvent("{\"audio\": \"AA==AAAA\"}")),
                stream(
                        "F44 url-safe base64",
                        "data: {\"audio\": \"-_-_\"}\n\n",
                        unknownEvent("{\"audio\": \"-_-_\"}")),
                stream(
                        "F44 base64 with a space",
                        "data: {\"audio\": \"AA AA AA\"}\n\n",
                        unknownEvent("{\"audio\": \"AA AA AA\"}")),
                stream("F48 no end marker", "", NO_MARKER),
                stream("F52 done as text", "data: {\"done\":\"true\"}\n\n", NO_MARKER),
                stream(
                        "F52 done is false",
                        "data: {\"done\":false,\"status\":\"200\"}\n\n",
                        NO_MARKER),
                stream("F52 done as number", "data: {\"done\":1}\n\n", NO_MARKER),
                new Fault(
                        "F49 only the end marker",
                        (_, c) -> c.streamHead().chunk(Heard.end()).lastChunk(),
                        NOTHING,
                        new NotAudio("text/event-stream", "")),
                new Fault(
                        "F50 only empty sound",
                        (_, c) ->
                                c.streamHead()
                                        .chunk("data: {\"audio\":\"\"}\n\n" + Heard.end())
                                        .lastChunk(),
                        NOTHING,
                        new NotAudio("text/event-stream", "")),
                new Fault(
                        "F54 gzip cut",
                        (_, c) ->
                                c.send(SSE_HEAD + "Content-Encoding: gzip\r\n\r\n")
                                        .send(half(gzip(Heard.event(PCM))))
                                        .close(),
                        NOTHING,
                        TOO_SHORT),
                status(
                        "F54 unknown encoding",
                        "200 OK\nContent-Type: text/event-stream\nContent-Encoding: br",
                        "",
                        new NotAudio("text/event-stream, br", "")));
    }

    @ParameterizedTest
    @MethodSource("content")
    void aBadEventIsAFailure(Fault fault) throws Exception {
        fault.check();
    }

    @Test
    void aResetKeepsTheSoundThatCameBefore() throws Exception {
        var heard = new Heard();
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.streamHead().chunk(Heard.event(PCM));
                    // A reset overtakes what the client has not read yet.
                    heard.soundCame.await();
                    c.reset();
                })) {
            assertEquals(
                    new CutShort("the connection broke"),
                    Heard.failure(Heard.client(), Heard.at(server.url()), heard));
            assertArrayEquals(PCM, heard.bytes());
        }
    }
}
