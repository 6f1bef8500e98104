package voiceplayground;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import voiceplayground.settings.Surroundings;
import voiceplayground.storage.AppFolders;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.ui.kit.Theme;
import voiceplayground.ui.library.FileChooserTarget;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The window.
public final class VoicePlaygroundApp extends Application {
    private static final String REHEARSAL = "rehearsal";

    private @Nullable Wiring wiring;

    /// Opens the window and returns when it was closed.
    static void open() {
        // Which fonts the system has takes a while to find out, and can be while the toolkit
        // starts.
        Thread.ofPlatform().daemon().name("vp-fonts").start(Font::getDefault);
        launch(VoicePlaygroundApp.class);
    }

    /// Opens the window with its data in another folder and without the system's key store, lets it
    /// speak its first text by itself and closes it. What it kept is left in that folder.
    static void rehearse(Path home) {
        launch(VoicePlaygroundApp.class, "--" + REHEARSAL + "=" + home);
    }

    @Override
    public void init() {
        StartLog.asAsked().mark("init");
        // That thread has nothing to do until the models are made.
        new FxThread().execute(Theme::prepare);
        Consumer<String> pages = page -> getHostServices().showDocument(page);
        wiring =
                rehearsal()
                        .map(home ->
                                new Wiring(
                                        home,
                                        FileChooserTarget::new,
                                        WindowCheck::noKeyStore,
                                        Updates.ofBuild(pages)))
                        .orElseGet(() -> new Wiring(Surroundings.system(), pages));
        StartLog.asAsked().mark("models");
    }

    @Override
    public void start(Stage stage) {
        if (wiring != null) {
            wiring.open(stage);
            if (rehearsal().isPresent()) {
                wiring.speakOnce(Platform::exit);
            }
        }
    }

    private Optional<Surroundings> rehearsal() {
        return Optional.ofNullable(getParameters().getNamed().get(REHEARSAL))
                .map(home ->
                        new Surroundings(
                                Optional.empty(), Optional.empty(), new AppFolders(Path.of(home))));
    }

    /// The window is closed by now; what was being received is kept before the process ends.
    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
