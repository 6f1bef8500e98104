package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.sandbox.Pace;
import voiceplayground.sandbox.SandboxControl;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

class DictionaryClientTest {
    private static final DictionaryClient CLIENT =
            new WavesSpeechClient(NanoClock.SYSTEM).dictionaries();
    private static final String ID = "64f1234567890abcdef12345";
    private static final List<Entry> MYSQL = List.of(new Entry("mysql", "my-sequel"));
    private static final PronunciationDictionary EXAMPLE =
            new PronunciationDictionary(
                    ID, MYSQL, Optional.of(Instant.parse("2023-09-01T12:00:00Z")));
    private static SandboxServer sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void theFourVerbsWorkAgainstAServer() throws Exception {
        var server = sandbox.environment();
        assertEquals(List.of(), CLIENT.list(server));
        var made = CLIENT.create(server, MYSQL);
        assertEquals(MYSQL, made.entries());
        assertEquals(List.of(made), CLIENT.list(server));
        var odd = List.of(new Entry(" =a\"b\\ \n😀", ""), new Entry("naïve", "nah-eev"));
        var replaced = CLIENT.replace(server, made.id(), odd);
        assertEquals(new PronunciationDictionary(made.id(), odd, Optional.empty()), replaced);
        assertEquals(
                List.of(new PronunciationDictionary(made.id(), odd, made.createdAt())),
                CLIENT.list(server));
        CLIENT.delete(server, made.id());
        assertEquals(List.of(), CLIENT.list(server));
        var gone =
                assertInstanceOf(
                        SpeechFailure.Gone.class, failure(() -> CLIENT.delete(server, made.id())));
        assertEquals(404, gone.status());
        assertEquals("Dictionary not found", gone.words().message());
    }

    @Test
    void whatTheServerSaysAboutAWrongEntryIsKept() {
        var failure = failure(() -> CLIENT.create(sandbox.environment(), List.of()));
        var rejected = assertInstanceOf(SpeechFailure.Rejected.class, failure);
        assertEquals(400, rejected.status());
        assertEquals(
                "Invalid request body: items: Array must contain at least 1 element(s)",
                rejected.words().message());
    }

    @Test
    void aKeyThatIsNotTakenAndAServerThatFailsAreTold() throws Exception {
        var server = sandbox.environment();
        var other =
                new Environment(
                        "Other", server.kind(), server.baseUrl(), Optional.of(new ApiKey("sk_x")));
        var refused = failure(() -> CLIENT.list(other));
        assertEquals(401, assertInstanceOf(SpeechFailure.NotAllowed.class, refused).status());
        var control = new SandboxControl(server);
        control.misbehave(List.of("status=500"));
        var broken = failure(() -> CLIENT.list(server));
        control.misbehave(List.of());
        assertEquals(
                "Internal server error",
                assertInstanceOf(SpeechFailure.ServerFault.class, broken).words().message());
    }

    @Test
    void theExamplesOfTheDocumentsAreReadAndWritten() throws Exception {
        var examples = examples();
        try (var server = answering(examples.path("GET_list_200").toString())) {
            assertEquals(List.of(EXAMPLE), CLIENT.list(at(server)));
            assertEquals("GET", server.requests().getFirst().method());
            assertEquals("/waves/v1/pronunciation-dicts", server.requests().getFirst().target());
        }
        try (var server = answering(examples.path("POST_200").toString())) {
            assertEquals(EXAMPLE, CLIENT.create(at(server), MYSQL));
            sent(server, "POST", examples.path("POST_request"));
        }
        try (var server = answering(examples.path("PUT_200").toString())) {
            assertEquals(
                    new PronunciationDictionary(ID, MYSQL, Optional.empty()),
                    CLIENT.replace(at(server), ID, MYSQL));
            sent(server, "PUT", examples.path("PUT_request"));
        }
        try (var server = answering(examples.path("DELETE_200").toString())) {
            CLIENT.delete(at(server), ID);
            sent(server, "DELETE", examples.path("DELETE_request_body"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"error": "no list"}
                    "text"
                    [{"items": []}]
                    [{"id": "x", "items": [{"word": "a"}]}]
                    [{"id": "x", "items": [{"word": "a", "pronunciation": 5}]}]
                    [{"id": "x", "items": "a"}]
                    [7]
                    """)
    void aListThatCannotBeReadWholeIsNoShorterList(String body) throws Exception {
        try (var server = answering(body)) {
            assertEquals(
                    new SpeechFailure.NotUnderstood(""), failure(() -> CLIENT.list(at(server))));
        }
    }

    @Test
    void aListThatWasCutAnywhereIsReadOrRefusedButNeverWrong() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String whole = examples().path("GET_list_200").toString();
        for (int i = 0; i < 40; i++) {
            String cut = whole.substring(0, random.nextInt(whole.length()));
            try (var server = answering(cut)) {
                assertEquals(
                        new SpeechFailure.NotUnderstood(""),
                        failure(() -> CLIENT.list(at(server))),
                        "seed " + seed + ": " + cut);
            }
        }
    }

    private static JsonNode examples() throws IOException {
        try (InputStream in =
                DictionaryClientTest.class.getResourceAsStream(
                        "examples/pronunciation-dicts.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        }
    }

    private static void sent(ScriptedServer server, String method, JsonNode body) {
        var request = server.requests().getFirst();
        assertEquals(method, request.method());
        assertEquals("/waves/v1/pronunciation-dicts", request.target());
        assertEquals(
                body,
                JsonMapper.shared().readTree(new String(request.body(), StandardCharsets.UTF_8)));
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

    private static SpeechFailure failure(Executable call) {
        return assertThrows(SpeechException.class, call).failure();
    }
}
