package voiceplayground;

import javafx.stage.Stage;

import voiceplayground.api.PublicText;
import voiceplayground.settings.SettingsStore;
import voiceplayground.ui.updates.UpdatesViewModel;
import voiceplayground.updates.UpdateCheck;
import voiceplayground.updates.UpdateSource;
import voiceplayground.words.Texts;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Looking for a new version, where the build of this program names a place for that.
///
/// @param source that place
/// @param pages opens a page in the person's browser
record Updates(Optional<UpdateSource> source, Consumer<String> pages) {
    /// As this program was built.
    static Updates ofBuild(Consumer<String> pages) {
        return new Updates(UpdateSource.ofBuild(), pages);
    }

    /// What looks, and where that is shown; empty where there is nowhere to look.
    Optional<UpdatesViewModel> model(
            LateClient client, SettingsStore settings, Executor fx, Texts texts) {
        var web = new PublicText(client::client);
        return source.map(from ->
                new UpdatesViewModel(
                        new UpdateCheck(from, web),
                        settings,
                        Clock.systemUTC(),
                        pages,
                        Updates::aside,
                        fx,
                        texts));
    }

    /// The end of the program does not wait for an answer.
    private static void aside(Runnable look) {
        Thread.ofVirtual().name("vp-update").start(look);
    }

    /// The window has been shown; one that stays open for days looks again when a person comes back
    /// to it.
    static void begin(UpdatesViewModel model, Stage stage) {
        model.start();
        stage.focusedProperty().subscribe(_ -> model.lookIfDue());
    }
}
