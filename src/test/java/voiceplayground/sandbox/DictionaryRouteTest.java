package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.HitTest;
import voiceplayground.dictionaries.RandomTexts;
import voiceplayground.sandbox.SandboxClient.Answer;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.Voice;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

class DictionaryRouteTest {
    private static final String PATH = "/waves/v1/pronunciation-dicts";
    private static final String MYSQL =
            "\"items\":[{\"word\":\"mysql\",\"pronunciation\":\"my-sequel\"}]";

    private final Listening engine = new Listening();
    private SandboxServer sandbox;
    private SandboxClient client;

    /// Remembers what it was given to say.
    private static final class Listening implements VoiceEngine {
        private final List<String> phrases = new CopyOnWriteArrayList<>();

        @Override
        public List<Voice> voices() {
            return List.of(ScriptedEngine.VOICE);
        }

        @Override
        public Sound speak(String phrase, String voice, double speed) {
            phrases.add(phrase);
            return new Sound(ScriptedEngine.ramp(24 * phrase.length()), 24_000);
        }

        List<String> take() {
            var taken = List.copyOf(phrases);
            phrases.clear();
            return taken;
        }
    }

    @BeforeEach
    void start() throws IOException {
        sandbox =
                SandboxServer.start(
                        0,
                        SandboxFault.NONE,
                        Pace.UNPACED,
                        engine,
                        () -> Instant.parse("2023-09-01T12:00:00Z"));
        client = new SandboxClient(sandbox.environment());
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void theFourVerbsAnswerAsDocumented() throws Exception {
        assertEquals("[]", ask("GET", "").body());
        var made = ask("POST", "{" + MYSQL + "}");
        assertEquals(200, made.status());
        String id = id(made);
        assertTrue(id.matches("[0-9a-f]{24}"), id);
        String whole =
                "{\"id\":\"" + id + "\"," + MYSQL + ",\"createdAt\":\"2023-09-01T12:00:00.000Z\"}";
        assertEquals(whole, made.body());
        assertEquals("[" + whole + "]", ask("GET", "").body());
        String other =
                "{\"id\":\"" + id + "\",\"items\":[{\"word\":\"a\",\"pronunciation\":\"\"}]}";
        assertEquals(other, ask("PUT", other).body());
        assertEquals(
                "[" + other.replace("]}", "],\"createdAt\":\"2023-09-01T12:00:00.000Z\"}") + "]",
                ask("GET", "").body());
        assertEquals(
                "{\"id\":\"" + id + "\",\"deleted\":true}",
                ask("DELETE", "{\"id\":\"" + id + "\"}").body());
        assertEquals("[]", ask("GET", "").body());
        var gone = ask("DELETE", "{\"id\":\"" + id + "\"}");
        assertEquals(404, gone.status());
        assertEquals("{\"error\":\"Dictionary not found\"}", gone.body());
        assertEquals(404, ask("PUT", other).status());
        assertEquals(404, ask("PATCH", other).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST   | {"items":[{"pronunciation":"x"}]} | {"code":"invalid_type","expected":"string","received":"undefined","path":["items",0,"word"],"message":"Required"}
                    POST   | {"items":[{"word":"a","pronunciation":"b"},{"word":1,"pronunciation":"x"}]} | {"code":"invalid_type","expected":"string","received":"number","path":["items",1,"word"],"message":"Expected string, received number"}
                    POST   | {"items":[]} | {"code":"too_small","minimum":1,"type":"array","inclusive":true,"exact":false,"message":"Array must contain at least 1 element(s)","path":["items"]}
                    POST   | {} | {"code":"invalid_type","expected":"array","received":"undefined","path":["items"],"message":"Required"}
                    POST   | {"items":["a"]} | {"code":"invalid_type","expected":"object","received":"string","path":["items",0],"message":"Expected object, received string"}
                    PUT    | {"items":[{"word":"a","pronunciation":"b"}]} | {"code":"invalid_type","expected":"string","received":"undefined","path":["id"],"message":"Required"}
                    DELETE | {"id":"12"} | {"code":"invalid_string","validation":"regex","message":"Invalid","path":["id"]}
                    DELETE | nonsense | ``
                    """)
    void aWrongBodyIsRefusedWithItsPlace(String verb, String body, String details)
            throws Exception {
        var answer = ask(verb, body);
        assertEquals(
                "{\"error\":\"Invalid request body\",\"details\":[" + details + "]}",
                answer.body());
        assertEquals(400, answer.status());
    }

    @Test
    void aKeyThatIsMissingOrWrongAndABrokenServerAnswerAsDocumented() throws Exception {
        var missing = SandboxClient.read(client.send(client.request(PATH).GET().build()));
        assertEquals("{\"error\":\"Unauthorized\"}", missing.body());
        assertEquals(401, missing.status());
        var wrong =
                SandboxClient.read(
                        client.send(
                                client.request(PATH)
                                        .header("Authorization", "Bearer sk_wrong")
                                        .GET()
                                        .build()));
        assertEquals("{\"error\":\"Unauthorized\"}", wrong.body());
        new SandboxControl(sandbox.environment()).misbehave(List.of("status=500"));
        var broken = ask("GET", "");
        assertEquals("{\"error\":\"Internal server error\"}", broken.body());
        assertEquals(500, broken.status());
    }

    @Test
    void anUnknownIdIsInvalidInput() throws Exception {
        var answer = speak("Hi mysql.", "0123456789abcdef01234567");
        assertEquals(400, answer.status());
        assertEquals("{\"error\":\"Invalid input data\"}", answer.body());
    }

    @Test
    void aDictionaryChangesTheSpeechAndTheWordTimesNameTheTextItself() throws Exception {
        String id = create(List.of(new Entry("mysql", "my sequel"), new Entry("New York", "Noo")));
        String request =
                "{\"text\": \"We (mysql) in New York, yes.\", \"voice_id\": \"robot\","
                        + " \"sample_rate\": 24000, \"word_timestamps\": true,"
                        + " \"complete_backoff_ms\": 0, \"pronunciation_dicts\": [\""
                        + id.toUpperCase(Locale.ROOT)
                        + "\"]}";
        try (var socket = new SocketClient(sandbox.environment(), "")) {
            socket.send(request);
            assertEquals(
                    List.of("We", "(mysql)", "in", "New", "York,", "yes."),
                    SocketClient.words(socket.until("complete")).stream()
                            .map(word -> word.path("word").asString())
                            .toList());
        }
        assertEquals("We (my sequel) in Noo, yes.", String.join(" ", engine.take()));
    }

    @Test
    void wordsThatStandForSeveralTokensAreSharedOutAmongThem() {
        var text =
                SpeakableText.of(
                        "a New York, b",
                        new Respelling(
                                        List.of(
                                                new Respelling.Item(
                                                        "New York", "the big old apple")))
                                .places("a New York, b"));
        assertEquals("a the big old apple, b", text.ascii());
        assertEquals(List.of("a", "New", "York,", "b"), text.tokens());
        assertEquals(List.of(0, 1, 1, 2, 2, 3), text.origins());
    }

    @Test
    void theSandboxReplacesWhatTheHitTestFinds() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int hits = 0;
        int misses = 0;
        int changed = 0;
        for (int i = 0; i < 200; i++) {
            String text = RandomTexts.text(random);
            var entries = RandomTexts.entries(random);
            var found = HitTest.of(text, entries);
            hits += found.hits().size();
            misses += found.misses().size();
            changed += found.spoken().equals(text) ? 0 : 1;
            String id = create(entries);
            assertEquals(200, speak(text, id).status());
            var replaced = engine.take();
            assertEquals(200, speak(found.spoken(), "").status());
            assertEquals(engine.take(), replaced, "seed " + seed + ": " + text + " by " + entries);
        }
        System.out.println(
                "hit-test against sandbox, seed "
                        + seed
                        + ": 200 texts, "
                        + changed
                        + " changed, "
                        + hits
                        + " hits, "
                        + misses
                        + " misses by capitals");
        assertTrue(hits > 100, "few hits, seed " + seed);
    }

    private String create(List<Entry> entries) throws Exception {
        String items =
                entries.stream()
                        .map(e ->
                                "{\"word\":"
                                        + new JsonValue.Text(e.word()).line()
                                        + ",\"pronunciation\":"
                                        + new JsonValue.Text(e.pronunciation()).line()
                                        + "}")
                        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        return id(ask("POST", items));
    }

    private Answer speak(String text, String dictionary) throws Exception {
        String ids = dictionary.isEmpty() ? "" : "\"" + dictionary + "\"";
        return client.speak(
                "{\"text\": "
                        + new JsonValue.Text(text).line()
                        + ", \"voice_id\": \"robot\", \"sample_rate\": 24000,"
                        + " \"pronunciation_dicts\": ["
                        + ids
                        + "]}");
    }

    private static String id(Answer answer) {
        return answer.body().replaceFirst("\\{\"id\":\"(\\w+)\".*", "$1");
    }

    private Answer ask(String verb, String body) throws Exception {
        return SandboxClient.read(
                client.send(
                        client.request(PATH)
                                .header("Authorization", "Bearer " + client.key())
                                .header("Content-Type", "application/json")
                                .method(verb, BodyPublishers.ofString(body))
                                .build()));
    }
}
