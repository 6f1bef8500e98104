package voiceplayground.ui.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.api.KeyCheck.Answer;
import voiceplayground.api.KeyCheck.Finding;
import voiceplayground.speech.ApiKey;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.ui.kit.FxThread;

import java.util.List;
import java.util.Map;

class KeyStripTest extends ScreenTest {
    private KeysFixture fixture;

    @Override
    protected Parent content() {
        fixture = new KeysFixture(new FxThread());
        return new VBox(new KeyStrip(fixture.strip(), fixture.texts));
    }

    @Override
    protected double[] size() {
        return new double[] {960, 120};
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private boolean isShown() {
        return onFx(() -> lookup("#key-strip").query().isVisible());
    }

    @Test
    void aFirstKeyIsRejectedThenKeptAndTheServiceSpeaks() {
        picture("key-strip-light");
        scheme(ColorScheme.DARK);
        picture("key-strip-dark");
        var no = new Answer.Closed(fixture.notAllowed(401, "unauthorized"));
        fixture.finding = new Finding(no, no);
        onFx(() -> {
            lookup("#first-key").query().requestFocus();
            return null;
        });
        write("sk_canary_wrong_key").push(KeyCode.ENTER);
        until(
                "it is rejected",
                () -> find("first-key-finding", Label.class).getText().contains("rejects"));
        picture("key-strip-rejected");
        assertTrue(isShown());
        assertEquals("sandbox", fixture.book.chosen().id());
        fixture.finding = new Finding(new Answer.Open(java.util.Optional.of(2)), no);
        write("sk_canary_right_key").push(KeyCode.ENTER);
        until("it is kept", () -> fixture.store.kept().size() == 1);
        assertEquals(Map.of("official", new ApiKey("sk_canary_right_key")), fixture.store.kept());
        assertFalse(isShown());
        assertEquals("official", onFx(() -> fixture.book.chosen().id()));
    }

    @Test
    void nobodyIsAskedTwiceAndThePageOfKeysIsOpened() {
        onFx(() -> {
            lookup("#first-key").query().requestFocus();
            return null;
        });
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        assertEquals(List.of("https://app.smallest.ai/dashboard/api-keys"), fixture.pages);
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        assertFalse(isShown());
        assertFalse(fixture.book.isKeyOffered());
    }
}
