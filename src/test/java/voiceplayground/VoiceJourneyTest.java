package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Voice;
import voiceplayground.testkit.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Finding, hearing and using a voice in the program as it is wired, by keys, against a server that
/// counts what it is asked for.
class VoiceJourneyTest extends ProgramTest {
    private SandboxServer server;

    @Override
    Map<String, String> variables() throws IOException {
        server = SandboxServer.start(0, SandboxFault.NONE);
        return Map.of(
                "VOICE_PLAYGROUND_BASE_URL",
                server.environment().baseUrl(),
                "SMALLEST_API_KEY",
                server.environment().key().map(ApiKey::reveal).orElseThrow());
    }

    @Override
    @AfterEach
    void close() throws IOException {
        super.close();
        server.close();
    }

    @Test
    void aVoiceIsFoundHeardStarredAndUsedAndAMismatchIsMended() throws IOException {
        push(KeyCode.CONTROL, KeyCode.B);
        int own = server.voices().own().size();
        String all = 123 + 191 + 2 * own + " voices · renewed just now";
        until("the list came", () -> text("#voices-age").equals(all));

        write("meher");
        until("found", () -> shown().equals(List.of("meher")));
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        until("heard", () -> lookup("#voice-play").queryButton().getText().startsWith("Stop"));
        push(KeyCode.SPACE);
        until("quiet", () -> lookup("#voice-play").queryButton().getText().startsWith("Play"));
        push(KeyCode.CONTROL, KeyCode.D);
        Pictures.write(picture(), "voices-in-the-window");
        assertEquals(0, server.speechRequests());
        assertTrue(text("#voice-reason").startsWith("Meher belongs to lightning_v3.1_pro;"));

        push(KeyCode.ENTER);
        until("in the form", () -> voice().startsWith("Meher"));
        assertTrue(lookup("#voices").queryAll().isEmpty());
        assertTrue(text("#check-voice_id").startsWith("Meher belongs to lightning_v3.1_pro;"));

        fx(() -> {
            lookup("#text").queryAs(TextArea.class).setText("Hello.");
            return null;
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until("kept", () -> takes().getItems().size() == 1);
        Path json = takes().getItems().getFirst().folder().resolve("take.json");
        until("whole", () -> Files.readString(json).contains("\"outcome\""));
        assertTrue(
                Files.readString(json)
                        .contains("\"remarks\": [\"Meher belongs to lightning_v3.1_pro;"),
                Files.readString(json));
        assertEquals(1, server.speechRequests());

        fx(() -> {
            lookup("#mend-voice_id").queryAs(Hyperlink.class).requestFocus();
            return null;
        });
        assertEquals("Use lightning_v3.1_pro", fx(() -> mend().getText()));
        Pictures.write(picture(), "voices-mismatch-in-the-form");
        push(KeyCode.SPACE);
        until("mended", () -> !mend().isVisible());
        assertFalse(text("#check-voice_id").contains("belongs"));

        assertTrue(Files.readString(home.resolve("favourites.json")).contains("meher"));
        try (var kept = Files.list(home.resolve("voices"))) {
            Path list = kept.findFirst().orElseThrow();
            assertFalse(
                    Files.readString(list)
                            .contains(server.environment().key().orElseThrow().reveal()));
        }
    }

    private Hyperlink mend() {
        return lookup("#mend-voice_id").queryAs(Hyperlink.class);
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private String voice() {
        return String.valueOf(lookup("#voice").queryAs(ComboBox.class).getValue());
    }

    @SuppressWarnings("unchecked")
    private List<String> shown() {
        return ((ListView<Voice>) lookup("#voices-list").queryAs(ListView.class))
                .getItems().stream().map(Voice::id).toList();
    }
}
