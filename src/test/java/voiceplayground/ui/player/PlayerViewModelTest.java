package voiceplayground.ui.player;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.audio.PcmFeed;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunState;
import voiceplayground.takes.Take;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.testkit.StagePlayer;
import voiceplayground.testkit.StageRun;
import voiceplayground.testkit.StageTakes;
import voiceplayground.ui.waveform.WaveformSource;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class PlayerViewModelTest {
    private static final int RATE_HZ = 24_000;

    @TempDir Path home;

    private final StagePlayer player = new StagePlayer();
    private final Texts texts = new Texts(Locale.US);

    @Test
    void aRunTakesTheStageAndIsDescribed() {
        var model = model(new StageTakes(home));
        var run = new StageRun(12, "Hello there.");
        model.runChanged(run, run.state());
        assertEquals(
                "Take 12 · magnus · 1.0× · 24 kHz · offline voice", model.captionProperty().get());
        assertEquals("0:00.0 / 0:00.0", model.positionProperty().get());
        assertFalse(model.playPause().executable().get());
        assertTrue(model.stopCommand().executable().get());

        run.arrive(SpeechLike.pcm(RATE_HZ, 2, 1));
        run.hear(player);
        model.runChanged(run, run.enter(new RunState.Playing()));
        player.last().pass(0.75);
        model.refresh();
        assertTrue(model.playingProperty().get());
        assertEquals("0:00.7 / 0:02.0", model.positionProperty().get());
        assertEquals(Optional.empty(), model.outcomeProperty().get());
    }

    @Test
    void theFiguresOfARunAreShownAsTheyBecomeKnown() {
        var model = model(new StageTakes(home));
        var run = new StageRun(1, "Hi");
        model.runChanged(run, run.state());
        assertEquals("–", model.figuresProperty().get().get(Figure.FIRST_SOUND));
        assertEquals("–", model.figuresProperty().get().get(Figure.TOTAL));

        run.arrive(SpeechLike.pcm(RATE_HZ, 3.2, 1));
        run.end();
        model.runChanged(run, run.enter(new RunState.Draining(Optional.empty())));
        assertEquals(
                Map.of(
                        Figure.FIRST_BYTE, "182 ms",
                        Figure.FIRST_EVENT, "184 ms",
                        Figure.FIRST_SOUND, "391 ms",
                        Figure.TOTAL, "1.00 s",
                        Figure.PACE, "3.2×",
                        Figure.GAPS, "none"),
                model.figuresProperty().get());
    }

    @Test
    void pauseKeepsReceiving() {
        var model = model(new StageTakes(home));
        StageRun run = playing(model, 1);
        model.playPause().run();
        assertTrue(player.last().isPaused());
        assertFalse(model.playingProperty().get());
        run.arrive(SpeechLike.pcm(RATE_HZ, 1, 2));
        model.refresh();
        assertEquals("0:00.0 / 0:03.0", model.positionProperty().get());
        assertEquals(0, run.stops);

        model.playPause().run();
        assertTrue(model.playingProperty().get());
        assertEquals(1, player.started.size());
    }

    @Test
    void stopEndsTheRunWhileItIsNotOver() {
        var model = model(new StageTakes(home));
        StageRun run = playing(model, 1);
        model.stopCommand().run();
        assertEquals(1, run.stops);
    }

    @Test
    void seekingMovesThePlayheadAndStaysInsideTheSound() {
        var model = model(new StageTakes(home));
        playing(model, 1);
        model.seek(RATE_HZ);
        assertEquals(RATE_HZ, player.last().heardFrame());
        model.seek(1_000_000);
        assertEquals(2 * RATE_HZ, player.last().heardFrame());
    }

    @Test
    void aReplayReadsTheTakesFileAndNothingElse() throws IOException {
        var takes = new StageTakes(home);
        var model = model(takes);
        Take take = takes.make(3, "Again.", "emily", 1.5, Outcome.FINISHED);
        model.play(take);
        assertEquals(1, player.started.size());
        byte[] wav = Files.readAllBytes(take.wav());
        assertArrayEquals(Arrays.copyOfRange(wav, 44, wav.length), all(player.last().feed));
        assertEquals(Optional.of(Outcome.FINISHED), model.outcomeProperty().get());

        player.last().pass(9);
        assertFalse(model.playingProperty().get());
        assertEquals("0:01.5 / 0:01.5", model.positionProperty().get());
        model.playPause().run();
        assertEquals(0, player.last().fromFrame);
        assertEquals(2, player.started.size());
    }

    @Test
    void aRunThatIsOverIsReplayedFromItsTake() {
        var takes = new StageTakes(home);
        var model = model(takes);
        StageRun run = playing(model, 5);
        run.end();
        Take take = takes.make(5, "Hi", "magnus", 2, Outcome.FINISHED);
        model.takeAdded(take);
        player.last().pass(9);
        model.runChanged(run, run.enter(new RunState.Finished()));
        assertEquals("0:02.0 / 0:02.0", model.positionProperty().get());
        assertEquals(0, takes.open.get());

        model.playPause().run();
        assertEquals(1, takes.open.get());
        assertEquals(2, player.started.size());
        assertEquals(0, player.last().fromFrame);
    }

    @Test
    void playStartsWhereThePlayheadWasParked() {
        var takes = new StageTakes(home);
        var model = model(takes);
        model.show(takes.make(3, "Again.", "emily", 2, Outcome.FINISHED));
        assertEquals(0, player.started.size());
        model.seek(30_000);
        assertEquals("0:01.2 / 0:02.0", model.positionProperty().get());
        model.playPause().run();
        assertEquals(30_000, player.last().fromFrame);
        model.stopCommand().run();
        assertEquals("0:00.0 / 0:02.0", model.positionProperty().get());
        assertTrue(player.last().isOver());
    }

    @Test
    void aTakeIsClosedOnceNeitherTheStageNorTheSpeakerNeedsIt() {
        var takes = new StageTakes(home);
        var model = model(takes);
        model.play(takes.make(1, "One", "emily", 2, Outcome.FINISHED));
        model.play(takes.make(2, "Two", "emily", 2, Outcome.FINISHED));
        assertEquals(1, takes.open.get());
        model.clear();
        assertEquals(0, takes.open.get());
        assertTrue(player.last().isOver());
    }

    @Test
    void onlyTheLastOfSeveralChosenTakesIsShown() {
        var takes = new StageTakes(home);
        var slow = new ArrayDeque<Runnable>();
        var model = new PlayerViewModel(player, takes, slow::add, Runnable::run, texts);
        model.show(takes.make(1, "One", "emily", 1, Outcome.FINISHED));
        model.show(takes.make(2, "Two", "nyah", 2, Outcome.FINISHED));
        while (!slow.isEmpty()) {
            slow.remove().run();
        }
        assertEquals(
                "Take 2 · nyah · 1.0× · 24 kHz · offline voice", model.captionProperty().get());
        assertEquals(1, takes.open.get());
    }

    @Test
    void selectingATakeDoesNotTakeTheStageFromASoundingRun() {
        var takes = new StageTakes(home);
        var model = model(takes);
        playing(model, 9);
        model.show(takes.make(1, "One", "emily", 1, Outcome.FINISHED));
        assertEquals(
                "Take 9 · magnus · 1.0× · 24 kHz · offline voice", model.captionProperty().get());
    }

    @Test
    void theLastWordOfAReplacedRunDoesNotBringItBack() {
        var model = model(new StageTakes(home));
        StageRun old = playing(model, 1);
        var next = new StageRun(2, "Next");
        model.runChanged(next, next.enter(new RunState.Queued(1)));
        model.runChanged(old, old.enter(new RunState.Stopped(100)));
        assertEquals(
                "Take 2 · magnus · 1.0× · 24 kHz · offline voice", model.captionProperty().get());
        assertEquals(Optional.empty(), model.outcomeProperty().get());
    }

    @Test
    void aRunWithoutSoundSaysSo() {
        var model = model(new StageTakes(home));
        model.setEmptyText("Press a key");
        assertEquals("Press a key", model.messageProperty().get());
        var run = new StageRun(1, "Hi");
        model.runChanged(run, run.state());
        assertEquals("", model.messageProperty().get());
        run.end();
        var failure = new SpeechFailure.NoKey("Smallest AI");
        model.runChanged(run, run.enter(new RunState.Failed(failure)));
        assertEquals("No sound was kept in this take", model.messageProperty().get());
        assertEquals(Optional.of(Outcome.FAILED), model.outcomeProperty().get());
        assertFalse(model.stopCommand().executable().get());
    }

    @Test
    void aTakeThatCannotBeReadSaysSoAndWhereItsFilesAre() throws IOException {
        var takes = new StageTakes(home);
        var model = model(takes);
        Take take = takes.make(7, "Lost", "emily", 1, Outcome.FINISHED);
        Files.delete(take.wav());
        model.play(take);
        assertEquals(
                "Take 7 cannot be played. Its files are still there: " + take.folder(),
                model.messageProperty().get());
        assertEquals(Optional.empty(), model.sourceProperty().get());
    }

    @Test
    void theWaveformSeesTheLiveSound() {
        var model = model(new StageTakes(home));
        StageRun run = playing(model, 1);
        WaveformSource source = model.sourceProperty().get().orElseThrow();
        player.last().pass(0.5);
        assertEquals(2 * RATE_HZ, source.frames());
        assertEquals(RATE_HZ / 2, source.heardFrame());
        assertTrue(source.isPlaying());
        assertFalse(source.isComplete());
        run.end();
        assertTrue(source.isComplete());
    }

    @Test
    void theVolumeFollowsTheEarAndMutingIsNotKept() {
        List<Double> kept = new ArrayList<>();
        var volume = new VolumeViewModel(player, 0.25, kept::add, texts);
        assertEquals(0.5, volume.placeProperty().get());
        volume.placeProperty().set(0.8);
        volume.mute().run();
        volume.mute().run();
        assertEquals(List.of(0.25, 0.64, 0.0, 0.64), rounded(player.volumes));
        assertEquals(List.of(0.64), rounded(kept));
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(v -> Math.round(v * 1000) / 1000.0).toList();
    }

    private PlayerViewModel model(StageTakes takes) {
        return new PlayerViewModel(player, takes, Runnable::run, Runnable::run, texts);
    }

    /// A run of which two seconds came and are being heard.
    private StageRun playing(PlayerViewModel model, int number) {
        var run = new StageRun(number, "Hi");
        model.runChanged(run, run.state());
        run.arrive(SpeechLike.pcm(RATE_HZ, 2, 1));
        run.hear(player);
        model.runChanged(run, run.enter(new RunState.Playing()));
        return run;
    }

    private static byte[] all(PcmFeed feed) throws IOException {
        var bytes = new byte[(int) feed.frames() * 2];
        int frames = feed.read(0, bytes, 0, (int) feed.frames());
        return Arrays.copyOf(bytes, frames * 2);
    }
}
