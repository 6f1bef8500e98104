package voiceplayground;

import javafx.application.Application;
import javafx.stage.Stage;

/// The window.
public final class VoicePlaygroundApp extends Application {
    /// Opens the window and returns when it was closed.
    static void open() {
        launch(VoicePlaygroundApp.class);
    }

    @Override
    public void start(Stage stage) {
        stage.show();
    }
}
