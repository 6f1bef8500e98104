package voiceplayground.sandbox;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/// Another program's client: the JDK's, and a few lines that read what it got.
final class SandboxClient implements AutoCloseable {
    private static final Pattern AUDIO = Pattern.compile("\"audio\": \"([^\"]*)\"");

    private final Environment sandbox;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SandboxClient(Environment sandbox) {
        this.sandbox = sandbox;
    }

    /// @param isWhole false when the connection broke before the answer's end
    record Answer(int status, HttpHeaders headers, String body, boolean isWhole) {
        /// The decoded sound of all events.
        byte[] sound() {
            var sound = new ByteArrayOutputStream();
            var events = AUDIO.matcher(body);
            while (events.find()) {
                sound.writeBytes(Base64.getDecoder().decode(events.group(1)));
            }
            return sound.toByteArray();
        }

        /// The decoded sound as samples.
        short[] frames() {
            byte[] sound = sound();
            short[] frames = new short[sound.length / 2];
            for (int i = 0; i < frames.length; i++) {
                frames[i] = (short) (sound[2 * i] & 0xFF | sound[2 * i + 1] << 8);
            }
            return frames;
        }

        long audioEvents() {
            return AUDIO.matcher(body).results().count();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /// A request for a sentence.
    static String request(String text, String more) {
        return "{\"text\": \"" + text + "\", \"voice_id\": \"magnus\"" + more + "}";
    }

    Answer speak(String body) throws IOException, InterruptedException {
        return read(open(body));
    }

    HttpResponse<InputStream> open(String body) throws IOException, InterruptedException {
        return send(post(body).build());
    }

    HttpRequest.Builder post(String body) {
        return request("/waves/v1/tts/live")
                .header("Authorization", "Bearer " + key())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    String key() {
        return sandbox.key().map(ApiKey::reveal).orElseThrow();
    }

    static Answer read(HttpResponse<InputStream> response) {
        var bytes = new ByteArrayOutputStream();
        boolean isWhole = true;
        try (var in = response.body()) {
            in.transferTo(bytes);
        } catch (IOException e) {
            isWhole = false;
        }
        return new Answer(
                response.statusCode(),
                response.headers(),
                bytes.toString(StandardCharsets.UTF_8),
                isWhole);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
