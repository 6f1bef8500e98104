package voiceplayground;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import voiceplayground.settings.Surroundings;

/// The window.
public final class VoicePlaygroundApp extends Application {
    private @Nullable Wiring wiring;

    /// Opens the window and returns when it was closed.
    static void open() {
        launch(VoicePlaygroundApp.class);
    }

    @Override
    public void init() {
        wiring = new Wiring(Surroundings.system(), page -> getHostServices().showDocument(page));
    }

    @Override
    public void start(Stage stage) {
        if (wiring != null) {
            wiring.open(stage);
        }
    }

    /// The window is closed by now; what was being received is kept before the process ends.
    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
