package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.WavHeader;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.RunState.Failed;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.testkit.Eventually;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

class BesideTheSoundTest extends SynthesizerFixture {
    private static final WordTime HELLO = new WordTime("Hello,", 0, 0.4);
    private static final WordTime WORLD = new WordTime("world", 0.4, 0.9);

    @Test
    void wordsGrowWhileTheyAreToldAndAreKept() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        var call = client.sent().answer().word(HELLO);
        var early = run.words();
        assertEquals(List.of(HELLO), early);
        call.audio(sound(10)).word(WORLD);
        assertEquals(List.of(HELLO, WORLD), run.words());
        assertEquals(List.of(HELLO), early, "what was read stays as it was");
        call.finish();
        Eventually.equal(1, added::size);
        assertEquals(List.of(HELLO, WORLD), added.getFirst().words());
    }

    @Test
    void idsComeFromFramesOnceEach() {
        var run = synthesizer.start(SERVER, REQUEST, Optional.empty());
        var call = client.sent().answer().ids("task_1", "ws_1").ids("task_1", "ws_1");
        call.ids("task_2", "ws_1").audio(sound(10)).finish();
        Eventually.equal(1, added::size);
        var wanted = new ServerIds(List.of("ws_1"), List.of("task_1", "task_2"));
        assertEquals(wanted, run.serverIds());
        assertEquals(wanted, added.getFirst().serverIds());
    }

    @Test
    void aSoundThatSaysAnotherRateIsPlayedAndKeptAtThat() {
        var wav = REQUEST.with(RequestField.FORMAT, new JsonValue.Text("wav"));
        var run = synthesizer.start(SERVER, wav, ALOUD);
        assertEquals(24_000, run.sound().rateHz());
        var call = client.sent().answer();
        call.audio(WavHeader.growing(16_000)).audio(sound(160));
        assertEquals(16_000, run.sound().rateHz());
        assertEquals(16_000, run.timings().rateHz());
        call.audio(WavHeader.growing(8_000)).audio(sound(160)).finish();
        player.last().finish();
        Eventually.equal(new Finished(), run::state);
        assertEquals(16_000, added.getFirst().rateHz(), "a sound keeps its rate");
        assertEquals(320, added.getFirst().frames());
        assertEquals(0.02, run.timings().audio().toNanos() / 1e9);
    }

    @Test
    void textThatWasBegunToBeReadIsNotAskedForAgain() {
        var tooSoon = new SpeechFailure.SlowDown(Optional.empty(), ServerWords.NONE);
        Queue<String> lines = new ArrayDeque<>(List.of("two"));
        patience.complete(null);
        var run =
                synthesizer.start(
                        SERVER, REQUEST, Optional.empty(), () -> Optional.ofNullable(lines.poll()));
        client.sent().fail(tooSoon);
        var second = client.sent();
        assertEquals(Optional.of("two"), second.nextPiece());
        second.fail(tooSoon);
        Eventually.equal(new Failed(tooSoon), run::state);
        assertTrue(client.isQuiet());
        assertEquals(2, run.attempts().size());
    }
}
