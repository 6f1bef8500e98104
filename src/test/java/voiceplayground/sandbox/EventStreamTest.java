package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

class EventStreamTest {
    private static final String END = "data: {\"status\": \"200\", \"done\": true}\n\n";

    @Test
    void theStreamIsByteForByteTheDocumentedOne() throws Exception {
        var engine = new ScriptedEngine(24_000, 5_000, 0);
        try (var sandbox = start(engine, Pace.UNPACED);
                var client = new SandboxClient(sandbox.environment())) {
            var answer = client.speak(SandboxClient.request("One.", ", \"sample_rate\": 24000"));
            byte[] pcm = SoundEncoding.PCM.encoder(24_000).encode(ScriptedEngine.ramp(5_000));
            // A block of 7680 bytes, then the rest of 2320.
            var expected = new StringBuilder();
            int at = 0;
            for (int size :
                    new int[] {1024, 1024, 1024, 1024, 1024, 1024, 1024, 512, 1024, 1024, 272}) {
                expected.append("event: audio\ndata: {\"audio\": \"")
                        .append(base64(Arrays.copyOfRange(pcm, at, at + size)))
                        .append("\", \"done\": false, \"status\": \"206\"}\n\n");
                at += size;
            }
            assertEquals(pcm.length, at);
            assertEquals(expected + END, answer.body());
            assertEquals(200, answer.status());
            assertEquals("text/event-stream", answer.header("Content-Type"));
            assertTrue(answer.header("X-Session-Id").matches("[0-9a-f-]{36}"));
            assertTrue(answer.header("X-Request-Id").matches("[0-9a-f-]{36}"));
            assertEquals("robot", answer.header("X-Sandbox-Voice"));
            assertEquals("", answer.header("X-Sandbox-Note"));
            assertEquals("", answer.header("X-External-Request-Id"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 1024 1024 512",
        "16000, 1024 1024 1024 1024 1024",
        "44100, 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 800"
    })
    void aBlockLasts160MillisecondsAtEveryRate(int rateHz, String sizes) throws Exception {
        var engine = new ScriptedEngine(rateHz, rateHz * 4 / 25 + 1, 0);
        try (var sandbox = start(engine, Pace.UNPACED);
                var client = new SandboxClient(sandbox.environment())) {
            var answer =
                    client.speak(SandboxClient.request("One.", ", \"sample_rate\": " + rateHz));
            String found =
                    answer.body()
                            .lines()
                            .filter(line -> line.startsWith("data: {\"audio\""))
                            .map(line -> line.substring(17, line.indexOf('"', 17)))
                            .map(text -> Base64.getDecoder().decode(text).length)
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "));
            assertEquals(sizes + " 2", found);
        }
    }

    @Test
    void idsThatWereSentComeBack() throws Exception {
        try (var sandbox = start(new ScriptedEngine(24_000, 100, 0), Pace.UNPACED);
                var client = new SandboxClient(sandbox.environment())) {
            var answer =
                    client.speak(
                            SandboxClient.request(
                                    "One.", ", \"session_id\": \"s-1\", \"request_id\": \"r.2\""));
            assertEquals("s-1", answer.header("X-External-Session-Id"));
            assertEquals("r.2", answer.header("X-External-Request-Id"));
        }
    }

    @Test
    void soundComesBeforeTheNextPhraseIsSpoken() throws Exception {
        var engine = new ScriptedEngine(24_000, 24_000, 2);
        try (var sandbox = start(engine, Pace.UNPACED);
                var client = new SandboxClient(sandbox.environment())) {
            var response =
                    client.open(
                            SandboxClient.request(
                                    "The first phrase. The second phrase.",
                                    ", \"sample_rate\": 24000"));
            engine.isWaiting.await();
            byte[] first = response.body().readNBytes(1_000);
            assertTrue(text(first).startsWith("event: audio\n"));
            engine.goOn.countDown();
            assertTrue(SandboxClient.read(response).body().endsWith(END));
        }
    }

    @Test
    void phrasesAreJoinedBySilenceAndNothingIsLost() throws Exception {
        try (var sandbox = start(new ScriptedEngine(24_000, 3_000, 0), Pace.UNPACED);
                var client = new SandboxClient(sandbox.environment())) {
            var answer =
                    client.speak(
                            SandboxClient.request(
                                    "The first phrase. The second phrase.",
                                    ", \"sample_rate\": 24000, \"speed\": 2"));
            // 320 ms after a sentence, half as long at speed 2.
            short[] expected = Arrays.copyOf(ScriptedEngine.ramp(3_000), 2 * 3_000 + 3_840);
            System.arraycopy(ScriptedEngine.ramp(3_000), 0, expected, 3_000 + 3_840, 3_000);
            assertArrayEquals(expected, answer.frames());
        }
    }

    @Test
    void atTheFeltPaceTenBlocksTakeHalfASecondAtLeast() throws Exception {
        try (var sandbox = start(new ScriptedEngine(24_000, 38_400, 0), Pace.FELT);
                var client = new SandboxClient(sandbox.environment())) {
            long start = System.nanoTime();
            var answer = client.speak(SandboxClient.request("One.", ", \"sample_rate\": 24000"));
            assertEquals(80, answer.audioEvents());
            assertTrue(System.nanoTime() - start >= 9 * 53_000_000L);
        }
    }

    @Test
    void aWavStreamHasOneHeader() throws Exception {
        try (var sandbox = start(new ScriptedEngine(24_000, 5_000, 0), Pace.UNPACED);
                var client = new SandboxClient(sandbox.environment())) {
            String more = ", \"sample_rate\": 24000, \"output_format\": \"wav\"";
            byte[] wav = client.speak(SandboxClient.request("One.", more)).sound();
            assertEquals("RIFF", text(Arrays.copyOf(wav, 4)));
            assertEquals("data", text(Arrays.copyOfRange(wav, 36, 40)));
            assertArrayEquals(
                    SoundEncoding.PCM.encoder(24_000).encode(ScriptedEngine.ramp(5_000)),
                    Arrays.copyOfRange(wav, 44, wav.length));
        }
    }

    private static SandboxServer start(VoiceEngine engine, Pace pace) throws IOException {
        return SandboxServer.start(0, SandboxFault.NONE, pace, engine);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
