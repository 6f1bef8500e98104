package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.sandbox.SandboxClient.Answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

class CloneRouteTest {
    private static final String PATH = "/waves/v1/voice-cloning";
    private static final int MEGABYTE = 1 << 20;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-04-20T09:42:17.103Z"));
    private SandboxServer sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                SandboxServer.start(
                        0,
                        SandboxFault.NONE,
                        Pace.UNPACED,
                        new ScriptedEngine(24_000, 100, 0),
                        now::get);
        client = new SandboxClient(sandbox.environment());
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void aCloneIsMadeWaitsAndSpeaks() throws Exception {
        assertEquals("{\"data\":[]}", ask("GET", "").body());
        byte[] file = new byte[5 * MEGABYTE];
        var made =
                create(
                        Map.of(
                                "displayName", "Änne",
                                "tags", "warm, deep,",
                                "language", "en",
                                "model", "lightning-v3.1-pro"),
                        file,
                        "audio/wav");
        assertEquals(200, made.status());
        var data = json(made).path("data");
        String voice = data.path("voiceId").asString();
        assertTrue(voice.matches("voice_[A-Za-z0-9]{10}"), voice);
        assertEquals(
                "{\"message\":\"Voice clone created successfully\",\"data\":{\"voiceId\":\""
                        + voice
                        + "\",\"displayName\":\"Änne\",\"model\":\"lightning-v3.1-pro\","
                        + "\"status\":\"pending\",\"language\":\"en\","
                        + "\"audioFileNames\":[\"me.wav\"],"
                        + "\"createdAt\":\"2026-04-20T09:42:17.103Z\","
                        + "\"organizationId\":\"000000000000000000000000\",\"samples\":[]}}",
                made.body());
        assertEquals(400, speak(voice, "lightning_v3.1_pro").status());
        pass(Duration.ofSeconds(1));
        assertEquals("processing", row().path("status").asString());
        assertEquals(400, speak(voice, "lightning_v3.1_pro").status());
        pass(Duration.ofSeconds(2));
        String id = row().path("_id").asString();
        String row =
                "{\"_id\":\""
                        + id
                        + "\",\"voiceId\":\""
                        + voice
                        + "\",\"displayName\":\"Änne\",\"description\":\"\",\"accent\":\"general\","
                        + "\"tags\":[\"warm\",\"deep\"],\"language\":\"en\","
                        + "\"status\":\"completed\",\"cloningType\":\"instant\","
                        + "\"modelIds\":[\"lightning-v3.1-pro\"],"
                        + "\"createdAt\":\"2026-04-20T09:42:17.103Z\"";
        assertEquals("{\"data\":[" + row + "}]}", ask("GET", "").body());
        String sample = sandbox.environment().baseUrl() + "/sandbox/samples/" + voice;
        assertEquals(
                "{\"data\":"
                        + row
                        + ",\"samples\":[{\"text\":\"The recording that this voice was made of.\","
                        + "\"audioUrl\":\""
                        + sample
                        + "\"}]}}",
                ask("GET", "/" + id).body());
        var spoken = speak(voice, "lightning_v3.1_pro");
        assertEquals(200, spoken.status());
        assertEquals("robot", spoken.header("X-Sandbox-Voice"));
        assertEquals("", spoken.header("X-Sandbox-Note"));
        assertEquals(
                "the vendor may not have this voice for this model",
                speak(voice, "lightning_v3.1").header("X-Sandbox-Note"));
        try (var in =
                client.send(client.request("/sandbox/samples/" + voice).GET().build()).body()) {
            assertArrayEquals(file, in.readAllBytes());
        }
    }

    @Test
    void aFileThatIsNoVoiceFails() throws Exception {
        create(Map.of("displayName", "short"), new byte[99], "audio/mpeg");
        pass(Duration.ofSeconds(3));
        assertEquals("failed", row().path("status").asString());
        assertEquals(400, speak(row().path("voiceId").asString(), "lightning_v3.1").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    displayName=a&language=xx     | audio/wav  | Invalid language. Supported: auto, en, hi, mr, kn, ta, bn, gu, te, ml, pa, or, es, de, fr, it, nl, sv, pt, ru, pl
                    displayName=a&model=lightning-v2 | audio/wav | Voice cloning for lightning-v2 is deprecated. Please use lightning-v3.1
                    displayName=a&model=lightning_v3.1 | audio/wav | Invalid model. Supported: lightning-v3.1, lightning-v3.1-pro
                    language=en                   | audio/wav  | displayName must have 1 to 500 characters
                    displayName=a                 | audio/flac | Invalid file type. Supported: audio/mpeg, audio/wav, audio/webm, video/webm, audio/mp4, video/mp4
                    """)
    void aFormThatIsWrongIsRefusedInWords(String fields, String type, String error)
            throws Exception {
        var form =
                Arrays.stream(fields.split("&", -1))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(f -> f[0], f -> f[1]));
        var answer = create(form, new byte[2000], type);
        assertEquals("{\"error\":\"" + error + "\"}", answer.body());
        assertEquals(400, answer.status());
    }

    @Test
    void aFileIsNeededAndMayHaveFiveMegabytes() throws Exception {
        var missing = post(form(Map.of("displayName", "a"), new byte[0], ""));
        assertEquals("{\"error\":\"No file provided\"}", missing.body());
        assertEquals(400, missing.status());
        var noForm = ask("POST", "");
        assertEquals("{\"error\":\"No file provided\"}", noForm.body());
        var larger = create(Map.of("displayName", "a"), new byte[5 * MEGABYTE + 1], "audio/wav");
        assertEquals("{\"error\":\"File size exceeds 5 MB\"}", larger.body());
        assertEquals(400, larger.status());
        var muchLarger = create(Map.of("displayName", "a"), new byte[7 * MEGABYTE], "audio/wav");
        assertEquals("{\"error\":\"File size exceeds 5 MB\"}", muchLarger.body());
    }

    @Test
    void theEleventhIsOneTooMany() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    200, create(Map.of("displayName", "a" + i), new byte[9], "audio/wav").status());
        }
        var answer = create(Map.of("displayName", "b"), new byte[9], "audio/wav");
        assertEquals("{\"error\":\"clone limit exceeded, consider upgrading\"}", answer.body());
        assertEquals(400, answer.status());
    }

    @Test
    void noKeyDeletesAClone() throws Exception {
        assertEquals(401, ask("POST", "/delete").status());
        var retired =
                SandboxClient.read(
                        client.send(
                                client.request("/waves/v1/lightning-large")
                                        .header("Authorization", "Bearer " + client.key())
                                        .method("DELETE", BodyPublishers.ofString("{}"))
                                        .build()));
        assertEquals(410, retired.status());
        assertTrue(retired.body().contains("\"recommended_endpoint\":\"" + PATH + "\""));
        assertEquals(404, ask("DELETE", "/" + "0".repeat(24)).status());
        assertEquals(404, ask("GET", "/" + "0".repeat(24)).status());
        var noKey = SandboxClient.read(client.send(client.request(PATH).GET().build()));
        assertEquals("{\"message\":\"Unauthorized: No tokens provided\"}", noKey.body());
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private JsonNode row() throws Exception {
        return json(ask("GET", "")).path("data").path(0);
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private Answer speak(String voice, String model) throws Exception {
        return client.speak(
                "{\"text\": \"Hi\", \"voice_id\": \""
                        + voice
                        + "\", \"model\": \""
                        + model
                        + "\"}");
    }

    private Answer create(Map<String, String> fields, byte[] file, String type) throws Exception {
        return post(form(fields, file, type));
    }

    /// @param type of the file; empty for no file
    private static byte[] form(Map<String, String> fields, byte[] file, String type) {
        var form = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                form.writeBytes(
                        ("--edge\r\nContent-Disposition: form-data; name=\""
                                        + name
                                        + "\"\r\n\r\n"
                                        + value
                                        + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        if (!type.isEmpty()) {
            form.writeBytes(
                    ("--edge\r\nContent-Disposition: form-data; name=\"file\";"
                                    + " filename=\"me.wav\"\r\nContent-Type: "
                                    + type
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(file);
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private Answer post(byte[] form) throws Exception {
        return SandboxClient.read(
                client.send(
                        client.request(PATH)
                                .header("Authorization", "Bearer " + client.key())
                                .header("Content-Type", "multipart/form-data; boundary=edge")
                                .POST(BodyPublishers.ofByteArray(form))
                                .build()));
    }

    private Answer ask(String verb, String below) throws Exception {
        return SandboxClient.read(
                client.send(
                        client.request(PATH + below)
                                .header("Authorization", "Bearer " + client.key())
                                .method(verb, BodyPublishers.noBody())
                                .build()));
    }
}
