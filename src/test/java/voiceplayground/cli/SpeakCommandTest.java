package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// One command, one request: what is sent, printed, written and returned.
class SpeakCommandTest {
    private static final byte[] PCM = pcm();
    private static final String DONE = "data: {\"status\": \"200\", \"done\": true}\n\n";

    @TempDir Path folder;

    @Test
    void aFinishedRunIsReportedWholeAndWritten() throws Exception {
        Path out = folder.resolve("out.wav");
        try (var server = ScriptedServer.answering((_, c) -> speak(c).chunk(DONE).lastChunk())) {
            var result = speak(server, "--out", out.toString());
            JsonNode json = JsonMapper.shared().readTree(result.out());
            assertEquals(0, result.exitCode(), result.toString());
            assertEquals("finished", json.get("outcome").asString());
            assertEquals(out.toString(), json.get("file").asString());
            assertEquals(24_000, json.get("sampleRateHz").asInt());
            assertEquals(PCM.length / 2, json.get("frames").asInt());
            assertEquals(PCM.length, json.get("bytes").asInt());
            assertEquals(3, json.get("events").asInt());
            assertEquals(sha256(PCM), json.get("sha256").asString());
            assertEquals("req-7", json.get("requestIds").get(0).asString());
            assertTrue(json.get("failure").isNull());
            assertTrue(json.get("timingsMs").get("firstByte").asDouble() > 0);
            assertArrayEquals(PCM, dataOf(out));
            assertEquals(1, result.out().lines().count());
        }
    }

    @Test
    void aVoiceThatDoesNotGoWithTheModelIsRemarkedInTheReportAndInTheTake() throws Exception {
        String reason;
        try (var server = ScriptedServer.answering((_, c) -> speak(c).chunk(DONE).lastChunk())) {
            var fine = speak(server, "--model", "lightning_v3.1", "--voice", "magnus");
            assertEquals(0, JsonMapper.shared().readTree(fine.out()).get("remarks").size());
            var other = speak(server, "--model", "lightning_v3.1_pro", "--voice", "magnus");
            assertEquals(0, other.exitCode());
            JsonNode remarks = JsonMapper.shared().readTree(other.out()).get("remarks");
            assertEquals(1, remarks.size());
            reason = remarks.get(0).asString();
        }
        assertTrue(reason.startsWith("Magnus "), reason);
        try (var takes = Files.list(folder.resolve("home/takes"))) {
            var told = new ArrayList<String>();
            for (Path take : takes.filter(t -> Files.exists(t.resolve("take.json"))).toList()) {
                told.add(Files.readString(take.resolve("take.json")));
            }
            assertEquals(
                    List.of(false, true),
                    told.stream().map(t -> t.contains(reason)).sorted().toList());
        }
    }

    @Test
    void theTakeIsKeptInTheLibraryByteEqual() throws Exception {
        Path out = folder.resolve("out.wav");
        try (var server = ScriptedServer.answering((_, c) -> speak(c).chunk(DONE).lastChunk())) {
            speak(server, "--out", out.toString());
        }
        try (var takes = Files.list(folder.resolve("home/takes"))) {
            List<Path> kept = takes.filter(t -> Files.exists(t.resolve("take.json"))).toList();
            assertEquals(1, kept.size());
            assertArrayEquals(
                    Files.readAllBytes(out),
                    Files.readAllBytes(kept.getFirst().resolve("audio.wav")));
        }
    }

    @Test
    void theTakeGoesToAnotherFolderWhereOneIsNamed() throws Exception {
        Path takes = folder.resolve("takes");
        try (var server = ScriptedServer.answering((_, c) -> speak(c).chunk(DONE).lastChunk())) {
            var result = speak(server, "--take-dir", takes.toString());
            Path file = Path.of(JsonMapper.shared().readTree(result.out()).get("file").asString());
            assertEquals(takes, file.getParent().getParent());
            assertArrayEquals(PCM, dataOf(file));
        }
    }

    @Test
    void theOptionsAreTheRequest() throws Exception {
        try (var server = ScriptedServer.answering((_, c) -> speak(c).chunk(DONE).lastChunk())) {
            new Program(folder.resolve("home"))
                    .with("SMALLEST_API_KEY", "sk_test")
                    .with("VOICE_PLAYGROUND_BASE_URL", server.url())
                    .reading("Gr\u00fc\u00dfe\n")
                    .run(
                            "speak",
                            "--text-file",
                            "-",
                            "--voice",
                            "emily",
                            "--model",
                            "m",
                            "--language",
                            "de",
                            "--speed",
                            "1.10",
                            "--sample-rate",
                            "16000",
                            "--format",
                            "pcm",
                            "--json");
            assertEquals(
                    """
                    {
                      "text": "Gr\u00fc\u00dfe\\n",
                      "voice_id": "emily",
                      "model": "m",
                      "sample_rate": 16000,
                      "speed": 1.10,
                      "language": "de",
                      "output_format": "pcm"
                    }\
                    """,
                    new String(server.post().body(), StandardCharsets.UTF_8));
            assertEquals("Bearer sk_test", server.post().header("authorization"));
        }
    }

    @Test
    void aStreamWithoutItsEndMarkerIsIncompleteAndWrittenAllTheSame() throws Exception {
        Path out = folder.resolve("out.wav");
        try (var server = ScriptedServer.answering((_, c) -> speak(c).lastChunk())) {
            var result = speak(server, "--out", out.toString());
            JsonNode json = JsonMapper.shared().readTree(result.out());
            assertEquals(3, result.exitCode(), result.toString());
            assertEquals("incomplete", json.get("outcome").asString());
            assertEquals("cut-short", json.get("failure").get("kind").asString());
            assertArrayEquals(PCM, dataOf(out));
        }
    }

    @Test
    void aRefusalIsOneObjectTooWithTheWordsOfTheServer() throws Exception {
        String body =
                "{\"error\":[{\"code\":\"custom\",\"path\":[\"voice_id\"],\"message\":\"Invalid"
                        + " Voice ID\"}]}";
        try (var server =
                ScriptedServer.answering((_, c) ->
                        c.send(
                                ScriptedServer.response(
                                        "400 Bad Request\nContent-Type:" + " application/json",
                                        body)))) {
            var result = speak(server);
            JsonNode json = JsonMapper.shared().readTree(result.out());
            assertEquals(1, result.exitCode());
            assertEquals("failed", json.get("outcome").asString());
            assertTrue(json.get("file").isNull());
            assertEquals(0, json.get("frames").asInt());
            assertEquals(sha256(new byte[0]), json.get("sha256").asString());
            assertEquals("rejected", json.get("failure").get("kind").asString());
            assertEquals(
                    "The server refused the request", json.get("failure").get("title").asString());
            assertTrue(json.get("failure").get("detail").asString().contains("Invalid Voice ID"));
        }
    }

    @Test
    void peopleReadSentencesAndTheFailureIsOnTheErrorStream() throws Exception {
        try (var server = ScriptedServer.answering((_, c) -> speak(c).lastChunk())) {
            var result =
                    new Program(folder.resolve("home"))
                            .run("speak", "--text", "Hi", "--base-url", server.url());
            assertTrue(result.out().startsWith("Incomplete: 0.10 s of sound in "), result.out());
            assertTrue(result.err().startsWith("The sound ended too early.\n0.1 s of sound came"));
        }
    }

    @Test
    void withoutAKeyTheOfficialServiceIsNotAskedAtAll() throws Exception {
        var result =
                new Program(folder.resolve("home"))
                        .run("speak", "--text", "Hi", "--environment", "official", "--json");
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals(1, result.exitCode());
        assertEquals("no-key", json.get("failure").get("kind").asString());
    }

    @Test
    void anInsecureAddressIsRefusedInWords() throws Exception {
        var result =
                new Program(folder.resolve("home"))
                        .with("SMALLEST_API_KEY", "sk_test")
                        .run("speak", "--text", "Hi", "--base-url", "http://example.org", "--json");
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals("insecure-address", json.get("failure").get("kind").asString());
    }

    @Test
    void theRequestGoesOutAsTheOptionsSay() throws Exception {
        try (var server = ScriptedServer.answering((_, c) -> speak(c).chunk(DONE).lastChunk())) {
            var result =
                    speak(
                            server,
                            "--field",
                            "speed=1.50",
                            "--field",
                            "language=",
                            "--field",
                            "odd={\"a\": [1.0, null]}",
                            "--words");
            JsonNode json = JsonMapper.shared().readTree(result.out());
            assertEquals("sse", json.get("transport").asString());
            assertEquals(1, json.get("attempts").size());
            assertEquals(1, json.get("attempts").get(0).get("number").asInt());
            assertTrue(json.get("attempts").get(0).get("failure").isNull());
            assertEquals(0, json.get("words").size());
            String body = new String(server.post().body(), StandardCharsets.UTF_8);
            assertTrue(body.contains("\"speed\": 1.50"), body);
            assertTrue(body.contains("\"word_timestamps\": true"), body);
            assertTrue(body.matches("(?s).*\"odd\": \\{\\s*\"a\": \\[\\s*1.0,\\s*null.*"), body);
            assertFalse(body.contains("language"), body);
        }
    }

    @Test
    void everyAttemptIsTold() throws Exception {
        try (var server =
                ScriptedServer.answering((_, c) ->
                        c.send(
                                ScriptedServer.response(
                                        "500 Scripted\n", "{\"error\": \"boom\"}")))) {
            var result = speak(server);
            JsonNode json = JsonMapper.shared().readTree(result.out());
            assertEquals(1, result.exitCode());
            assertEquals(2, server.posts());
            assertEquals(2, json.get("attempts").size());
            assertEquals(
                    "server-fault",
                    json.get("attempts").get(1).get("failure").get("kind").asString());
        }
    }

    private Program.Result speak(ScriptedServer server, String... more) {
        String[] first = {"speak", "--text", "Hi", "--json", "--base-url", server.url()};
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return new Program(folder.resolve("home")).run(all);
    }

    /// Sends the head and the sound in two events that are cut inside a sample.
    private static ScriptedServer.Connection speak(ScriptedServer.Connection connection)
            throws IOException {
        return connection.streamHead().chunk(event(0, 1001)).chunk(event(1001, PCM.length));
    }

    private static String event(int from, int to) {
        String audio = Base64.getEncoder().encodeToString(Arrays.copyOfRange(PCM, from, to));
        return "event: audio\ndata: {\"audio\": \""
                + audio
                + "\", \"done\": false, \"status\": \"206\"}\n\n";
    }

    private static byte[] pcm() {
        byte[] pcm = new byte[4800];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (byte) (i * 7);
        }
        return pcm;
    }

    private static byte[] dataOf(Path wav) throws IOException {
        byte[] bytes = Files.readAllBytes(wav);
        return Arrays.copyOfRange(bytes, 44, bytes.length);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
