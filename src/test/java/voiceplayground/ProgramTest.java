package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import voiceplayground.settings.Surroundings;
import voiceplayground.takes.Take;
import voiceplayground.testkit.FakeKeyStore;
import voiceplayground.updates.UpdateSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The whole program as it is wired, in a folder of its own; only the question where to save is
/// answered by the test.
@Tag("screen")
abstract class ProgramTest extends ApplicationTest {
    private static final long PATIENCE_S = 60;
    private static final int MOST_TABS = 60;

    final List<String> pages = new ArrayList<>();
    final FakeKeyStore keyStore = FakeKeyStore.present();
    Path home;
    Path savedTo;
    private Wiring wiring;
    private Stage stage;

    /// What the program finds in its environment, beside its folder.
    Map<String, String> variables() throws IOException {
        return Map.of();
    }

    /// Where the program would look for a new version; nowhere, as a build that names no place.
    Optional<UpdateSource> updates() throws IOException {
        return Optional.empty();
    }

    @Override
    public void start(Stage primary) throws IOException {
        Locale.setDefault(Locale.US);
        home = Files.createTempDirectory("voice-playground-test");
        savedTo = home.resolve("saved.wav");
        stage = primary;
        open();
    }

    final void open() throws IOException {
        var variables = new HashMap<String, String>(variables());
        variables.put("VOICE_PLAYGROUND_HOME", home.toString());
        wiring =
                new Wiring(
                        Surroundings.of(variables, new Properties()),
                        _ -> (_, _, _) -> Optional.of(savedTo),
                        keyStore::open,
                        new Updates(updates(), pages::add));
        wiring.open(stage);
    }

    @BeforeEach
    final void waitForAllOfTheWindow() {
        until("all parts are there", () -> stage.getScene().lookup("#failure-bar") != null);
    }

    @AfterEach
    void close() throws IOException {
        closeTheWindow();
    }

    private void closeTheWindow() {
        fx(() -> {
            // What the window's cross does; where it is answered by a question, it is closed all
            // the same.
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            stage.hide();
            // As at the end of the program: nothing of the window happens meanwhile.
            wiring.close();
            return null;
        });
    }

    /// Closes the window and starts the program again, in the same folder.
    final void reopen() throws IOException {
        closeTheWindow();
        fx(() -> {
            open();
            return null;
        });
        waitForAllOfTheWindow();
    }

    /// Closes the window, starts the program again and does something with it at once, before its
    /// first pulse.
    final void reopenAnd(Consumer<Scene> early) {
        closeTheWindow();
        fx(() -> {
            open();
            early.accept(stage.getScene());
            return null;
        });
        waitForAllOfTheWindow();
    }

    /// A key with the shortcut key, as the window sees it. Thread: FX.
    static void press(Scene scene, KeyCode code) {
        boolean isMac = System.getProperty("os.name").startsWith("Mac");
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node target = scene.getFocusOwner();
            Event.fireEvent(
                    target == null ? scene.getRoot() : target,
                    new KeyEvent(type, "", "", code, false, !isMac, false, isMac));
        }
    }

    /// All of the program.
    final Object wiring() {
        return wiring;
    }

    /// Id of what has the focus, or of the nearest around it. Thread: FX.
    final String focused() {
        Node at = stage.getScene().getFocusOwner();
        while (at != null && at.getId() == null) {
            at = at.getParent();
        }
        return at == null ? "" : at.getId();
    }

    /// Goes on by Tab until something has the focus.
    final void tabTo(String id) {
        for (int i = 0; i < MOST_TABS && !fx(this::focused).equals(id); i++) {
            push(KeyCode.TAB);
        }
        assertEquals(id, fx(this::focused));
    }

    final String state() {
        return lookup("#state").queryAs(Label.class).getText();
    }

    final TableView<Take> takes() {
        return lookup("#takes").queryTableView();
    }

    final WritableImage picture() {
        return fx(() -> stage.getScene().snapshot(null));
    }

    static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(1000 * PATIENCE_S, work);
    }

    static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }
}
