package voiceplayground.sandbox;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The bytes of a WebSocket as they are, from a socket that knows nothing of frames.
final class PlainSocket {
    private static final int PATIENCE_MILLIS = 20_000;

    private PlainSocket() {}

    /// Sends one frame and reads until the server ends the connection.
    static String everything(Environment sandbox, String frame) throws IOException {
        URI url = URI.create(sandbox.baseUrl());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head =
                    String.join(
                            "\r\n",
                            "GET /waves/v1/tts/live HTTP/1.1",
                            "Host: " + url.getHost(),
                            "Upgrade: websocket",
                            "Connection: Upgrade",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                            "Authorization: Bearer "
                                    + sandbox.key().map(ApiKey::reveal).orElseThrow(),
                            "",
                            "");
            var out = new ByteArrayOutputStream();
            out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(text(frame.getBytes(StandardCharsets.UTF_8)));
            socket.getOutputStream().write(out.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /// Asks for speech and reads what comes until the connection ends, however that happens:
    /// clients drop what they have not handed on when a connection breaks.
    ///
    /// @return the chunks of the body that came whole, joined
    static String chunks(Environment sandbox, String body) throws IOException {
        URI url = URI.create(sandbox.baseUrl());
        var came = new ByteArrayOutputStream();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head =
                    String.join(
                            "\r\n",
                            "POST /waves/v1/tts/live HTTP/1.1",
                            "Host: " + url.getHost(),
                            "Authorization: Bearer "
                                    + sandbox.key().map(ApiKey::reveal).orElseThrow(),
                            "Content-Length: " + body.length(),
                            "",
                            body);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(came);
        } catch (SocketException _) {
            // It was reset; what came before counts.
        }
        String text = came.toString(StandardCharsets.ISO_8859_1);
        var joined = new StringBuilder();
        for (int at = text.indexOf("\r\n\r\n") + 4; at > 3; ) {
            int end = text.indexOf("\r\n", at);
            int size = end < 0 ? 0 : Integer.parseInt(text.substring(at, end), 16);
            if (size == 0 || end + 2 + size > text.length()) {
                break;
            }
            joined.append(text, end + 2, end + 2 + size);
            at = end + 4 + size;
        }
        return joined.toString();
    }

    /// A final text frame, masked with zeros. Source: RFC 6455, section 5.2.
    private static byte[] text(byte[] payload) {
        return ByteBuffer.allocate(8 + payload.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | 126))
                .putShort((short) payload.length)
                .putInt(0)
                .put(payload)
                .array();
    }
}
