package voiceplayground.api;

import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.io.Closeable;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The messages of one WebSocket, the client's end: blocking, on the stream's own thread.
///
/// Pings are answered as they are read, fragments joined. Thread: one reads; writing any, in turn.
/// Source: RFC 6455, section 5.
final class SocketFrames {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MAX_CONTROL_BYTES = 125;
    private static final int NO_CODE = 1005;
    private static final int NORMAL = 1000;

    private final BufferedSource source;
    private final BufferedSink sink;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock writing = new ReentrantLock();
    private byte[] payload = new byte[0];
    private int closeCode = NO_CODE;
    private boolean isCloseSent;

    /// What was read.
    enum Kind {
        TEXT,
        BINARY,
        CLOSED
    }

    SocketFrames(BufferedSource source, BufferedSink sink) {
        this.source = source;
        this.sink = sink;
    }

    /// A handshake's key: 16 random bytes.
    static String newKey() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// What a server answers to a key. Source: RFC 6455, section 4.2.2.
    static String accept(String key) {
        return ByteString.encodeUtf8(key + GUID).sha1().base64();
    }

    /// Waits for the next whole message or the server's close, which is answered.
    ///
    /// @throws ProtocolException for bytes that are no frames
    /// @throws IOException when the connection breaks or ends without a close
    Kind next() throws IOException, SpeechException {
        var message = new Buffer();
        int kind = -1;
        while (true) {
            int first = source.readByte() & 0xff;
            int opcode = first & 0x0f;
            boolean isLast = (first & 0x80) != 0;
            long length = length(opcode, isLast, first & 0x70);
            if (opcode >= CLOSE) {
                control(opcode, source.readByteArray(length));
                if (opcode == CLOSE) {
                    return Kind.CLOSED;
                }
                continue;
            }
            if ((opcode == CONTINUATION) == (kind < 0) || opcode > BINARY) {
                throw new ProtocolException("a frame out of order");
            }
            kind = opcode == CONTINUATION ? kind : opcode;
            if (message.size() + length > SseReader.MAX_EVENT_BYTES) {
                throw new SpeechException(
                        new SpeechFailure.TooLarge("event", SseReader.MAX_EVENT_BYTES));
            }
            source.readFully(message, length);
            if (isLast) {
                payload = message.readByteArray();
                return kind == TEXT ? Kind.TEXT : Kind.BINARY;
            }
        }
    }

    /// The message read last.
    byte[] payload() {
        return payload;
    }

    /// Lets go of the connection, which is closed by now.
    void close() {
        for (Closeable end : List.of(source, sink)) {
            try {
                end.close();
            } catch (IOException _) {
                // What could not be sent any more.
            }
        }
    }

    /// The code of the server's close; 1005 where it gave none.
    int closeCode() {
        return closeCode;
    }

    /// Sends a text message.
    void send(byte[] utf8) throws IOException {
        write(TEXT, utf8);
    }

    /// Says that this end is done; once.
    void sendClose() throws IOException {
        write(CLOSE, new byte[] {(byte) (NORMAL >> 8), (byte) NORMAL});
    }

    private long length(int opcode, boolean isLast, int reserved) throws IOException {
        int second = source.readByte() & 0xff;
        boolean isMasked = (second & 0x80) != 0;
        long length = second & 0x7f;
        if (reserved != 0 || isMasked) {
            throw new ProtocolException("a frame with unknown bits");
        }
        if (opcode >= CLOSE && (!isLast || length > MAX_CONTROL_BYTES || opcode > PONG)) {
            throw new ProtocolException("a control frame that is none");
        }
        if (length == 126) {
            return source.readShort() & 0xffff;
        }
        if (length == 127) {
            long many = source.readLong();
            if (many < 0) {
                throw new ProtocolException("a frame without a length");
            }
            return many;
        }
        return length;
    }

    private void control(int opcode, byte[] data) throws IOException {
        if (opcode == PING) {
            write(PONG, data);
        } else if (opcode == CLOSE) {
            if (data.length >= 2) {
                closeCode = (data[0] & 0xff) << 8 | (data[1] & 0xff);
            }
            try {
                sendClose();
            } catch (IOException _) {
                // It has closed already; its code is what counts.
            }
        }
    }

    private void write(int opcode, byte[] data) throws IOException {
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        var frame = new Buffer().writeByte(0x80 | opcode);
        if (data.length < 126) {
            frame.writeByte(0x80 | data.length);
        } else if (data.length <= 0xffff) {
            frame.writeByte(0x80 | 126).writeShort(data.length);
        } else {
            frame.writeByte(0x80 | 127).writeLong(data.length);
        }
        frame.write(mask);
        byte[] masked = data.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask[i & 3];
        }
        frame.write(masked);
        writing.lock();
        try {
            if (isCloseSent) {
                return; // nothing may follow a close
            }
            isCloseSent = opcode == CLOSE;
            sink.write(frame, frame.size());
            sink.flush();
        } finally {
            writing.unlock();
        }
    }

    /// The bytes of a text.
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
