package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.api.SpeechListener.Milestone;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState.Buffering;
import voiceplayground.synthesis.RunState.Connecting;
import voiceplayground.synthesis.RunState.Draining;
import voiceplayground.synthesis.RunState.Failed;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.synthesis.RunState.Incomplete;
import voiceplayground.synthesis.RunState.Playing;
import voiceplayground.testkit.Eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class SynthesizerTest extends SynthesizerFixture {
    @Test
    void aRunGoesFromTheRequestToSilence() throws IOException {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        assertEquals(new Connecting(), run.state());
        var call = client.sent();
        assertEquals(List.of(24000), player.prepared());
        call.answer();
        assertEquals(new Buffering(), run.state());
        call.audio(sound(480));
        player.last().begin();
        assertEquals(new Playing(), run.state());
        call.audio(sound(480));
        call.finish();
        Eventually.equal(new Draining(Optional.empty()), run::state);
        assertEquals(Outcome.FINISHED, added.getFirst().outcome());
        player.last().finish();
        assertEquals(new Finished(), run.state());
        Eventually.equal(
                List.of(
                        "Hello " + new Connecting(),
                        "Hello " + new Buffering(),
                        "Hello " + new Playing(),
                        "Hello " + new Draining(Optional.empty()),
                        "Hello " + new Finished()),
                () -> List.copyOf(news));
        assertTrue(run.sound().isEnded());
        assertEquals(960, run.sound().frames());
        assertEquals(960, run.peaks().frames());
        assertArrayEquals(twice(sound(480)), kept(added.getFirst()));
    }

    @Test
    void aRunThatIsNotPlayedIsOverWhenTheStreamIs() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        client.sent().answer().audio(sound(10)).finish();
        Eventually.equal(new Finished(), run::state);
        assertEquals(Optional.empty(), run.playback());
        assertEquals(List.of(), player.prepared());
        assertEquals(10, added.getFirst().frames());
    }

    @Test
    void theRecordIsThereBeforeTheRequestGoesOut() throws IOException {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        client.sent();
        String id = run.head().orElseThrow().id();
        String record = Files.readString(folder.resolve(id).resolve("take.json"));
        assertTrue(record.contains("\"startedAt\""), record);
        assertFalse(record.contains("canary"), record);
    }

    @Test
    void theBodyInTheRecordIsTheBodySent() throws IOException {
        var odd =
                new SpeechRequest(
                        new JsonValue.Struct(
                                List.of(
                                        new JsonValue.Member("x", new JsonValue.Numeral("1.50")),
                                        new JsonValue.Member("x", new JsonValue.Null()),
                                        new JsonValue.Member(
                                                "text",
                                                new JsonValue.Text(
                                                        "\ud83d \u0001 \"quoted\" \n")))));
        synthesizer.start(SERVER, odd, Optional.empty());
        var call = client.sent();
        call.answer().audio(sound(1)).finish();
        Eventually.equal(1, added::size);
        assertEquals(call.request().bodyText(), added.getFirst().requestBody());
        assertEquals(odd.bodyText(), library.load().getFirst().requestBody());
        assertEquals(odd, library.load().getFirst().request());
    }

    @Test
    void soundWithoutTheEndMarkerIsPlayedAndThenIncomplete() {
        var run = playing();
        failLast(CUT);
        Eventually.equal(new Draining(Optional.of(CUT)), run::state);
        assertEquals(Outcome.INCOMPLETE, added.getFirst().outcome());
        assertEquals(Optional.of("CutShort"), added.getFirst().failureKind());
        player.last().finish();
        assertEquals(new Incomplete(CUT), run.state());
    }

    @Test
    void anErrorOfTheServerIsAFailureThatKeepsTheSound() {
        var run = playing();
        var error = new SpeechFailure.ServerError(ServerWords.of("broken"));
        failLast(error);
        Eventually.equal(1, added::size);
        player.last().finish();
        Eventually.equal(new Failed(error), run::state);
        assertEquals(Outcome.FAILED, added.getFirst().outcome());
        assertEquals(480, added.getFirst().frames());
    }

    @Test
    void aRefusedRequestIsATakeThatFailed() {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        var refusal = new SpeechFailure.Rejected(400, ServerWords.of("Invalid Voice ID"));
        client.sent().fail(refusal);
        Eventually.equal(new Failed(refusal), run::state);
        assertEquals(Outcome.FAILED, added.getFirst().outcome());
        assertEquals(0, added.getFirst().frames());
        assertEquals(List.of(), player.sounds());
    }

    @Test
    void aSuccessWithoutSoundIsNoSuccess() {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        client.sent().answer("text/html").finish();
        Eventually.equal(new Failed(new SpeechFailure.NotAudio("text/html", "")), run::state);
    }

    @Test
    void anEncodingThatCannotBePlayedIsKeptAsReceived() throws IOException {
        var request = REQUEST.with(RequestField.FORMAT, new JsonValue.Text("mp3"));
        var run = synthesizer.start(SERVER, request, ALOUD);
        client.sent().answer("audio/mpeg").audio(sound(9)).finish();
        Eventually.equal(new Failed(new SpeechFailure.NotAudio("audio/mpeg", "mp3")), run::state);
        Path target = folder.resolve("../saved.mp3").normalize();
        library.saveReceived(added.getFirst(), target);
        assertArrayEquals(sound(9), Files.readAllBytes(target));
    }

    @Test
    void aFaultOfTheProgramEndsTheRunAndKeepsTheSound() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        client.sent().answer().audio(sound(9)).crash(new IllegalStateException("bug"));
        Eventually.equal(
                new Incomplete(
                        new SpeechFailure.Unexpected("java.lang.IllegalStateException: bug")),
                run::state);
        assertEquals(9, added.getFirst().frames());
    }

    @Test
    void anOddByteIsNotedAndNotInTheSound() throws IOException {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        client.sent().answer().audio(new byte[] {1, 2, 3}).finish();
        Eventually.equal(new Finished(), run::state);
        assertEquals(1, added.getFirst().frames());
        assertEquals(3, run.timings().bytes());
        String record = Files.readString(added.getFirst().folder().resolve("take.json"));
        assertTrue(record.contains("\"leftoverBytes\": 1"), record);
    }

    @Test
    void allTimesAreThere() throws IOException {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        var call = client.sent();
        clock.advance(1);
        call.milestone(Milestone.DNS_STARTED);
        clock.advance(2);
        call.milestone(Milestone.CONNECT_STARTED);
        clock.advance(3);
        call.milestone(Milestone.CONNECTED);
        clock.advance(4);
        call.milestone(Milestone.REQUEST_SENT);
        clock.advance(90);
        call.milestone(Milestone.RESPONSE_STARTED).answer();
        clock.advance(10);
        call.audio(sound(2400));
        clock.advance(5);
        player.last().begin();
        clock.advance(300);
        call.audio(sound(2400));
        clock.advance(7);
        call.finish();
        Eventually.equal(new Draining(Optional.empty()), run::state);
        player.last().starve(2, Duration.ofMillis(40));
        clock.advance(1000);
        player.last().finish();
        var wanted =
                new RunTimings(
                        Duration.ZERO,
                        ms(2),
                        ms(6),
                        ms(10),
                        ms(100),
                        ms(110),
                        ms(110),
                        ms(115),
                        ms(422),
                        Duration.ofMillis(422),
                        9600,
                        3,
                        Duration.ofMillis(305),
                        4800,
                        24000,
                        2,
                        Duration.ofMillis(40));
        assertEquals(wanted, run.timings());
        Eventually.equal(
                Optional.of(wanted),
                () -> {
                    try {
                        return library.load().getFirst().timings();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
