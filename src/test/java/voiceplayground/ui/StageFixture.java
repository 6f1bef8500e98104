package voiceplayground.ui;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// The stage and the list in a window, without the rest of the program.
abstract class StageFixture extends ScreenTest {
    static final int RATE_HZ = 24_000;

    final Path home = temporary();

    final Texts texts = new Texts(Locale.US);
    final StagePlayer player = new StagePlayer();
    final Executor fx = new FxThread();
    final Executor disk = work -> Thread.ofVirtual().name("vp-disk-test").start(work);
    final List<Path> revealed = new ArrayList<>();
    int samples;
    StageTakes takes;
    PlayerViewModel stageModel;
    LibraryViewModel listModel;

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

    static String spoken(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : "";
    }

    /// A run of the given seconds that came whole and begins to be heard.
    StageRun playing(int number, double seconds) {
        var run = new StageRun(number, "Hi");
        run.arrive(loud(seconds));
        onFx(() -> {
            stageModel.runChanged(run, run.state());
            run.hear(player);
            stageModel.runChanged(run, run.enter(new RunState.Playing()));
            return null;
        });
        return run;
    }

    /// Columns from top to bottom, so that a sampled pixel says whether there is one.
    static byte[] loud(double seconds) {
        var samples = new short[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i % 2 == 0 ? 28_000 : -28_000);
        }
        return SpeechLike.bytes(samples);
    }

    int pixel(double share) {
        return onFx(() -> pixelNow(share));
    }

    /// A pixel of what is on the screen, at a share of the width and a quarter of the height.
    int pixelNow(double share) {
        WritableImage image = drawn().snapshot(null, null);
        return image.getPixelReader()
                .getArgb((int) (image.getWidth() * share), (int) (image.getHeight() / 4));
    }

    Region drawn() {
        return lookup(".waveform-surface").queryAs(Region.class);
    }

    WaveformView waveform() {
        return find("waveform", WaveformView.class);
    }

    TableView<Take> table() {
        return lookup("#takes").queryTableView();
    }

    String notice() {
        return find("library-notice", Label.class).getText();
    }

    /// Lets what glides arrive.
    void pulses() {
        var left = new AtomicInteger(20);
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        left.decrementAndGet();
                    }
                };
        onFx(() -> {
            timer.start();
            return null;
        });
        until("20 pulses", () -> left.get() <= 0);
        onFx(() -> {
            timer.stop();
            return null;
        });
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("voice-playground-stage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Node playhead() {
        return lookup(".waveform-playhead").query();
    }
}
