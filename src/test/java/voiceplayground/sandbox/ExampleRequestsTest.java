package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.JsonText;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// Each request body of `tts.requests.json` through the program's own record, sent as it is.
class ExampleRequestsTest {
    private static final short[] RAMP = ScriptedEngine.ramp(48_000);

    private static JsonNode bodies() throws Exception {
        try (var in =
                ExampleRequestsTest.class.getResourceAsStream(
                        "/voiceplayground/api/examples/tts.requests.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
        }
    }

    @Test
    void eachBodyStaysAsItIsAndIsAnswered() throws Exception {
        var engine = new ScriptedEngine(24_000, 48_000, 0);
        try (var sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED, engine);
                var client = new SandboxClient(sandbox.environment())) {
            for (var example : bodies().properties()) {
                String name = example.getKey();
                String body = example.getValue().toString();
                var request = new SpeechRequest((JsonValue.Struct) JsonText.parse(body));
                String sent = new String(request.bodyBytes(), StandardCharsets.UTF_8);
                assertEquals(body, compact(sent), name);
                if (name.equals("sse")) {
                    var answer = client.speak(sent);
                    assertEquals(200, answer.status(), name);
                    // Two phrases, of which the engine says each with the same ramp.
                    short[] frames = answer.frames();
                    assertEquals(2 * RAMP.length, frames.length, name);
                    assertArrayEquals(RAMP, Arrays.copyOf(frames, RAMP.length), name);
                } else {
                    if (request.field(RequestField.DICTIONARIES).isPresent()) {
                        // Its dictionary is nobody's here.
                        var refused = post(client, sent);
                        assertEquals(400, refused.statusCode(), name);
                        SandboxClient.read(refused);
                    }
                    var known = request.without(RequestField.DICTIONARIES).bodyText();
                    var answer = post(client, known);
                    assertEquals(200, answer.statusCode(), name);
                    assertEquals(
                            name.equals("sync_full") ? "my-request-456" : "",
                            answer.headers().firstValue("X-External-Request-Id").orElse("-"));
                    assertEquals(
                            name.equals("sync_full") ? "my-session-123" : "",
                            answer.headers().firstValue("X-External-Session-Id").orElse("-"));
                    SandboxClient.read(answer);
                }
            }
        }
    }

    private static HttpResponse<InputStream> post(SandboxClient client, String body)
            throws Exception {
        return client.send(
                client.request("/waves/v1/tts")
                        .header("Authorization", "Bearer " + client.key())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /// Without the white space between tokens; no text of the examples has two spaces or a space
    /// behind a colon or a comma.
    private static String compact(String json) {
        return json.replaceAll("\\n *", "").replace("\": ", "\":").replace("\", \"", "\",\"");
    }
}
