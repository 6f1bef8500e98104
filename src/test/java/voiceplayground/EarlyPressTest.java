package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import voiceplayground.takes.Take;

import java.util.List;

/// Who types and presses before the window is whole and the offline voice is there.
class EarlyPressTest extends ProgramTest {
    @Test
    void whatIsTypedAndPressedBeforeTheFirstPulseIsSpokenOnce() throws Exception {
        reopenAnd(scene -> {
            ((TextInputControl) scene.lookup("#text")).setText("I was early.");
            press(scene, KeyCode.ENTER);
        });
        until("all was heard", () -> state().startsWith("Done"));
        until("the take is listed", () -> !takes().getItems().isEmpty());
        assertEquals("I was early.", lookup("#text").queryTextInputControl().getText());
        assertEquals(
                List.of("I was early."),
                fx(() -> takes().getItems().stream().map(EarlyPressTest::text).toList()));
    }

    private static String text(Take take) {
        return take.request().text();
    }
}
