package voiceplayground.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunState;
import voiceplayground.takes.Take;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.testkit.StagePlayer;
import voiceplayground.testkit.StageRun;
import voiceplayground.testkit.StageTakes;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.ui.library.LibraryView;
import voiceplayground.ui.library.LibraryViewModel;
import voiceplayground.ui.player.PlayerView;
import voiceplayground.ui.player.PlayerViewModel;
import voiceplayground.ui.player.VolumeViewModel;
import voiceplayground.ui.waveform.WaveformView;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// The stage and the list below it, in one scene as the window has them.
class StageScreenTest extends ScreenTest {
    private static final int RATE_HZ = 24_000;

    private final Path home = temporary();

    private final Texts texts = new Texts(Locale.US);
    private final StagePlayer player = new StagePlayer();
    private final Executor fx = new FxThread();
    private final Executor disk = work -> Thread.ofVirtual().name("vp-disk-test").start(work);
    private final List<Path> revealed = new ArrayList<>();
    private int samples;
    private StageTakes takes;
    private PlayerViewModel stageModel;
    private LibraryViewModel listModel;

    @Override
    protected Parent content() {
        takes = new StageTakes(home);
        stageModel = new PlayerViewModel(player, takes, disk, fx, texts);
        listModel =
                new LibraryViewModel(
                        takes,
                        (_, name, _) -> Optional.of(home.resolve(name)),
                        revealed::add,
                        disk,
                        fx,
                        texts);
        listModel.setOnPlay(stageModel::play);
        listModel.setOnAdded(stageModel::takeAdded);
        listModel.selectedProperty().subscribe(take -> take.ifPresent(stageModel::show));
        listModel.load();
        var stage =
                new PlayerView(
                        stageModel, new VolumeViewModel(player, 1, _ -> {}, texts), texts);
        stage.getStyleClass().add("card");
        var list =
                new LibraryView(
                        listModel, Command.of("Speak a sample", () -> samples++), texts);
        list.getStyleClass().add("card");
        list.setPrefHeight(260);
        var page = new VBox(16, stage, list);
        VBox.setVgrow(stage, javafx.scene.layout.Priority.ALWAYS);
        page.setStyle("-fx-padding: 16px");
        return page;
    }

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
        onFx(
                () -> {
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
        onFx(
                () -> {
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
        onFx(
                () -> {
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
        onFx(
                () -> {
                    stageModel.runChanged(run, run.enter(new RunState.Finished()));
                    return null;
                });
        until("the playhead is at the end", () -> playhead().getTranslateX() > 100);
        until("it sleeps", () -> !waveform().isMoving());
        settle();
        assertFalse(onFx(() -> waveform().isMoving()));
    }

    @Test
    void aNewTakeIsListedSelectedAndReplayedByEnterWithoutAServer() throws IOException {
        assertEquals(0, table().getItems().size());
        clickOn("#library-sample");
        assertEquals(1, samples);

        takes.complete(takes.make(1, "One two three", "emily", 1, Outcome.FINISHED));
        Take take = takes.make(2, "Four five six", "magnus", 2, Outcome.INCOMPLETE);
        takes.complete(take);
        until("both are listed", () -> table().getItems().size() == 2);
        assertEquals(take, table().getItems().getFirst());
        assertEquals(take, table().getSelectionModel().getSelectedItem());

        clickOn("#takes");
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        until("it plays", () -> player.started.size() == 1);
        byte[] heard = new byte[(int) take.frames() * 2];
        assertEquals(take.frames(), player.last().feed.read(0, heard, 0, (int) take.frames()));
        byte[] wav = Files.readAllBytes(take.wav());
        assertArrayEquals(Arrays.copyOfRange(wav, 44, wav.length), heard);
        until(
                "it is described",
                () -> find("player-caption", Label.class).getText().startsWith("Take 2"));
        assertEquals("Incomplete", find("player-outcome", Label.class).getText());

        clickOn("#player-play");
        assertTrue(player.last().isPaused());
        clickOn("#player-stop");
        assertTrue(player.last().isOver());
    }

    @Test
    void saveWritesTheBytesThatWereKept() throws IOException {
        Take take = takes.make(1, "Save me", "emily", 1, Outcome.FINISHED);
        takes.complete(take);
        until("it is listed", () -> table().getItems().size() == 1);
        clickOn("#library-save");
        Path saved = home.resolve("take-1-emily.wav");
        until("it is told", () -> notice().equals("Saved " + saved));
        assertArrayEquals(Files.readAllBytes(take.wav()), Files.readAllBytes(saved));
        clickOn("#library-reveal");
        until("it is revealed", () -> revealed.equals(List.of(take.wav())));
    }

    @Test
    void aTakeWithAFaultSaysSo() {
        takes.complete(
                takes.make(1, "x", "emily", 1, Outcome.FINISHED, Optional.of("The disk was full.")));
        until("it is listed", () -> !lookup(".outcome-failed").queryAll().isEmpty());
        Label badge = lookup(".outcome-failed").queryAs(Label.class);
        assertEquals("Not all kept", badge.getText());
        assertEquals("The disk was full.", badge.getAccessibleHelp());
    }

    @Test
    void theVolumeAndItsMuteReachTheSpeaker() {
        Slider slider = find("player-volume", Slider.class);
        onFx(
                () -> {
                    slider.setValue(0.5);
                    return null;
                });
        assertEquals(0.25, player.volumes.getLast());
        clickOn("#player-mute");
        assertEquals(0.0, player.volumes.getLast());
        assertEquals("Unmute", find("player-mute", Button.class).getAccessibleText());
    }

    @Test
    void everyControlHasASpokenNameAndTheWaveformAValue() {
        playing(1, 10);
        player.last().pass(4);
        List<String> nameless =
                onFx(
                        () ->
                                lookup(node -> node instanceof Control && node.isFocusTraversable())
                                        .queryAll()
                                        .stream()
                                        .filter(node -> spoken(node).isBlank())
                                        .map(Node::toString)
                                        .toList());
        assertEquals(List.of(), nameless);
        assertEquals("Waveform", waveform().getAccessibleText());
        assertEquals(
                "0:04.0 of 0:10.0",
                onFx(
                        () ->
                                waveform()
                                        .queryAccessibleAttribute(
                                                AccessibleAttribute.VALUE_STRING)));
        assertNotEquals("", waveform().getAccessibleHelp());
    }

    private static String spoken(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : "";
    }

    /// A run of the given seconds that came whole and begins to be heard.
    private StageRun playing(int number, double seconds) {
        var run = new StageRun(number, "Hi");
        run.arrive(loud(seconds));
        onFx(
                () -> {
                    stageModel.runChanged(run, run.state());
                    run.hear(player);
                    stageModel.runChanged(run, run.enter(new RunState.Playing()));
                    return null;
                });
        return run;
    }

    /// Columns from top to bottom, so that a sampled pixel says whether there is one.
    private static byte[] loud(double seconds) {
        var samples = new short[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i % 2 == 0 ? 28_000 : -28_000);
        }
        return SpeechLike.bytes(samples);
    }

    private int pixel(double share) {
        return onFx(() -> pixelNow(share));
    }

    /// A pixel of what is on the screen, at a share of the width and a quarter of the height.
    private int pixelNow(double share) {
        WritableImage image = drawn().snapshot(null, null);
        return image.getPixelReader()
                .getArgb((int) (image.getWidth() * share), (int) (image.getHeight() / 4));
    }

    private Region drawn() {
        return lookup(".waveform-surface").queryAs(Region.class);
    }

    private WaveformView waveform() {
        return find("waveform", WaveformView.class);
    }

    private TableView<Take> table() {
        return lookup("#takes").queryTableView();
    }

    private String notice() {
        return find("library-notice", Label.class).getText();
    }

    /// Lets what glides arrive.
    private void pulses() {
        var left = new AtomicInteger(20);
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        left.decrementAndGet();
                    }
                };
        onFx(
                () -> {
                    timer.start();
                    return null;
                });
        until("20 pulses", () -> left.get() <= 0);
        onFx(
                () -> {
                    timer.stop();
                    return null;
                });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("voice-playground-stage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node playhead() {
        return lookup(".waveform-playhead").query();
    }
}
