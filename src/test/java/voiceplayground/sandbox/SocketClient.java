package voiceplayground.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Another program's socket: the JDK's.
final class SocketClient implements AutoCloseable {
    /// Stands in for a frame when the server has closed the socket, or it broke.
    static final String CLOSED = "{\"closed\":true}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    SocketClient(Environment sandbox, String query) {
        socket =
                http.newWebSocketBuilder()
                        .header(
                                "Authorization",
                                "Bearer " + sandbox.key().map(ApiKey::reveal).orElseThrow())
                        .buildAsync(
                                URI.create(
                                        sandbox.baseUrl().replace("http", "ws")
                                                + "/waves/v1/tts/live"
                                                + query),
                                new Listener())
                        .join();
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /// The next frame, as JSON.
    JsonNode next() throws InterruptedException {
        String frame = frames.poll(60, TimeUnit.SECONDS);
        if (frame == null) {
            throw new IllegalStateException("no frame came");
        }
        return JsonMapper.shared().readTree(frame);
    }

    /// All frames up to and with the first of this status.
    List<JsonNode> until(String status) throws InterruptedException {
        var all = new ArrayList<JsonNode>();
        do {
            all.add(next());
            if (all.getLast().has("closed")) {
                throw new IllegalStateException("closed after " + all);
            }
        } while (!status.equals(all.getLast().path("status").asString("")));
        return all;
    }

    static byte[] sound(List<JsonNode> frames) {
        var sound = new ByteArrayOutputStream();
        for (var frame : frames) {
            if (frame.path("status").asString("").equals("chunk")) {
                sound.writeBytes(
                        Base64.getDecoder().decode(frame.path("data").path("audio").asString()));
            }
        }
        return sound.toByteArray();
    }

    static List<JsonNode> words(List<JsonNode> frames) {
        return frames.stream()
                .filter(frame -> frame.path("status").asString("").equals("word_timestamp"))
                .map(frame -> frame.path("data"))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(text.toString());
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            frames.add(CLOSED);
            return WebSocket.Listener.super.onClose(webSocket, statusCode, reason);
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            frames.add(CLOSED);
        }
    }
}
