package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState.Buffering;
import voiceplayground.synthesis.RunState.Connecting;
import voiceplayground.synthesis.RunState.Draining;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.synthesis.RunState.Playing;
import voiceplayground.synthesis.RunState.Queued;
import voiceplayground.synthesis.RunState.Stopped;
import voiceplayground.testkit.Eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

class StoppingTest extends SynthesizerFixture {
    @Test
    void stoppingWhileConnectingClosesTheConnectionAndKeepsTheTake() {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        var call = client.sent();
        run.stop();
        Eventually.equal(new Stopped(0), run::state);
        assertEquals(1, call.cancels());
        assertEquals(Outcome.STOPPED, added.getFirst().outcome());
        assertEquals(Optional.empty(), added.getFirst().failureKind());
    }

    @Test
    void stoppingWhilePlayingIsSilentAtOnceAndKeepsWhatCame() {
        var run = playing();
        player.last().hear(123);
        lastCall.hold();
        run.stop();
        assertTrue(player.last().isOver(), "silence does not wait for the network");
        assertEquals(1, lastCall.cancels());
        assertFalse(run.state().isFinal(), "the connection is still there");
        lastCall.release();
        Eventually.equal(new Stopped(123), run::state);
        assertEquals(Outcome.STOPPED, added.getFirst().outcome());
        assertEquals(480, added.getFirst().frames());
    }

    @Test
    void stoppingWhatHasAllArrivedLeavesTheTakeFinished() {
        var run = playing();
        lastCall.finish();
        Eventually.equal(new Draining(Optional.empty()), run::state);
        player.last().hear(77);
        run.stop();
        assertEquals(new Stopped(77), run.state());
        assertTrue(player.last().isOver());
        assertEquals(Outcome.FINISHED, added.getFirst().outcome());
    }

    @Test
    void aLateStopChangesNothingAndDoesNotPoisonTheNextRun() {
        var first = synthesizer.start(SERVER, REQUEST, Optional.empty());
        client.sent().answer().audio(sound(5)).finish();
        Eventually.equal(new Finished(), first::state);
        first.stop();
        synthesizer.stop();
        assertEquals(new Finished(), first.state());
        var second = synthesizer.start(SERVER, REQUEST, ALOUD);
        first.stop();
        client.sent().answer().audio(sound(5));
        player.last().begin();
        first.stop();
        assertEquals(new Playing(), second.state());
        assertFalse(player.last().isOver());
    }

    @Test
    void aSecondRunWaitsForTheConnectionOfTheFirst() {
        var first = playing();
        var firstCall = lastCall.hold();
        var second = synthesizer.start(SERVER, SpeechRequest.initial("Second"), ALOUD);
        assertEquals(new Queued(1), second.state());
        assertTrue(player.last().isOver());
        assertTrue(client.isQuiet());
        firstCall.release();
        Eventually.equal(new Stopped(0), first::state);
        assertTrue(client.isQuiet(), "the server has yet to notice");
        patience.complete(null);
        var secondCall = client.sent();
        assertEquals("Second", secondCall.request().text());
        assertEquals(new Connecting(), second.state());
        assertEquals(Duration.ofMillis(150), second.timings().queued());
    }

    @Test
    void aRunStoppedInTheQueueIsNeverSentAndDoesNotLetTheNextOneOvertake() {
        playing();
        var firstCall = lastCall.hold();
        var second = synthesizer.start(SERVER, SpeechRequest.initial("Second"), ALOUD);
        var third = synthesizer.start(SERVER, SpeechRequest.initial("Third"), ALOUD);
        Eventually.equal(new Stopped(0), second::state);
        assertEquals(new Queued(1), third.state());
        assertTrue(client.isQuiet());
        patience.complete(null);
        firstCall.release();
        assertEquals("Third", client.sent().request().text());
        assertEquals(Optional.empty(), second.head());
        Eventually.equal(1, added::size);
        assertEquals("Hello", added.getFirst().request().text(), "what was never sent is no take");
    }

    @Test
    void aSecondRunFadesWhatOnlyPlaysAndGoesOnAtOnce() {
        var first = playing();
        lastCall.finish();
        Eventually.equal(new Draining(Optional.empty()), first::state);
        var second = synthesizer.start(SERVER, SpeechRequest.initial("Second"), ALOUD);
        assertEquals(new Stopped(0), first.state());
        assertEquals(new Connecting(), second.state());
        client.sent();
        Eventually.equal(
                List.of("Hello " + new Stopped(0), "Second " + new Connecting()),
                () -> news.subList(Math.max(0, news.size() - 2), news.size()));
    }

    @Test
    void aSoundThatEndsBeforeTheStreamDoesIsSeen() {
        var run = playing();
        player.last().finish();
        assertEquals(new Playing(), run.state());
        lastCall.finish();
        Eventually.equal(new Finished(), run::state);
    }

    @Test
    void aListenerMayAskAnythingAndMayFail() {
        var other = new CopyOnWriteArrayList<RunState>();
        var touchy =
                new Synthesizer(
                        client,
                        player,
                        library,
                        clock,
                        (run, state) -> {
                            other.add(state);
                            if (state instanceof Buffering) {
                                run.stop();
                            }
                            throw new IllegalStateException("listener");
                        });
        var run = touchy.start(SERVER, REQUEST, ALOUD);
        client.sent().answer();
        Eventually.equal(new Stopped(0), run::state);
        assertEquals(List.<RunState>of(new Connecting(), new Buffering(), new Stopped(0)), other);
        touchy.close();
    }

    @Test
    void closingStopsAndWaitsUntilItIsKept() throws IOException {
        playing();
        synthesizer.close();
        assertEquals(Outcome.STOPPED, added.getFirst().outcome());
        assertTrue(Files.exists(added.getFirst().wav()));
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class, () -> synthesizer.start(SERVER, REQUEST, ALOUD));
    }
}
