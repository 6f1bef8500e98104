package voiceplayground.ui;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
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
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

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
                new PlayerView(stageModel, new VolumeViewModel(player, 1, _ -> {}, texts), texts);
        stage.getStyleClass().add("card");
        var list = new LibraryView(listModel, Command.of("Speak a sample", () -> samples++), texts);
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
        until("dark", () -> true);
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

    private void pulses() {
        for (int i = 0; i < 20; i++) {
            settle();
            onFx(() -> {
                stage().getScene().snapshot(null);
                return null;
            });
        }
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
