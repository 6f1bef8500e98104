package voiceplayground.api;

import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechRequest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A whole call to a server of this program's own, on loopback, so that the first real one finds
/// every class loaded: without it the first press waited some 30 ms longer.
///
/// The server answers one request, with silence; it needs no key and gets no text.
final class Rehearsal {
    private static final int EVENTS = 64;
    private static final int PATIENCE_MILLIS = 2_000;

    private Rehearsal() {}

    /// Makes the call; quick, and silent when it fails. Thread: a virtual one, it blocks.
    static void perform(SpeechClient client) {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(PATIENCE_MILLIS);
            var server = Thread.ofVirtual().name("vp-rehearsal").start(() -> answer(listener));
            var own =
                    new Environment(
                            "rehearsal",
                            Environment.Kind.CUSTOM,
                            "http://127.0.0.1:" + listener.getLocalPort(),
                            Optional.empty());
            var nothing = new SpeechRequest(new JsonValue.Struct(List.of()));
            client.newCall(own, nothing).run(new Silence());
            server.join();
        } catch (IOException | SpeechException | RuntimeException _) {
            // The real call will say what is wrong.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            readRequest(socket);
            socket.getOutputStream().write(speech());
        } catch (IOException _) {
            // The call ends with it.
        }
    }

    private static void readRequest(Socket socket) throws IOException {
        var in = socket.getInputStream();
        int braces = 0;
        for (int b = in.read(); b >= 0 && braces < 2; b = braces < 2 ? in.read() : -1) {
            braces += b == '{' || b == '}' ? 1 : 0;
        }
    }

    private static byte[] speech() {
        String silence = "AAAA".repeat(400);
        String events =
                """
                event: audio
                data: {"audio": "%s", "done": false, "status": "206"}

                """
                                .formatted(silence)
                                .repeat(EVENTS)
                        + """
                        data: {"status": "200", "done": true}

                        """;
        String size = Integer.toHexString(events.length());
        String answer =
                String.join(
                        "\r\n",
                        "HTTP/1.1 200 OK",
                        "Content-Type: text/event-stream",
                        "Connection: close",
                        "Transfer-Encoding: chunked",
                        "",
                        size,
                        events,
                        "0",
                        "",
                        "");
        return answer.getBytes(StandardCharsets.US_ASCII);
    }

    /// Hears nothing.
    private static final class Silence implements SpeechListener {
        @Override
        public void milestone(Milestone milestone, long nanos) {}

        @Override
        public void head(ResponseHead head) {}

        @Override
        public void event(
                String type, String id, byte[] data, int offset, int length, long nanos) {}

        @Override
        public void audio(byte[] bytes, int offset, int length) {}
    }
}
