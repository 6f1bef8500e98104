package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The routes beside the stream of events.
class OneAnswerTest {
    private static final short[] RAMP = ScriptedEngine.ramp(48_000);

    private static SandboxServer sandbox;
    private static SandboxClient client;

    @BeforeAll
    static void start() throws IOException {
        sandbox =
                SandboxServer.start(
                        0, SandboxFault.NONE, Pace.UNPACED, new ScriptedEngine(24_000, 48_000, 0));
        client = new SandboxClient(sandbox.environment());
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"pcm,PCM", "ulaw,ULAW", "alaw,ALAW"})
    void theBodyIsTheSoundWhichIsAlwaysCalledWav(String format, SoundEncoding encoding)
            throws Exception {
        var answer = ask(request("One.", 24_000, format, ""));
        assertEquals(200, answer.statusCode());
        assertEquals("audio/wav", answer.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(encoding.encoder(24_000).encode(RAMP), answer.body());
    }

    @Test
    void aWavHeaderKnowsItsLength() throws Exception {
        byte[] body = ask(request("One.", 24_000, "wav", "")).body();
        var header = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(44 + 96_000, body.length);
        assertEquals(body.length - 8, header.getInt(4));
        assertEquals(96_000, header.getInt(40));
        assertEquals("RIFF", new String(body, 0, 4, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 0xFFE388, 576, 64",
        "16000, 0xFFF3C8, 576, 128",
        "24000, 0xFFF3C4, 576, 128",
        "44100, 0xFFFB90, 1152, 128"
    })
    void mp3IsAChainOfFramesOfTheRateThatWasAskedFor(
            int rateHz, String head, int framesEach, int kilobits) throws Exception {
        byte[] mp3 = ask(request("One.", rateHz, "mp3", "")).body();
        int count = 0;
        for (int at = 0; at < mp3.length; count++) {
            assertEquals(0xFF, mp3[at] & 0xFF, "frame " + count);
            // The bit beside the rate pads a frame by one byte.
            int bits = (mp3[at] & 0xFF) << 16 | (mp3[at + 1] & 0xFF) << 8 | mp3[at + 2] & 0xFD;
            assertEquals(Integer.decode(head), bits, "frame " + count);
            int padding = mp3[at + 2] >> 1 & 1;
            at += framesEach / 8 * kilobits * 1000 / rateHz + padding;
        }
        // Two seconds, and up to four frames for the encoder's own delay.
        int sound = Math.ceilDiv(2 * rateHz, framesEach);
        assertTrue(count >= sound + 1 && count <= sound + 4, count + " frames of " + sound);
        assertArrayEquals(mp3, ask(request("One.", rateHz, "mp3", "")).body());
    }

    @Test
    void idsAreEchoedAndTheHeadersAreThereWithoutThemToo() throws Exception {
        var with =
                ask(
                        request(
                                "One.",
                                24_000,
                                "pcm",
                                ", \"session_id\": \"s.1\", \"request_id\": \"r-1\""));
        assertEquals(List.of("s.1"), with.headers().allValues("X-External-Session-Id"));
        assertEquals(List.of("r-1"), with.headers().allValues("X-External-Request-Id"));
        var without = ask(request("One.", 24_000, "pcm", ""));
        assertEquals(List.of(""), without.headers().allValues("X-External-Session-Id"));
        assertEquals(List.of(""), without.headers().allValues("X-External-Request-Id"));
        assertFalse(without.headers().firstValue("X-Session-Id").orElse("").isEmpty());
        assertFalse(without.headers().firstValue("X-Request-Id").orElse("").isEmpty());
        assertEquals(List.of(), without.headers().allValues("x-content-expiry"));
    }

    @Test
    void theExpiryOfContentIsConfirmedToWhoAsksForIt() throws Exception {
        var asked =
                client.send(
                        post("/waves/v1/tts", request("One.", 24_000, "pcm", ""))
                                .header("x-expire-content", "true")
                                .build());
        assertEquals("applied", asked.headers().firstValue("x-content-expiry").orElse(""));
        SandboxClient.read(asked);
    }

    @Test
    void theRetiredStreamSpeaksInItsOldShape() throws Exception {
        var answer =
                SandboxClient.read(
                        client.send(
                                post(
                                                "/waves/v1/lightning-v3.1/stream",
                                                request("One.", 24_000, "pcm", ""))
                                        .build()));
        assertTrue(answer.body().startsWith("event: audio\ndata: {\"audio\": \""));
        assertTrue(answer.body().endsWith("\"}\n\ndata: {\"done\": true}\n\n"));
        assertFalse(answer.body().contains("status"));
        assertArrayEquals(SoundEncoding.PCM.encoder(24_000).encode(RAMP), answer.sound());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /waves/v1/lightning-v3.1/get_speech, /waves/v1/tts",
        "GET, /waves/v1/lightning-v3.1/get_speech/stream, /waves/v1/tts/live",
        "POST, /waves/v1/lightning-v2/get_speech, /waves/v1/tts",
        "POST, /waves/v1/lightning-v2/stream, /waves/v1/tts/live",
        "GET, /waves/v1/lightning-v2/get_speech/stream, /waves/v1/tts/live",
        "GET, /api/v1/lightning-v2/get_speech/stream, /waves/v1/tts/live",
        "POST, /waves/v1/lightning-large/get_speech, /waves/v1/tts",
        "POST, /waves/v1/lightning/get_speech_long_text, /waves/v1/tts",
        "POST, /waves/v1/streaming-tts/stream, /waves/v1/tts/live",
        "DELETE, /waves/v1/lightning-large, /waves/v1/voice-cloning",
        "GET, /waves/v1/lightning-large/get_cloned_voices, /waves/v1/voice-cloning"
    })
    void aRetiredRouteNamesItsReplacement(String method, String path, String replacement)
            throws Exception {
        var request =
                client.request(path)
                        .header("Authorization", "Bearer " + client.key())
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        var answer = SandboxClient.read(client.send(request));
        assertEquals(410, answer.status());
        assertEquals(
                "{\"status\":\"error\",\"error_code\":\"MODEL_DEPRECATED\",\"message\":\"This model"
                        + " is retired.\",\"recommended_endpoint\":\""
                        + replacement
                        + "\"}",
                answer.body());
    }

    @Test
    void aFaultBreaksTheBodyOff() throws Exception {
        var control = new SandboxControl(sandbox.environment());
        control.misbehave(List.of("cut=3"));
        var cut =
                SandboxClient.read(
                        client.send(
                                post("/waves/v1/tts", request("One.", 24_000, "pcm", "")).build()));
        control.misbehave(List.of());
        assertFalse(cut.isWhole());
    }

    @Test
    void fieldsThatNobodyKnowsAreTakenAndADictionaryThatIsMissingIsNot() throws Exception {
        assertEquals(200, ask(request("One.", 24_000, "pcm", ", \"x\": {}")).statusCode());
        var missing =
                ask(
                        request(
                                "One.",
                                24_000,
                                "pcm",
                                ", \"pronunciation_dicts\": [\"" + "0".repeat(24) + "\"]"));
        assertEquals(400, missing.statusCode());
        assertEquals(
                "{\"error\":\"Invalid input data\"}",
                new String(missing.body(), StandardCharsets.UTF_8));
    }

    private record Whole(int statusCode, HttpHeaders headers, byte[] body) {}

    private static Whole ask(String body) throws Exception {
        var response = client.send(post("/waves/v1/tts", body).build());
        try (var in = response.body()) {
            return new Whole(response.statusCode(), response.headers(), in.readAllBytes());
        }
    }

    private static HttpRequest.Builder post(String path, String body) {
        return client.request(path)
                .header("Authorization", "Bearer " + client.key())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String request(String text, int rateHz, String format, String more) {
        return SandboxClient.request(
                text,
                ", \"sample_rate\": " + rateHz + ", \"output_format\": \"" + format + "\"" + more);
    }
}
