package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState.Connecting;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.synthesis.RunState.Playing;
import voiceplayground.synthesis.RunState.Queued;
import voiceplayground.synthesis.RunState.Stopped;
import voiceplayground.testkit.Eventually;
import voiceplayground.testkit.ScriptedSpeechClient;

import java.util.List;
import java.util.Optional;

class QueueTest extends SynthesizerFixture {
    @Test
    void whatIsEnqueuedWaitsItsTurnAndIsKeptWithoutBeingPlayed() {
        var first = enqueue("One");
        var second = enqueue("Two");
        var third = enqueue("Three");
        assertEquals(List.of("One", "Two", "Three"), queue());
        assertEquals(
                List.of(new Connecting(), new Queued(1), new Queued(2)),
                List.of(first.state(), second.state(), third.state()));
        finish(client.sent(), "One");
        Eventually.equal(new Finished(), first::state);
        var two = client.sent();
        assertEquals(new Queued(1), third.state());
        Eventually.equal(List.of("Two", "Three"), this::queue);
        Eventually.equal(true, () -> first.head().isPresent());
        finish(two, "Two");
        Eventually.equal(new Finished(), second::state);
        finish(client.sent(), "Three");
        Eventually.equal(new Finished(), third::state);
        assertEquals(List.of(), queue());
        assertEquals(List.of("One", "Two", "Three"), kept());
        assertEquals(List.of(), player.prepared());
        assertTrue(first.isEnqueued());
        assertEquals(Optional.empty(), second.playback());
    }

    @Test
    void aCancelledItemIsNeverSentAndThoseBehindItMoveUp() {
        enqueue("One");
        var second = enqueue("Two");
        var third = enqueue("Three");
        second.stop();
        assertEquals(new Queued(1), third.state());
        Eventually.equal(new Stopped(0), second::state);
        finish(client.sent(), "One");
        Eventually.equal(List.of("One"), this::kept);
        finish(client.sent(), "Three");
        Eventually.equal(List.of("One", "Three"), this::kept);
    }

    @Test
    void cancellingTheQueueLeavesWhatIsFinishedAndWhatWasStarted() {
        var first = enqueue("One");
        finish(client.sent(), "One");
        Eventually.equal(new Finished(), first::state);
        Eventually.equal(true, () -> first.head().isPresent());
        var started = playing();
        var second = enqueue("Two");
        var third = enqueue("Three");
        synthesizer.cancelQueue();
        Eventually.equal(new Stopped(0), second::state);
        Eventually.equal(new Stopped(0), third::state);
        assertEquals(new Playing(), started.state());
        assertEquals(List.of("One"), kept());
        assertEquals(List.of(), queue());
    }

    @Test
    void aStartTakesThePlaceOfWhatIsBeingMadeAndTheQueueWaitsBehindIt() {
        patience.complete(null);
        var first = enqueue("One");
        var second = enqueue("Two");
        client.sent().answer().audio(sound(10));
        var now = synthesizer.start(SERVER, SpeechRequest.initial("Now"), ALOUD);
        Eventually.equal(new Stopped(0), first::state);
        var call = client.sent();
        assertEquals("Now", call.request().text());
        assertEquals(new Queued(1), second.state());
        assertFalse(now.isEnqueued());
        finish(call, "Now");
        Eventually.equal(List.of("One", "Now"), this::kept);
        finish(client.sent(), "Two");
        Eventually.equal(List.of("One", "Now", "Two"), this::kept);
        assertEquals(Outcome.STOPPED, added.getFirst().outcome());
    }

    @Test
    void stoppingWhatIsHeardLetsTheQueueGoOn() {
        patience.complete(null);
        playing();
        enqueue("Two");
        synthesizer.stop();
        Eventually.equal(List.of("Hello"), this::kept);
        finish(client.sent(), "Two");
        Eventually.equal(List.of("Hello", "Two"), this::kept);
    }

    @Test
    void asManyAreAskedForAtATimeAsAreAllowed() {
        atOnce = 2;
        var first = enqueue("One");
        var second = enqueue("Two");
        var third = enqueue("Three");
        assertEquals(
                List.of(new Connecting(), new Connecting(), new Queued(1)),
                List.of(first.state(), second.state(), third.state()));
        var now = synthesizer.start(SERVER, SpeechRequest.initial("Now"), Optional.empty());
        Eventually.equal(new Stopped(0), second::state);
        assertEquals(new Connecting(), first.state(), "only the place that is needed is taken");
        patience.complete(null);
        Eventually.equal(new Connecting(), now::state);
        assertEquals(new Queued(1), third.state());
    }

    @Test
    void accountsDoNotWaitForEachOther() {
        var other =
                new Environment(
                        "Other",
                        Environment.Kind.CUSTOM,
                        SERVER.baseUrl(),
                        Optional.of(new ApiKey("sk_other")));
        var same =
                new Environment(
                        "Same",
                        Environment.Kind.CUSTOM,
                        SERVER.baseUrl(),
                        Optional.of(new ApiKey("sk_canary_key")));
        enqueue("One");
        assertEquals(new Connecting(), synthesizer.enqueue(other, REQUEST).state());
        assertEquals(new Queued(1), synthesizer.enqueue(same, REQUEST).state());
    }

    @Test
    void closingCancelsTheQueue() {
        var first = enqueue("One");
        var second = enqueue("Two");
        Eventually.equal(true, () -> first.head().isPresent());
        synthesizer.close();
        assertEquals(new Stopped(0), first.state());
        assertEquals(new Stopped(0), second.state());
        assertEquals(List.of("One"), kept());
    }

    private Run enqueue(String text) {
        return synthesizer.enqueue(SERVER, SpeechRequest.initial(text));
    }

    private List<String> queue() {
        return synthesizer.queue().stream().map(run -> run.request().text()).toList();
    }

    private List<String> kept() {
        return added.stream().map(take -> take.request().text()).toList();
    }

    private static void finish(ScriptedSpeechClient.Call call, String text) {
        assertEquals(text, call.request().text());
        call.answer().audio(sound(10)).finish();
    }
}
