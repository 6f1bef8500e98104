package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.takes.Take;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every control of the form against the bytes that a server got, the preview and `take.json`, in
/// the program as it is wired.
class EveryControlTest extends ProgramTest {
    private static final String ANSWER =
            """
            data: {"audio":"AAAAAAAAAAA=","done":false,"status":"206"}

            data: {"status":"200","done":true}

            """;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    Map<String, String> variables() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/waves/v1/tts/live", this::answer);
        server.start();
        return Map.of(
                "VOICE_PLAYGROUND_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "SMALLEST_API_KEY",
                "sk_test");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            received.add(new String(body, StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    @Override
    @AfterEach
    void close() throws IOException {
        super.close();
        server.stop(0);
    }

    @Test
    void everyControlChangesExactlyItsFieldOnTheWireInThePreviewAndInTheTake() throws Exception {
        String sample = fx(() -> control("text").getText());
        sends(
                """
                {
                  "text": "%s",
                  "voice_id": "magnus",
                  "model": "lightning_v3.1",
                  "sample_rate": 24000,
                  "speed": 1.0,
                  "language": "en",
                  "output_format": "pcm"
                }\
                """
                        .formatted(sample));
        String body = received.getLast();

        change(() -> control("text").setText("Grüße, \"Welt\"\n\t\u00a0😀 \\"));
        body = body.replace(sample, "Grüße, \\\"Welt\\\"\\n\\t\u00a0😀 \\\\");
        sends(body);
        change(() -> choose("voice", 3));
        body = body.replace("\"magnus\"", "\"" + chosen("voice") + "\"");
        sends(body);
        change(() -> choose("model", 2));
        body = body.replace("\"lightning_v3.1\"", "\"lightning_v3.1_pro\"");
        sends(body);
        change(() -> choose("language", 3));
        body = body.replace("\"en\"", "\"" + chosen("language") + "\"");
        sends(body);
        change(() -> choose("rate", 1));
        body = body.replace("24000", "8000");
        sends(body);
        change(() -> lookup("#speed").queryAs(Slider.class).setValue(1.16));
        body = body.replace("\"speed\": 1.0", "\"speed\": 1.15");
        sends(body);
        change(() -> control("speed-exact").setText("0.875"));
        body = body.replace("1.15", "0.875");
        sends(body);
        change(() -> choose("format", 3));
        body = body.replace("\"pcm\"", "\"ulaw\"");
        sends(body);
    }

    @Test
    void everyFurtherControlAddsExactlyItsFieldAndLeavingItOutTakesItAway() throws Exception {
        change(() -> lookup("#more").queryButton().fire());
        change(() -> control("text").setText("Hi"));
        String first =
                """
                {
                  "text": "Hi",
                  "voice_id": "magnus",
                  "model": "lightning_v3.1",
                  "sample_rate": 24000,
                  "speed": 1.0,
                  "language": "en",
                  "output_format": "pcm"
                }\
                """;
        String body = first;
        change(() ->
                control("dictionaries")
                        .setText("0123456789abcdef01234567 ffffffffffffffffffffffff"));
        body =
                more(
                        body,
                        "\"pronunciation_dicts\": [\"0123456789abcdef01234567\","
                                + " \"ffffffffffffffffffffffff\"]");
        change(() -> choose("number-language", 1));
        body = more(body, "\"number_pronunciation_language\": \"auto\"");
        sends(body);
        change(() -> choose("math", 1));
        change(() -> choose("word-times", 2));
        body = more(body, "\"math_notation\": true");
        body = more(body, "\"word_timestamps\": false");
        sends(body);
        change(() -> control("session").setText("call-7"));
        change(() -> control("request").setText("try.1"));
        body = more(body, "\"session_id\": \"call-7\"");
        body = more(body, "\"request_id\": \"try.1\"");
        change(() -> control("others").setText("{\"save_history\": true, \"similarity\": 0.50}"));
        body = more(body, "\"save_history\": true");
        body = more(body, "\"similarity\": 0.50");
        sends(body);

        for (String id : List.of("number-language", "math", "word-times")) {
            change(() -> choose(id, 0));
        }
        for (String id : List.of("dictionaries", "session", "request", "others")) {
            change(() -> control(id).setText(""));
        }
        sends(first);
        for (String id : List.of("model", "language", "rate", "format")) {
            change(() -> choose(id, 0));
        }
        change(() -> control("speed-exact").setText(""));
        sends(
                """
                {
                  "text": "Hi",
                  "voice_id": "magnus"
                }\
                """);
    }

    @Test
    void theHeadersAreInThePreviewAndKeptWithTheTake() throws Exception {
        change(() -> lookup("#more").queryButton().fire());
        change(() -> control("headers").setText("X-Source: test"));
        change(() -> lookup("#expiry").queryAs(CheckBox.class).fire());
        sends(SpeechRequest.initial(fx(() -> control("text").getText())).bodyText());
        change(() -> lookup("#preview").queryButton().fire());
        String head = fx(() -> control("preview-head").getText());
        assertEquals(
                List.of("X-Source: test", "x-expire-content: true"),
                head.lines().filter(l -> l.toLowerCase(Locale.ROOT).startsWith("x-")).toList());
        assertEquals(
                List.of(new Header("X-Source", "test"), Delivery.EXPIRE_CONTENT),
                fx(() -> takes().getItems().getFirst()).request().delivery().headers());
    }

    private static String more(String body, String member) {
        return body.substring(0, body.length() - 2) + ",\n  " + member + "\n}";
    }

    /// Presses the key, and compares what the server got, the preview, and what was kept.
    private void sends(String body) throws IOException {
        int before = received.size();
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("the take is listed", () -> takes().getItems().size() == before + 1);
        until("all was heard", () -> state().startsWith("Done"));
        assertEquals(before + 1, received.size());
        assertEquals(body, received.getLast());
        change(() -> lookup("#preview").queryButton().fire());
        assertEquals(body, fx(() -> control("preview-body").getText()));
        change(() -> lookup("#preview").queryButton().fire());
        Take take = fx(() -> takes().getItems().getFirst());
        assertEquals(body, take.requestBody());
        assertEquals(body, take.request().bodyText());
    }

    private void change(Runnable change) {
        fx(() -> {
            change.run();
            return null;
        });
    }

    private void choose(String id, int index) {
        lookup("#" + id).queryAs(ComboBox.class).getSelectionModel().select(index);
    }

    /// The value of a choice, which is what its preview must show.
    private String chosen(String id) {
        Object choice = fx(() -> lookup("#" + id).queryAs(ComboBox.class).getValue());
        String shown = String.valueOf(choice.toString());
        return id.equals("language") ? languageCode(shown) : voiceId(shown);
    }

    private static String languageCode(String name) {
        for (String code : Locale.getISOLanguages()) {
            if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(name)) {
                return code;
            }
        }
        throw new AssertionError(name);
    }

    private static String voiceId(String label) {
        String name = label.split(" · ")[0];
        return voiceplayground.speech.VoiceCatalogue.bundled().voices().stream()
                .filter(voice -> voice.model().equals("lightning_v3.1"))
                .filter(voice -> voice.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private TextInputControl control(String id) {
        return lookup("#" + id).queryTextInputControl();
    }
}
