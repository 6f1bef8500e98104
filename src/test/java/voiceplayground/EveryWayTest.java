package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedServer.Received;
import voiceplayground.testkit.ScriptedSocket;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The controls of transport, address and headers against the bytes that a server got, the preview
/// and `take.json`, in the program as it is wired.
class EveryWayTest extends ProgramTest {
    private ScriptedServer server;

    @Override
    Map<String, String> variables() throws IOException {
        server = ScriptedServer.start(EveryWayTest::serve);
        return Map.of("VOICE_PLAYGROUND_BASE_URL", server.url(), "SMALLEST_API_KEY", "sk_test");
    }

    private static void serve(ScriptedServer.Connection connection) throws Exception {
        for (var request = connection.read(); request != null; request = connection.read()) {
            if (request.method().equals("HEAD")) {
                connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            } else if (request.headers().containsKey("upgrade")) {
                var socket = ScriptedSocket.open(request, connection);
                socket.read();
                socket.text("{\"status\":\"chunk\",\"data\":{\"audio\":\"AAAAAAAA\"}}");
                socket.text("{\"status\":\"complete\",\"done\":true}");
                socket.read();
                return;
            } else if (request.method().equals("GET")) {
                connection.send(
                        ScriptedServer.response(
                                "200 OK\nContent-Type: application/json", "{\"voices\":[]}"));
            } else if (request.header("accept").equals("audio/wav")) {
                connection.send(ScriptedServer.response("200 OK\nContent-Type: audio/wav", "abcd"));
            } else {
                connection
                        .streamHead()
                        .chunk("data: {\"audio\":\"AAAAAAAAAAA=\",\"done\":false}\n\n")
                        .chunk("data: {\"status\":\"200\",\"done\":true}\n\n")
                        .lastChunk();
            }
        }
    }

    @Override
    @AfterEach
    void close() throws IOException {
        super.close();
        server.close();
    }

    @Test
    void everyWayIsOnTheWireAsInThePreviewAndInTheTake() {
        change(() -> lookup("#more").queryButton().fire());
        for (var transport : Transport.values()) {
            change(() ->
                    lookup("#transport-" + transport.wireName()).queryAs(RadioButton.class).fire());
            sends(Delivery.of(transport));
        }
        change(() -> lookup("#transport-sse").queryAs(RadioButton.class).fire());
        change(() -> control("headers").setText("X-Source: desk 4\nX-Note: b"));
        var headers = List.of(new Header("X-Source", "desk 4"), new Header("X-Note", "b"));
        sends(Delivery.STANDARD.with(headers));
        String path = "/waves/v1/tts/live?timeout=5";
        change(() -> lookup("#path .text-field").queryTextInputControl().setText(path));
        sends(Delivery.STANDARD.with(headers).at(Optional.of(path)));
        assertEquals(path, requests().getLast().target());
    }

    /// Presses the key, and compares the head that came, the preview, and what was kept.
    private void sends(Delivery delivery) {
        int before = requests().size();
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("the take is listed", () -> takes().getItems().size() == before + 1);
        until("all was heard", () -> state().startsWith("Done"));
        assertEquals(before + 1, requests().size());
        change(() -> lookup("#preview").queryButton().fire());
        var shown = fx(() -> control("preview-head").getText()).lines().skip(1).toList();
        change(() -> lookup("#preview").queryButton().fire());
        String head =
                requests()
                        .getLast()
                        .head()
                        .replace("sk_test", "sk_…")
                        .replaceFirst("(Sec-WebSocket-Key: )\\S+", "$1…");
        assertEquals(shown, head.lines().filter(line -> !line.isEmpty()).toList());
        assertEquals(delivery, fx(() -> takes().getItems().getFirst()).request().delivery());
    }

    /// Those for speech: lists of voices are asked for meanwhile.
    private List<Received> requests() {
        return server.requests().stream()
                .filter(r -> r.method().equals("POST") || r.headers().containsKey("upgrade"))
                .toList();
    }

    private static void change(Runnable change) {
        fx(() -> {
            change.run();
            return null;
        });
    }

    private TextInputControl control(String id) {
        return lookup("#" + id).queryTextInputControl();
    }
}
