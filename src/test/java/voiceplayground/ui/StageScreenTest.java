package voiceplayground.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunState;
import voiceplayground.takes.Take;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.testkit.StageRun;

import java.util.Optional;

class StageScreenTest extends StageFixture {
    @Test
    void looks() {
        picture("stage-empty-light");
        String text = "The quick brown fox jumps over the lazy dog, and then it speaks at length.";
        for (int i = 0; i < 7; i++) {
            Outcome outcome = Outcome.values()[i % 5];
            String voice = i % 2 == 0 ? "magnus" : "emily";
            Take take =
                    takes.make(
                            i + 1,
                            i % 3 == 0 ? text : "Good morning.",
                            voice,
                            1.3 + 2.7 * i,
                            outcome,
                            i == 3 ? Optional.of("The disk was full.") : Optional.empty());
            takes.complete(take);
        }
        var run = new StageRun(12, text);
        byte[] pcm = SpeechLike.pcm(RATE_HZ, 7.3, 12);
        run.arrive(pcm);
        onFx(() -> {
            stageModel.runChanged(run, run.state());
            run.hear(player);
            stageModel.runChanged(run, run.enter(new RunState.Playing()));
            player.last().pass(2.9);
            return null;
        });
        until("the playhead moved", () -> playhead().getTranslateX() > 100);
        picture("stage-live-light");
        scheme(ColorScheme.DARK);
        pulses();
        picture("stage-live-dark");
        run.end();
        onFx(() -> {
            player.last().pass(9);
            stageModel.runChanged(run, run.enter(new RunState.Finished()));
            return null;
        });
        pulses();
        picture("stage-done-dark");
        scheme(ColorScheme.LIGHT);
        moveTo("#waveform");
        pulses();
        picture("stage-done-light");
        resize(470, 600);
        pulses();
        picture("stage-narrow-light");
    }

    @Test
    void columnsAppearWhileTheSoundArrives() {
        var run = new StageRun(1, "Hi");
        onFx(() -> {
            stageModel.runChanged(run, run.state());
            return null;
        });
        int ground = pixel(0.05);
        assertEquals(ground, pixel(0.25));
        run.arrive(loud(3));
        until("columns of the first 3 s", () -> pixelNow(0.25) != ground);
        assertEquals(ground, pixel(0.45));
        run.arrive(loud(3));
        until("columns of the next 3 s", () -> pixelNow(0.45) != ground);
        assertEquals(ground, pixel(0.8));
    }

    @Test
    void thePlayheadFollowsTheHeardSoundAndAClickSeeks() {
        StageRun run = playing(1, 10);
        until("the playhead is at the start", () -> playhead().isVisible());
        double start = playhead().getTranslateX();
        player.last().pass(4);
        until("the playhead moved", () -> playhead().getTranslateX() > start + 100);
        assertEquals(0.4, onFx(() -> playhead().getTranslateX() / drawn().getWidth()), 0.01);

        moveTo(waveform()).clickOn(waveform());
        assertEquals(5.0, player.last().heardFrame() / (double) RATE_HZ, 0.1);
        until("it stands there", () -> playhead().getTranslateX() > drawn().getWidth() * 0.48);
        push(KeyCode.LEFT);
        assertEquals(0, player.last().heardFrame() / RATE_HZ);
        assertEquals(0, run.stops);
    }

    @Test
    void nothingIsDrawnWhileNothingMoves() {
        StageRun run = playing(1, 2);
        run.end();
        player.last().pass(9);
        onFx(() -> {
            stageModel.runChanged(run, run.enter(new RunState.Finished()));
            return null;
        });
        until("the playhead is at the end", () -> playhead().getTranslateX() > 100);
        until("it sleeps", () -> !waveform().isMoving());
        settle();
        assertFalse(onFx(() -> waveform().isMoving()));
    }
}
