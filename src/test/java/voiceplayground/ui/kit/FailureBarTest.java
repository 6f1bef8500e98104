package voiceplayground.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import voiceplayground.testkit.ScreenTest;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.util.Locale;
import java.util.Optional;

class FailureBarTest extends ScreenTest {
    private static final FailureTexts.Words WORDS =
            new FailureTexts.Words(
                    "The server could not be reached",
                    "Nothing was lost: your text is still here.",
                    "Check the network, then generate again.",
                    "host api.example");

    private FailureBar bar;

    @Override
    protected Parent content() {
        bar = new FailureBar(new Texts(Locale.US));
        var page = new VBox(bar);
        page.setStyle("-fx-padding: 16px");
        return page;
    }

    @Override
    protected double[] size() {
        return new double[] {700, 200};
    }

    @Test
    void aFailureIsShownWholeCopiedAndClosed() {
        assertFalse(bar.isVisible());
        onFx(() -> {
            bar.show(Optional.of(WORDS));
            return null;
        });
        assertEquals(WORDS.title(), find("failure-title", Label.class).getText());
        assertEquals(
                WORDS.kept() + " " + WORDS.advice(), find("failure-advice", Label.class).getText());
        assertEquals(WORDS.detail(), find("failure-detail", Label.class).getText());
        picture("failure-bar");
        clickOn("#failure-copy");
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.contains(WORDS.title()) && copied.contains(WORDS.detail()), copied);
        clickOn("#failure-close");
        assertFalse(bar.isVisible());
    }
}
