package voiceplayground;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.WavesSpeechClient;
import voiceplayground.audio.playback.LinePlayer;
import voiceplayground.audio.playback.Player;
import voiceplayground.keys.KeyStore;
import voiceplayground.keys.SystemKeyStore;
import voiceplayground.sandbox.SandboxControl;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.settings.FileSettingsStore;
import voiceplayground.settings.SettingsStore;
import voiceplayground.settings.Surroundings;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.ui.compose.ComposeViewModel;
import voiceplayground.ui.compose.EnvironmentViewModel;
import voiceplayground.ui.compose.RunViewModel;
import voiceplayground.ui.kit.AppIcon;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.ui.kit.Theme;
import voiceplayground.ui.library.FileChooserTarget;
import voiceplayground.ui.library.LibraryViewModel;
import voiceplayground.ui.library.SaveTarget;
import voiceplayground.ui.library.SystemRevealer;
import voiceplayground.ui.player.PlayerViewModel;
import voiceplayground.ui.player.VolumeViewModel;
import voiceplayground.ui.preferences.PreferencesViewModel;
import voiceplayground.ui.queue.QueueViewModel;
import voiceplayground.ui.shell.Screens;
import voiceplayground.ui.shell.ShellView;
import voiceplayground.ui.shell.ShellViewModel;
import voiceplayground.ui.shell.WindowMemory;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Everything of the window, made by constructors in one place.
///
/// The window comes first, with what a person needs to type and to press *Generate*. After its
/// first pulse the offline voice, the sound device and the keys are seen to in the background while
/// the rest of the window is made, then the kept takes and the lists of voices.
final class Wiring implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Wiring.class.getName());

    private final StartLog log = StartLog.asAsked();
    private final Texts texts = new Texts(Locale.getDefault());
    private final FailureTexts failures = new FailureTexts(texts);
    private final NanoClock clock = NanoClock.SYSTEM;
    private final FxThread fx = new FxThread();
    private final ExecutorService disk =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("vp-disk-", 1).factory());
    private final AtomicReference<Optional<SandboxServer>> sandbox =
            new AtomicReference<>(Optional.empty());
    private final SettingsStore settings;
    private final Servers servers;
    private final LateClient client;
    private final Player player;
    private final FolderTakeLibrary takes;
    private final Synthesizer synthesizer;
    private final Screens screens;
    private final ShellViewModel shell;
    private final KeepWarm keepWarm;
    private @Nullable Window window;

    /// Makes all parts. Reads two small files; thread: any.
    ///
    /// @param pages opens a page in the person's browser
    Wiring(Surroundings surroundings, Consumer<String> pages) {
        this(surroundings, FileChooserTarget::new, SystemKeyStore::open, Updates.ofBuild(pages));
    }

    /// Makes all parts, with another way to ask where to save, another key store and other updates.
    Wiring(
            Surroundings surroundings,
            Function<Supplier<@Nullable Window>, SaveTarget> saving,
            KeyStore.Opener keys,
            Updates updates) {
        settings = new FileSettingsStore(surroundings.folders(), texts);
        client = new LateClient(() -> new WavesSpeechClient(clock));
        servers = new Servers(surroundings, keys, client, disk, fx, texts);
        player = new LinePlayer();
        takes =
                new FolderTakeLibrary(
                        surroundings.folders().takes(),
                        texts,
                        failure -> failures.of(failure, Duration.ZERO).title());
        synthesizer =
                new Synthesizer(
                        client,
                        player,
                        takes,
                        clock,
                        (run, state) -> {
                            servers.watch().changed(run, state);
                            fx.execute(() -> screens().runChanged(run, state));
                        },
                        this::requestsAtOnce);
        var environments = new EnvironmentViewModel(texts, servers.book());
        var voices = new Voices(client, player, surroundings.folders(), disk, fx, texts);
        takes.setRemarks(voices::remarks);
        var run =
                new RunViewModel(
                        texts, failures, new Starting(synthesizer, settings), environments, clock);
        var compose = new ComposeViewModel(texts, voices.roster(), settings, run);
        var sheets =
                new SheetModels.Parts(client, environments, compose, () -> window, disk, fx, texts)
                        .models(surroundings.folders());
        var revealer = new SystemRevealer(System.getProperty("os.name", ""));
        screens =
                new Screens(
                        compose,
                        run,
                        environments,
                        new PlayerViewModel(player, takes, disk, fx, texts),
                        new VolumeViewModel(
                                player,
                                settings.settings().volume(),
                                v -> settings.update(settings.settings().withVolume(v)),
                                texts),
                        new LibraryViewModel(
                                takes, saving.apply(() -> window), revealer, disk, fx, texts),
                        new QueueViewModel(synthesizer, texts, failures),
                        voices.screen(),
                        servers.list(),
                        servers.strip(updates.pages()),
                        new PreferencesViewModel(
                                settings,
                                servers.book(),
                                player,
                                surroundings.folders().takes(),
                                revealer::open,
                                disk,
                                fx,
                                texts),
                        sheets.dictionaries(),
                        sheets.clones(),
                        updates.model(client, settings, fx, texts));
        shell = new ShellViewModel(texts, settings, this::misbehave, disk, fx);
        shell.say(servers.book().notice());
        keepWarm = new KeepWarm(client, disk, clock);
    }

    /// Shows the window. Thread: FX.
    void open(Stage stage) {
        log.mark("start");
        window = stage;
        // Dressed before its controls are made, which would load the toolkit's own look else.
        var scene = new Scene(new Region());
        Theme.follow(scene, screens.preferences().appearanceProperty());
        var view = new ShellView(shell, screens, texts);
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> report(fault));
        scene.setRoot(view);
        stage.setTitle(texts.get("app.name"));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            if (!view.mayClose()) {
                event.consume();
            }
        });
        WindowMemory.attach(shell, view, stage);
        stage.focusedProperty().subscribe(_ -> touch());
        screens.environments().environment().subscribe(_ -> touch());
        screens.compose().requestProperty().subscribe((_, _) -> touch());
        log.mark("scene");
        stage.show();
        log.mark("shown");
        view.focusText();
        log.follow(screens, scene.lookup("#text"));
        FirstPulse.after(
                scene,
                () -> {
                    log.mark("painted");
                    startEngine();
                    // Not within the pulse: what was painted must reach the screen first.
                    fx.execute(() -> view.complete(fx, () -> whole(stage)));
                });
    }

    /// Presses *Generate* once and tells when the run is over. Thread: FX.
    void speakOnce(Runnable over) {
        WindowCheck.speakOnce(screens, fx, over);
    }

    @Override
    public void close() {
        synthesizer.close();
        settings.close();
        servers.close();
        player.close();
        sandbox.get().ifPresent(SandboxServer::close);
        try {
            takes.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of the takes was not let go", e);
        }
        fx.close();
        disk.close();
    }

    /// A fault of this program on the FX thread: it is logged, told, and the window goes on.
    private void report(Throwable fault) {
        LOG.log(Level.SEVERE, "a fault on the FX thread", fault);
        screens.run().report(new SpeechFailure.Unexpected(fault.getClass().getSimpleName()));
    }

    private int requestsAtOnce(Environment environment) {
        return servers.book()
                .requestsAtOnce(environment.id())
                .orElseGet(() -> settings.settings().requestsAtOnce());
    }

    private Screens screens() {
        return screens;
    }

    private void touch() {
        keepWarm.touch(screens.environments().environment().getValue());
    }

    /// What a press of *Generate* waits for.
    private void startEngine() {
        player.onDevice(device -> fx.execute(() -> shell.deviceChanged(device)));
        disk.execute(this::startSandbox);
        servers.book().keys().look();
        disk.execute(() -> player.useDevice(settings.settings().outputDevice()));
    }

    private void whole(Stage stage) {
        log.mark("whole");
        if (!stage.isShowing()) {
            return;
        }
        AppIcon.putOn(stage);
        screens.library().load();
        screens.voices().start();
        screens.environments().environment().subscribe(screens.voices().catalogue()::use);
        screens.environments().environment().subscribe(_ -> screens.clones().look());
        screens.updates().ifPresent(model -> Updates.begin(model, stage));
    }

    private void startSandbox() {
        try {
            var server = SandboxServer.start(0, SandboxFault.NONE);
            sandbox.set(Optional.of(server));
            fx.execute(() -> screens.environments().sandboxReady(server.environment()));
            server.warm();
            giveBackMemory();
            log.mark("warm");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the offline voice did not start", e);
            var failure =
                    new SpeechFailure.Unreachable("127.0.0.1", String.valueOf(e.getMessage()));
            fx.execute(() -> screens.run().environmentFailed(failure));
        }
    }

    /// The start and the voice's warm-up leave some 40 MB behind. Collecting them stops everything
    /// for a moment, which would be heard; so it is done only while nothing sounds or is awaited.
    private void giveBackMemory() {
        if (synthesizer.current().isEmpty() && !player.isSounding()) {
            System.gc();
        }
    }

    private void misbehave(List<String> words) throws IOException {
        var server = sandbox.get().orElseThrow(() -> new IOException("it has not started yet"));
        new SandboxControl(server.environment()).misbehave(words);
    }
}
