package voiceplayground.takes;

import voiceplayground.storage.StoredFile;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Writes each event as one JSON line `{"ms":12.345,"type":"audio","id":"7","data":"..."}`.
///
/// `ms` counts from the press of Generate; `id` is left out while the server names none. Data that
/// is no UTF-8, and so could not be kept in JSON, is `dataBase64` instead. One write an event, as a
/// rule, and next to no garbage. Thread: the stream's.
final class WireLog {
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] MS = ascii("{\"ms\":");
    private static final byte[] TYPE = ascii(",\"type\":\"");
    private static final byte[] ID = ascii("\",\"id\":\"");
    private static final byte[] DATA = ascii("\",\"data\":\"");
    private static final byte[] BASE64 = ascii("\",\"dataBase64\":\"");
    private static final byte[] END = ascii("\"}\n");

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final StoredFile file;
    private final ByteBuffer buffer;

    /// @param buffer scratch, used during calls only
    WireLog(StoredFile file, ByteBuffer buffer) {
        this.file = file;
        this.buffer = buffer;
    }

    /// Writes an event and returns when the system has it.
    void event(String type, String id, byte[] data, int offset, int length, long nanos)
            throws IOException {
        buffer.clear();
        put(MS, 0, MS.length);
        micros(Math.max(0, nanos) / 1000);
        put(TYPE, 0, TYPE.length);
        text(type);
        if (!id.isEmpty()) {
            put(ID, 0, ID.length);
            text(id);
        }
        if (isUtf8(data, offset, length)) {
            put(DATA, 0, DATA.length);
            escaped(data, offset, length);
        } else {
            put(BASE64, 0, BASE64.length);
            byte[] slice = new byte[length];
            System.arraycopy(data, offset, slice, 0, length);
            byte[] encoded = Base64.getEncoder().encode(slice);
            put(encoded, 0, encoded.length);
        }
        put(END, 0, END.length);
        flush();
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        escaped(bytes, 0, bytes.length);
    }

    private void escaped(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int plain = offset;
        for (int i = nextSpecial(bytes, offset, end); i < end; i = nextSpecial(bytes, i + 1, end)) {
            put(bytes, plain, i - plain);
            escape(bytes[i]);
            plain = i + 1;
        }
        put(bytes, plain, end - plain);
    }

    /// Index of the next byte that JSON does not take as it is, or the end. Eight bytes at a time,
    /// as nearly all of an event is base64; byte by byte it was a third of what an event costs.
    private static int nextSpecial(byte[] bytes, int from, int end) {
        int i = from;
        while (i + Long.BYTES <= end && !mayHaveSpecial((long) EIGHT.get(bytes, i))) {
            i += Long.BYTES;
        }
        while (i < end && !isSpecial(bytes[i])) {
            i++;
        }
        return i;
    }

    /// Negative ones are parts of longer characters.
    private static boolean isSpecial(byte b) {
        return (b & 0xff) < 0x20 || b == '"' || b == '\\';
    }

    /// True where one of eight bytes is special; sometimes where none is. Source: H. Warren,
    /// "Hacker's Delight", 6-1.
    private static boolean mayHaveSpecial(long eight) {
        long quote = eight ^ ('"' * ONES);
        long backslash = eight ^ ('\\' * ONES);
        long found =
                ((eight - 0x20 * ONES) & ~eight)
                        | ((quote - ONES) & ~quote)
                        | ((backslash - ONES) & ~backslash);
        return (found & HIGHS) != 0;
    }

    private void escape(byte b) throws IOException {
        room(6);
        buffer.put((byte) '\\');
        switch (b) {
            case '"', '\\' -> buffer.put(b);
            case '\n' -> buffer.put((byte) 'n');
            case '\r' -> buffer.put((byte) 'r');
            case '\t' -> buffer.put((byte) 't');
            default ->
                    buffer.put((byte) 'u')
                            .put((byte) '0')
                            .put((byte) '0')
                            .put(HEX[b >> 4])
                            .put(HEX[b & 15]);
        }
    }

    /// Writes microseconds as milliseconds with three decimals.
    private void micros(long micros) throws IOException {
        room(24);
        digits(micros / 1000);
        long rest = micros % 1000;
        buffer.put((byte) '.')
                .put((byte) ('0' + rest / 100))
                .put((byte) ('0' + rest / 10 % 10))
                .put((byte) ('0' + rest % 10));
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        buffer.put((byte) ('0' + number % 10));
    }

    private void put(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            room(1);
            int n = Math.min(end - at, buffer.remaining());
            buffer.put(bytes, at, n);
            at += n;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
            buffer.clear();
        }
    }

    private void flush() throws IOException {
        file.append(buffer.flip());
    }

    private static boolean isUtf8(byte[] bytes, int offset, int length) {
        if (isAscii(bytes, offset, offset + length)) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int end) {
        long all = 0;
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            all |= (long) EIGHT.get(bytes, i);
        }
        for (; i < end; i++) {
            all |= bytes[i];
        }
        return (all & HIGHS) == 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
