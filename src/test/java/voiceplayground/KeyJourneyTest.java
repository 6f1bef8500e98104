package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.testkit.Canary;
import voiceplayground.testkit.Pictures;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A server is made, its key given, rejected, kept, used and removed, without a mouse; and all the
/// while the key is nowhere but in the key store and in the header that it is for.
class KeyJourneyTest extends ProgramTest {
    private static final String CANARY = "sk_canary_6f1d0c2b9a8e7f55";
    private static final String WRONG = "sk_canary_wrong_0123456789";
    private static final String SOUND =
            "data: {\"audio\":\""
                    + Base64.getEncoder().encodeToString(new byte[4800])
                    + "\",\"done\":false,\"status\":\"206\"}\n\n"
                    + "data: {\"status\":\"200\",\"done\":true}\n\n";

    private final Canary canary = new Canary(CANARY, WRONG);
    private ScriptedServer server;

    @Override
    Map<String, String> variables() throws IOException {
        if (server == null) {
            server = ScriptedServer.answering(KeyJourneyTest::answer);
        }
        return Map.of();
    }

    private static void answer(
            ScriptedServer.Received request, ScriptedServer.Connection connection)
            throws IOException {
        boolean isKnown = ("Bearer " + CANARY).equals(request.header("authorization"));
        if (!isKnown) {
            // Some servers repeat what they were given.
            connection.send(
                    ScriptedServer.response(
                            "401 Unauthorized\nContent-Type: application/json",
                            "{\"error\":\"" + request.header("authorization") + "\"}"));
        } else if (request.method().equals("GET")) {
            connection.send(
                    ScriptedServer.response(
                            "200 OK\nContent-Type: application/json",
                            "{\"voices\":[{\"voiceId\":\"a\"},{\"voiceId\":\"b\"}]}"));
        } else {
            connection.send(
                    ScriptedServer.response("200 OK\nContent-Type: text/event-stream", SOUND));
        }
    }

    @Override
    @AfterEach
    void close() throws IOException {
        super.close();
        server.close();
        canary.close();
    }

    @Test
    void aServerIsMadeItsKeyRejectedKeptUsedAndRemovedWithoutAMouse() throws Exception {
        assertTrue(fx(() -> lookup("#key-strip").query().isVisible()));
        Pictures.write(picture(), "first-start");
        push(KeyCode.SHORTCUT, KeyCode.E);
        until("the sheet is open", () -> focused().equals("servers"));
        tabTo("server-add");
        push(KeyCode.SPACE);
        type("server-name", "Lab");
        type("server-address", server.url());
        push(KeyCode.ENTER);

        tabTo("key");
        write(WRONG).push(KeyCode.ENTER);
        until("it is rejected", () -> text("key-finding").contains("rejects"));
        assertEquals(
                "The server rejects this key (401: Bearer sk_…). It was not kept.",
                fx(() -> text("key-finding")));
        assertEquals(Map.of(), keyStore.kept());
        tabTo("key");
        write(CANARY);
        Pictures.write(picture(), "environments-typed");
        push(KeyCode.ENTER);
        until("it is kept", () -> text("key-status").contains("key store"));
        assertEquals("sk_…7f55, in the system's key store.", fx(() -> text("key-status")));
        assertEquals(
                "The key is accepted. Standard: 2 voices. Pro: 2 voices.",
                fx(() -> text("key-finding")));
        assertEquals(List.of(new ApiKey(CANARY)), List.copyOf(keyStore.kept().values()));
        Pictures.write(picture(), "environments-light");
        tabTo("server-use");
        push(KeyCode.SPACE);
        push(KeyCode.ESCAPE);
        until("it speaks now", () -> chosen().equals("Lab"));
        canary.isNowhereIn(home);

        speak(1);
        reopen();
        assertEquals("Lab", fx(this::chosen), "remembered");
        until("its key is found", () -> text("environment-notice").contains("with your key"));
        speak(2);
        canary.isNowhereIn(home);

        push(KeyCode.SHORTCUT, KeyCode.E);
        until("the sheet is open", () -> focused().equals("servers"));
        assertEquals(
                "Most requests answered at a time since the start: 1.", fx(() -> text("key-seen")));
        tabTo("key-remove");
        push(KeyCode.SPACE);
        until("it is removed", () -> text("key-finding").equals("The key was removed."));
        assertEquals(Map.of(), keyStore.kept());
        assertEquals("No key.", fx(() -> text("key-status")));
        tabTo("servers");
        push(KeyCode.DELETE);
        until("it is asked", () -> focused().equals("server-remove-no"));
        push(KeyCode.SHIFT, KeyCode.TAB);
        push(KeyCode.SPACE);
        until("it is gone", () -> !chosen().equals("Lab"));
        push(KeyCode.ESCAPE);
        canary.isNowhereIn(home);
        canary.isInNoWordOf(wiring());
        assertEquals(2, server.posts(), "nothing but the two takes costs anything");
        String standard = "GET /waves/v1/lightning-v3.1/get_voices HTTP/1.1";
        String pro = "GET /waves/v1/lightning-v3.1-pro/get_voices HTTP/1.1";
        String models = "GET /waves/v1/voice/get-all-models HTTP/1.1";
        assertEquals(
                Stream.of(
                                // The checks of both keys, then the voices of the list.
                                List.of(standard, pro),
                                List.of(standard, pro),
                                List.of(standard, pro, models))
                        .flatMap(List::stream)
                        .sorted()
                        .toList(),
                server.requests().stream()
                        .map(request -> request.head().lines().findFirst().orElse(""))
                        .filter(line -> line.contains("voices") || line.contains("models"))
                        .sorted()
                        .toList());
        for (var request : server.requests()) {
            String rest = request.head().replaceAll("(?m)^Authorization: Bearer .*$", "");
            assertFalse(canary.isIn(rest + new String(request.body(), "UTF-8")), rest);
        }
    }

    private void speak(int takes) throws IOException {
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("the take is listed", () -> takes().getItems().size() == takes);
        until("all was heard", () -> state().startsWith("Done"));
    }

    private void type(String id, String text) {
        tabTo(id);
        push(KeyCode.SHORTCUT, KeyCode.A);
        write(text);
    }

    private String text(String id) {
        return lookup("#" + id).queryAs(Label.class).getText();
    }

    private String chosen() {
        var choice = lookup("#environment").queryAs(ComboBox.class);
        return choice.getValue() instanceof Environment server ? server.name() : "";
    }
}
