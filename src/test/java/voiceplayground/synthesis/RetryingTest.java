package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState.Connecting;
import voiceplayground.synthesis.RunState.Failed;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.synthesis.RunState.Incomplete;
import voiceplayground.synthesis.RunState.Queued;
import voiceplayground.synthesis.RunState.Stopped;
import voiceplayground.synthesis.RunState.Waiting;
import voiceplayground.takes.TakeNotes.KeptAttempt;
import voiceplayground.testkit.Eventually;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RetryingTest extends SynthesizerFixture {
    private static final SpeechFailure TOO_SOON =
            new SpeechFailure.SlowDown(Optional.of(Duration.ofSeconds(3)), ServerWords.NONE);
    private static final Waiting WAITING =
            new Waiting(Optional.of(TOO_SOON), 2, Duration.ofSeconds(3));

    @Test
    void aRunThatIsAskedToSlowDownWaitsAndAsksAgainAndIsOneTake() throws IOException {
        var run = refused();
        assertEquals(Duration.ofSeconds(3), run.waitLeft());
        clock.advance(1000);
        assertEquals(Duration.ofSeconds(2), run.waitLeft());
        clock.advance(-1000);
        assertTrue(client.isQuiet(), "nothing is sent while it waits");
        patience.complete(null);
        var second = client.sent();
        assertEquals(new Connecting(), run.state());
        assertEquals(Duration.ZERO, run.waitLeft());
        second.answer().audio(sound(10)).finish();
        Eventually.equal(new Finished(), run::state);
        assertEquals(2, run.timings().attempts());
        assertEquals(
                List.of(
                        new Attempt(1, Duration.ZERO, Duration.ofMillis(5), Optional.of(TOO_SOON)),
                        new Attempt(
                                2,
                                Duration.ofMillis(3005),
                                Duration.ofMillis(3005),
                                Optional.empty())),
                run.attempts());
        var kept =
                List.of(
                        new KeptAttempt(
                                Duration.ZERO,
                                Duration.ofMillis(5),
                                Optional.of("SlowDown"),
                                Optional.of("SlowDown")),
                        new KeptAttempt(
                                Duration.ofMillis(3005),
                                Duration.ofMillis(3005),
                                Optional.empty(),
                                Optional.empty()));
        assertEquals(1, added.size());
        assertEquals(kept, added.getFirst().attempts());
        assertEquals(kept, library.load().getFirst().attempts());
        assertEquals(Outcome.FINISHED, added.getFirst().outcome());
    }

    @Test
    void tryNowEndsTheWaitAndALateOneDoesNothing() {
        var run = refused();
        run.tryNow();
        var second = client.sent();
        run.tryNow();
        second.fail(TOO_SOON);
        Eventually.equal(new Waiting(Optional.of(TOO_SOON), 3, Duration.ofSeconds(3)), run::state);
        assertTrue(client.isQuiet());
    }

    @Test
    void giveUpEndsTheRunAsItsLastAttemptDid() {
        var run = refused();
        run.giveUp();
        Eventually.equal(new Failed(TOO_SOON), run::state);
        Eventually.equal(1, added::size);
        assertEquals(Outcome.FAILED, added.getFirst().outcome());
        assertTrue(client.isQuiet());
    }

    @Test
    void stopEndsTheWaitAtOnce() {
        var run = refused();
        run.stop();
        Eventually.equal(new Stopped(0), run::state);
        Eventually.equal(1, added::size);
        assertEquals(Outcome.STOPPED, added.getFirst().outcome());
        var next = synthesizer.start(SERVER, REQUEST, ALOUD);
        assertEquals(new Connecting(), next.state(), "a refused request holds no place");
    }

    @Test
    void nothingIsAskedAgainOnceSoundHasCome() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        client.sent().answer().audio(sound(10)).fail(TOO_SOON);
        Eventually.equal(new Incomplete(TOO_SOON), run::state);
        assertEquals(1, run.attempts().size());
        assertTrue(client.isQuiet());
    }

    @Test
    void halfAFrameIsSoundToo() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        client.sent().answer().audio(new byte[1]).fail(TOO_SOON);
        Eventually.equal(new Failed(TOO_SOON), run::state);
        assertTrue(client.isQuiet());
    }

    @Test
    void aFaultIsAskedOnceMoreAndThenTold() {
        var fault = new SpeechFailure.ServerFault(500, ServerWords.of("boom"));
        patience.complete(null);
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        client.sent().fail(fault);
        client.sent().fail(fault);
        Eventually.equal(new Failed(fault), run::state);
        assertEquals(2, run.timings().attempts());
        assertTrue(client.isQuiet());
    }

    @Test
    void theWaitAfterOurOwnAbortIsShown() {
        var first = synthesizer.start(SERVER, REQUEST, ALOUD);
        var call = client.sent().hold();
        var second = synthesizer.start(SERVER, SpeechRequest.initial("Second"), ALOUD);
        assertEquals(new Queued(1), second.state());
        call.release();
        Eventually.equal(new Stopped(0), first::state);
        Eventually.equal(new Waiting(Optional.empty(), 1, Duration.ofMillis(150)), second::state);
        second.tryNow();
        client.sent();
        assertEquals(new Connecting(), second.state());
    }

    @Test
    void aRunThatIsStoppedWhileItWaitsLeavesTheWaitToTheNext() {
        synthesizer.start(SERVER, REQUEST, ALOUD);
        client.sent();
        var second = synthesizer.start(SERVER, SpeechRequest.initial("Second"), ALOUD);
        Eventually.equal(new Waiting(Optional.empty(), 1, Duration.ofMillis(150)), second::state);
        clock.advance(50);
        var third = synthesizer.start(SERVER, SpeechRequest.initial("Third"), ALOUD);
        Eventually.equal(new Stopped(0), second::state);
        Eventually.equal(new Waiting(Optional.empty(), 1, Duration.ofMillis(100)), third::state);
    }

    private Run refused() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        var call = client.sent();
        clock.advance(5);
        call.fail(TOO_SOON);
        Eventually.equal(WAITING, run::state);
        return run;
    }
}
