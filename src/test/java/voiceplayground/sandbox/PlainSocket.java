package voiceplayground.sandbox;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The bytes of a WebSocket as they are, from a socket that knows nothing of frames.
final class PlainSocket {
    private static final int PATIENCE_MILLIS = 20_000;

    /// The server keeps the connection open after a whole answer.
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private PlainSocket() {}

    /// What came of an answer in chunks.
    ///
    /// @param body the chunks that came whole, joined
    /// @param isWhole whether the chunk that says "this is the end" came
    record Chunks(String body, boolean isWhole) {}

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
    static Chunks chunks(Environment sandbox, String body) throws IOException {
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
            readTo(LAST_CHUNK, socket.getInputStream(), came);
        } catch (SocketException _) {
            // It was reset; what came before counts.
        }
        String text = came.toString(StandardCharsets.ISO_8859_1);
        var joined = new StringBuilder();
        boolean isWhole = false;
        for (int at = text.indexOf("\r\n\r\n") + 4; at > 3 && !isWhole; ) {
            int end = text.indexOf("\r\n", at);
            if (end < 0) {
                break;
            }
            int size = Integer.parseInt(text.substring(at, end), 16);
            if (end + 2 + size > text.length()) {
                break;
            }
            isWhole = size == 0;
            joined.append(text, end + 2, end + 2 + size);
            at = end + 4 + size;
        }
        return new Chunks(joined.toString(), isWhole);
    }

    private static void readTo(String end, InputStream in, ByteArrayOutputStream came)
            throws IOException {
        byte[] piece = new byte[8192];
        int length = in.read(piece);
        while (length > 0) {
            came.write(piece, 0, length);
            if (came.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
                return;
            }
            length = in.read(piece);
        }
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
