package voiceplayground.testkit;

import voiceplayground.testkit.ScriptedServer.Connection;
import voiceplayground.testkit.ScriptedServer.Received;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The server's end of one WebSocket, frame by frame. Source: RFC 6455.
public final class ScriptedSocket {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Connection connection;
    private final DataInputStream in;

    private ScriptedSocket(Connection connection) {
        this.connection = connection;
        this.in = new DataInputStream(connection.in);
    }

    /// Serves one socket.
    @FunctionalInterface
    public interface Script {
        void serve(ScriptedSocket socket) throws Exception;
    }

    /// A server whose every connection becomes a socket.
    public static ScriptedServer serving(Script script) throws IOException {
        return ScriptedServer.start(c -> script.serve(open(c.read(), c)));
    }

    /// Opens a socket as asked.
    public static ScriptedSocket open(Received request, Connection connection) throws IOException {
        connection.send(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "X-Request-Id: shake-1\r\nSec-WebSocket-Accept: "
                        + accept(request.header("sec-websocket-key"))
                        + "\r\n\r\n");
        return new ScriptedSocket(connection);
    }

    /// Sends a text message.
    public ScriptedSocket text(String text) throws IOException {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends one frame.
    ///
    /// @param first its first byte: end bit and opcode
    public ScriptedSocket frame(int first, byte[] data) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(first);
        if (data.length < 126) {
            out.write(data.length);
        } else if (data.length < 65_536) {
            out.writeBytes(new byte[] {126, (byte) (data.length >> 8), (byte) data.length});
        } else {
            out.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) data.length >> shift));
            }
        }
        out.writeBytes(data);
        connection.send(out.toByteArray());
        return this;
    }

    /// Sends a close with a code.
    public void close(int code) throws IOException {
        frame(0x88, new byte[] {(byte) (code >> 8), (byte) code});
    }

    /// Cuts the connection.
    public void cut() throws IOException {
        connection.close();
    }

    /// The client's next frame: its opcode in hexadecimal, a space, its text.
    ///
    /// @throws IOException at the end of the connection
    public String read() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int second = in.readUnsignedByte();
        if (second < 0x80) {
            throw new AssertionError("a client masks");
        }
        int length = second & 0x7f;
        length =
                length == 126
                        ? in.readUnsignedShort()
                        : length == 127 ? (int) in.readLong() : length;
        byte[] mask = in.readNBytes(4);
        byte[] data = in.readNBytes(length);
        for (int i = 0; i < length; i++) {
            data[i] ^= mask[i % 4];
        }
        return Integer.toHexString(opcode) + " " + new String(data, StandardCharsets.UTF_8);
    }

    private static String accept(String key) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
