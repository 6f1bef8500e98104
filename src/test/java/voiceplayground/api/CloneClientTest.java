package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.sandbox.Pace;
import voiceplayground.sandbox.SandboxControl;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class CloneClientTest {
    private static final CloneClient CLIENT = new WavesSpeechClient(NanoClock.SYSTEM).clones();
    private static final CloneClient.Progress NOBODY = (_, _) -> {};
    private static SandboxServer sandbox;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aCloneIsMadeWithProgressAndListed() throws Exception {
        var server = sandbox.environment();
        var file = file("änne.wav", 2_000_000);
        var sent = new ArrayList<Long>();
        var total = new ArrayList<Long>();
        var made =
                CLIENT.create(
                        server,
                        new CloneOrder(
                                "Änne \"2\"",
                                file,
                                "calm",
                                "british",
                                List.of("warm", "deep"),
                                "en",
                                "lightning-v3.1-pro"),
                        (now, all) -> {
                            sent.add(now);
                            total.add(all);
                        });
        assertEquals("Änne \"2\"", made.name());
        assertEquals(List.of("lightning-v3.1-pro"), made.models());
        assertEquals(List.of("lightning_v3.1_pro"), made.requestModels());
        assertTrue(made.isBeingMade());
        assertEquals(sent.stream().sorted().toList(), sent);
        assertEquals(total.getLast(), sent.getLast());
        assertTrue(total.getFirst() > 2_000_000);
        var listed = CLIENT.list(server).getFirst();
        assertEquals(
                new VoiceClone(
                        listed.id(),
                        made.voiceId(),
                        "Änne \"2\"",
                        "calm",
                        "british",
                        List.of("warm", "deep"),
                        "en",
                        listed.status(),
                        "instant",
                        List.of("lightning-v3.1-pro"),
                        made.createdAt(),
                        List.of()),
                listed);
        assertEquals(made.voiceId(), CLIENT.find(server, listed).voiceId());
    }

    @Test
    void whatTheServerSaysIsKept() throws Exception {
        var failure =
                assertThrows(
                                SpeechException.class,
                                () ->
                                        CLIENT.create(
                                                sandbox.environment(),
                                                order("a.wav", "xx"),
                                                NOBODY))
                        .failure();
        var rejected = assertInstanceOf(SpeechFailure.Rejected.class, failure);
        assertTrue(rejected.words().message().startsWith("Invalid language. Supported: auto, en"));
        var control = new SandboxControl(sandbox.environment());
        control.misbehave(List.of("status=429"));
        var busy =
                assertThrows(SpeechException.class, () -> CLIENT.list(sandbox.environment()))
                        .failure();
        control.misbehave(List.of());
        assertInstanceOf(SpeechFailure.SlowDown.class, busy);
    }

    @Test
    void nothingIsSentOfAFileThatIsTooLargeOrNotThere() throws Exception {
        var file = file("large.wav", (int) CloneOrder.MAX_FILE_BYTES + 1);
        try (var server = answering("{}")) {
            var failure =
                    assertThrows(
                                    SpeechException.class,
                                    () -> CLIENT.create(at(server), order(file, "en"), NOBODY))
                            .failure();
            assertEquals(new SpeechFailure.TooLarge("file", 5L << 20), failure);
            var missing = order(folder.resolve("none.wav"), "en");
            assertThrows(
                    NoSuchFileException.class, () -> CLIENT.create(at(server), missing, NOBODY));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void theExamplesOfTheDocumentsAreRead() throws Exception {
        var examples = examples();
        var created = Optional.of(Instant.parse("2026-04-20T09:42:17.103Z"));
        try (var server = answering(examples.path("GET_list_200").toString())) {
            assertEquals(
                    List.of(
                            new VoiceClone(
                                    "000000000000000000000001",
                                    "voice_abc",
                                    "my-voice",
                                    "",
                                    "general",
                                    List.of("english", "friendly"),
                                    "en",
                                    "completed",
                                    "instant",
                                    List.of("lightning-v3.1"),
                                    created,
                                    List.of()),
                            new VoiceClone(
                                    "000000000000000000000002",
                                    "voice_xyz",
                                    "old-voice",
                                    "",
                                    "",
                                    List.of(),
                                    "",
                                    "completed",
                                    "instant",
                                    List.of("lightning-large"),
                                    Optional.of(Instant.parse("2025-10-01T00:00:00Z")),
                                    List.of())),
                    CLIENT.list(at(server)));
            assertEquals(List.of(), CLIENT.list(at(server)).get(1).requestModels());
        }
        try (var server = answering(examples.path("POST_200").toString())) {
            var made = CLIENT.create(at(server), order("s.mp3", "en"), NOBODY);
            assertEquals("voice_dLP5T67Qw7", made.voiceId());
            assertEquals(List.of("lightning-v3.1"), made.models());
            assertEquals(created, made.createdAt());
            assertEquals(
                    List.of(
                            new VoiceClone.Sample(
                                    "Hello! This is a sample of what I sound like.",
                                    "https://...")),
                    made.samples());
            var request = server.requests().getFirst();
            assertEquals("POST", request.method());
            assertEquals("/waves/v1/voice-cloning", request.target());
            String form = new String(request.body(), StandardCharsets.UTF_8);
            assertTrue(form.contains("name=\"displayName\""), form);
            assertTrue(form.contains("Content-Type: audio/mpeg"), form);
            assertTrue(!form.contains("name=\"accent\""), form);
        }
    }

    @Test
    void aListThatIsNoneIsNotUnderstood() throws Exception {
        for (String body : List.of("[7]", "{\"data\": {}}", "{\"data\": [{}]}", "null")) {
            try (var server = answering(body)) {
                assertEquals(
                        new SpeechFailure.NotUnderstood(""),
                        assertThrows(SpeechException.class, () -> CLIENT.list(at(server)))
                                .failure(),
                        body);
            }
        }
    }

    private CloneOrder order(String name, String language) throws IOException {
        return order(file(name, 2000), language);
    }

    private static CloneOrder order(Path file, String language) {
        return new CloneOrder("a", file, "", "", List.of(), language, "lightning-v3.1");
    }

    private Path file(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    private static JsonNode examples() throws IOException {
        try (InputStream in =
                CloneClientTest.class.getResourceAsStream("examples/voice-cloning.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        }
    }

    private static ScriptedServer answering(String body) throws IOException {
        return ScriptedServer.answering((_, c) -> c.send(ScriptedServer.response("200 OK", body)));
    }

    private static Environment at(ScriptedServer server) {
        return new Environment(
                "Test",
                Environment.Kind.CUSTOM,
                server.url(),
                Optional.of(new ApiKey("sk_canary_0123456789")));
    }
}
