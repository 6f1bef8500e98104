package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.testkit.Canary;
import voiceplayground.testkit.Pictures;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.updates.UpdateSource;
import voiceplayground.updates.Version;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A new version is looked for only where a person wants it, seen, opened and skipped without a
/// mouse; and the key of the environment that speaks has nothing to do with it.
class UpdateJourneyTest extends ProgramTest {
    private static final String KEY = "sk_canary_8d3e5a7b1c9f2046";
    private static final int MOST_TABS = 60;
    private static final String TARGET = "/releases/latest";
    private static final String PAGE = "https://pages.example/playground/releases";
    private static final String DOCUMENT =
            """
            {"tag_name": "v1.2.0", "prerelease": false, "published_at": "2026-11-20T09:00:00Z",
             "html_url": "%s/tag/v1.2.0",
             "body": "%s"}
            """
                    .formatted(
                            PAGE,
                            "## What is new\\r\\n\\r\\n- Voices are found by what they are"
                                + " for.\\r\\n- The waveform is drawn while it arrives.\\r\\n- <a"
                                + " href='file:///etc/passwd'>A link</a> stays text.\\r\\n- Takes"
                                + " keep the marks of their words.\\r\\n- Fewer steps from a text"
                                + " to its sound.\\r\\n");

    private final Canary canary = new Canary(KEY);
    private ScriptedServer server;

    @Override
    Map<String, String> variables() throws IOException {
        return Map.of("SMALLEST_API_KEY", KEY, "VOICE_PLAYGROUND_BASE_URL", server().url());
    }

    @Override
    Optional<UpdateSource> updates() throws IOException {
        return Optional.of(
                new UpdateSource(
                        new Version(1, 0, 0, List.of()),
                        URI.create(server().url() + TARGET),
                        URI.create(PAGE)));
    }

    private ScriptedServer server() throws IOException {
        if (server == null) {
            server =
                    ScriptedServer.answering((request, connection) ->
                            connection.send(
                                    request.target().equals(TARGET)
                                            ? ScriptedServer.response("200 OK", DOCUMENT)
                                            : ScriptedServer.response("404 Not Found", "{}")));
        }
        return server;
    }

    @Override
    @AfterEach
    void close() throws IOException {
        super.close();
        server.close();
        canary.close();
    }

    @Test
    void aNewVersionIsSeenOpenedAndSkippedWithoutAMouse() throws Exception {
        openPreferences();
        tabTo("updates-daily");
        assertFalse(fx(() -> lookup("#updates-daily").queryAs(CheckBox.class).isSelected()));
        push(KeyCode.ESCAPE);
        reopen();
        until("the server is asked for voices", () -> !server.requests().isEmpty());
        openPreferences();
        tabTo("updates-look");
        assertEquals(0, looks(), "off: nobody asked for it");

        push(KeyCode.SHIFT, KeyCode.TAB);
        push(KeyCode.SPACE);
        tabTo("updates-look");
        Pictures.write(picture(), "updates-preferences-light");
        push(KeyCode.SPACE);
        until("it is shown", this::isShown);
        assertEquals(
                "Version 1.2.0 is available. What is new is shown at the top of the window.",
                label("updates-said"));
        assertEquals(
                "Version 1.2.0 of November 20, 2026 is available. You have 1.0.0.",
                label("update-text"));
        assertEquals(
                """
                ## What is new

                - Voices are found by what they are for.
                - The waveform is drawn while it arrives.
                - <a href='file:///etc/passwd'>A link</a> stays text.
                - Takes keep the marks of their words.
                - Fewer steps from a text to its sound.\
                """,
                fx(() -> lookup("#update-notes").queryAs(TextArea.class).getText()));
        push(KeyCode.ESCAPE);
        backTo("update-open");
        Pictures.write(picture(), "updates-bar-light");
        push(KeyCode.SPACE);
        assertEquals(List.of(PAGE + "/tag/v1.2.0"), pages);
        assertTrue(fx(this::isShown), "it stays until it is put away");
        tabTo("update-notes");
        backTo("update-later");
        push(KeyCode.SPACE);
        assertFalse(fx(this::isShown));

        openPreferences();
        tabTo("appearance");
        push(KeyCode.DOWN).push(KeyCode.DOWN);
        tabTo("updates-look");
        push(KeyCode.SPACE);
        until("it is shown to who asks", this::isShown);
        Pictures.write(picture(), "updates-preferences-dark");
        push(KeyCode.ESCAPE);
        backTo("update-skip");
        Pictures.write(picture(), "updates-bar-dark");
        push(KeyCode.SPACE);
        assertFalse(fx(this::isShown));

        reopen();
        openPreferences();
        assertTrue(fx(() -> lookup("#updates-daily").queryAs(CheckBox.class).isSelected()));
        assertFalse(fx(this::isShown));
        assertEquals(2, looks(), "both were asked for; a day has not passed");
        for (var request : server.requests()) {
            if (request.target().equals(TARGET)) {
                assertEquals("voice-playground/1.0.0", request.header("user-agent"));
                assertFalse(canary.isIn(request.head()), request.head());
            }
        }
        canary.isNowhereIn(home);
    }

    private void openPreferences() {
        push(KeyCode.SHORTCUT, KeyCode.COMMA);
        until("the sheet is open", () -> lookup("#sheet-preferences").tryQuery().isPresent());
    }

    /// Goes back by Shift+Tab until something has the focus.
    private void backTo(String id) {
        for (int i = 0; i < MOST_TABS && !fx(this::focused).equals(id); i++) {
            push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertEquals(id, fx(this::focused));
    }

    private boolean isShown() {
        return lookup("#update-bar").query().isVisible();
    }

    private String label(String id) {
        return fx(() -> lookup("#" + id).queryLabeled().getText());
    }

    private long looks() {
        return server.requests().stream().filter(r -> r.target().equals(TARGET)).count();
    }
}
