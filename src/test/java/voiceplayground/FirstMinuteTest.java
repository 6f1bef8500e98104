package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import voiceplayground.settings.Surroundings;
import voiceplayground.takes.Take;
import voiceplayground.testkit.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The whole program as it is wired: real server, real HTTP, real files; silent where there is no
/// sound device.
@Tag("screen")
class FirstMinuteTest extends ApplicationTest {
    private static final long PATIENCE_S = 60;

    private Path home;
    private Wiring wiring;
    private Stage stage;

    @Override
    public void start(Stage primary) throws IOException {
        home = Files.createTempDirectory("voice-playground-test");
        stage = primary;
        open();
    }

    private void open() {
        wiring =
                new Wiring(
                        Surroundings.of(
                                Map.of("VOICE_PLAYGROUND_HOME", home.toString()),
                                new Properties()));
        wiring.open(stage);
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.hide();
            return null;
        });
        wiring.close();
    }

    @Test
    void oneKeySpeaksAndTheTakeIsKeptAndTheDraftComesBack() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.A);
        write("Hello there.");
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("the take is listed", () -> takes().getItems().size() == 1);
        until("all was heard", () -> state().startsWith("Done"));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(fx(() -> stage.getScene().snapshot(null)), "first-minute");
        Take take = fx(() -> takes().getItems().getFirst());
        assertEquals("Hello there.", take.request().text());
        assertArrayEquals(take.request().bodyBytes(), take.requestBody().getBytes("UTF-8"));
        assertTrue(take.frames() > 8_000, () -> "frames: " + take.frames());
        assertEquals(44 + 2 * take.frames(), Files.size(take.wav()));

        close();
        fx(() -> {
            open();
            return null;
        });
        until("the kept take is listed", () -> takes().getItems().size() == 1);
        assertEquals("Hello there.", lookup("#text").queryTextInputControl().getText());
    }

    private String state() {
        return lookup("#state").queryAs(Label.class).getText();
    }

    private TableView<Take> takes() {
        return lookup("#takes").queryTableView();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }
}
