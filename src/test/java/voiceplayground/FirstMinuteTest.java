package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import voiceplayground.takes.Take;
import voiceplayground.testkit.Pictures;

import java.nio.file.Files;

/// Real server, real HTTP, real files; silent, as there is no sound device.
class FirstMinuteTest extends ProgramTest {
    @Test
    void oneKeySpeaksAndTheTakeIsKeptAndTheDraftComesBack() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.A);
        write("Hello there.");
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("the take is listed", () -> takes().getItems().size() == 1);
        until("all was heard", () -> state().startsWith("Done"));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(picture(), "first-minute");
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
        waitForAllOfTheWindow();
        until("the kept take is listed", () -> takes().getItems().size() == 1);
        assertEquals("Hello there.", lookup("#text").queryTextInputControl().getText());
    }
}
