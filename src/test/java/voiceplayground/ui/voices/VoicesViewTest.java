package voiceplayground.ui.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.voices.Mismatch;

import java.util.List;
import java.util.Optional;

/// Hearing, starring, copying and using a voice, by keys alone.
class VoicesViewTest extends VoicesScreen {
    @Test
    void spacePlaysAndStopsTheRecording() {
        type("magnus");
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        assertEquals(List.of("https://p.example/m.wav"), fixture.fetched);
        assertEquals(1, player.started.size());
        assertEquals(16_000, player.last().feed.frames());
        push(KeyCode.SPACE);
        assertTrue(player.last().isOver());
        push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(2, player.started.size());
        assertEquals(1, fixture.fetched.size());
        onFx(() -> {
            player.last().pass(3);
            return null;
        });
        assertEquals(Optional.empty(), fixture.viewModel.preview().playingProperty().get());
    }

    @Test
    void aRecordingThatIsNotThereIsToldInWords() {
        play("zoe");
        assertEquals("The recording of Zoë is not where the list says.", notice());
        play("priya");
        assertEquals("The recording of Priya is of a kind that cannot be played here.", notice());
        play("plain");
        assertEquals("There is no recording of Plain.", notice());
        assertEquals(0, player.started.size());
    }

    @Test
    void aRecordingGivesWayToARun() {
        play("magnus");
        onFx(() -> {
            receiving.set(true);
            return null;
        });
        assertTrue(player.last().isOver());
        push(KeyCode.CONTROL, KeyCode.P);
        assertEquals("Recordings wait until the sound that is being made has arrived.", notice());
        assertEquals(1, player.started.size());
    }

    @Test
    void theIdIsCopied() {
        type("priya");
        push(KeyCode.CONTROL, KeyCode.C);
        assertEquals("priya", onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aVoiceOfAnotherPoolSaysWhyAndIsMended() {
        type("meher");
        assertEquals(
                "Meher belongs to lightning_v3.1_pro; with this model you may hear another voice"
                        + " or nothing.",
                find("voice-reason", Label.class).getText());
        assertEquals(
                "Use lightning_v3.1_pro with it",
                find("voice-pick-mended", Button.class).getText());
        push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(List.of("meher"), picked);
        assertEquals(List.of(new Mismatch.Mend(RequestField.MODEL, "lightning_v3.1_pro")), mended);
    }

    @Test
    void theReasonFollowsTheForm() {
        type("priya");
        assertEquals(
                "Priya was trained for Hindi, Tamil; this will sound foreign.",
                find("voice-reason", Label.class).getText());
        onFx(() -> {
            form.set(form.get().with(RequestField.LANGUAGE, new JsonValue.Text("ta")));
            return null;
        });
        assertEquals("Hindi, Tamil · Female · Indian", find("voice-said", Label.class).getText());
    }

    @Test
    void aPicture() {
        push(KeyCode.DOWN);
        push(KeyCode.CONTROL, KeyCode.D);
        push(KeyCode.SPACE);
        assertEquals("meher", selected());
        picture("voices-light");
        scheme(ColorScheme.DARK);
        picture("voices-dark");
    }
}
