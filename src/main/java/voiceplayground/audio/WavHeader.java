package voiceplayground.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The header of a RIFF/WAVE file of 16-bit mono PCM.
///
/// Source: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0".
public final class WavHeader {
    /// Bytes of the header that [#of] makes.
    public static final int BYTES = 44;

    /// Stands for "until the end of the file": what streaming writers put there, and readers such
    /// as sox, ffmpeg and the JDK's understand.
    private static final long UNKNOWN = 0x7fff_f000L;

    private static final int ID_AND_SIZE = 8;
    private static final List<String> OTHERS =
            List.of(
                    "LIST", "INFO", "id3 ", "ID3 ", "fact", "cue ", "smpl", "inst", "bext", "iXML",
                    "PEAK", "JUNK", "junk", "PAD ", "afsp", "_PMX", "axml", "note", "labl", "plst");

    private WavHeader() {}

    /// A header for that much sound.
    ///
    /// @param dataBytes bytes of PCM; more than a header can say (4 GiB) is said as the most it can
    public static byte[] of(int rateHz, long dataBytes) {
        long data = Math.min(dataBytes, 0xFFFF_FFFFL - (BYTES - ID_AND_SIZE));
        var header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (data + BYTES - ID_AND_SIZE)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(rateHz).putInt(2 * rateHz).putShort((short) 2).putShort((short) 16);
        header.put(ascii("data")).putInt((int) data);
        return header.array();
    }

    /// The header of a file that still grows.
    public static byte[] growing(int rateHz) {
        return of(rateHz, UNKNOWN);
    }

    /// Index of the first byte of sound behind a header; -1 when the bytes end before its `data`
    /// chunk begins.
    static int dataStart(byte[] bytes, int offset, int length) {
        int at = offset + 12;
        int end = offset + length;
        while (at + ID_AND_SIZE <= end) {
            if (is("data", bytes, at)) {
                return at + ID_AND_SIZE;
            }
            long size = size(bytes, at + 4);
            long next = at + ID_AND_SIZE + size + (size & 1);
            if (next > end) {
                return -1;
            }
            at = (int) next;
        }
        return -1;
    }

    /// The format that a header says, plain where it says none; empty where that cannot be played.
    static Optional<WavFormat> format(byte[] bytes, int offset, int length) {
        int end = offset + length;
        for (int at = offset + 12; at + ID_AND_SIZE <= end; ) {
            long size = size(bytes, at + 4);
            int inside = at + ID_AND_SIZE;
            if (is("fmt ", bytes, at)) {
                return WavFormat.read(bytes, inside, (int) Math.min(size, end - inside));
            }
            at = (int) Math.min(end, inside + size + (size & 1));
        }
        return Optional.of(WavFormat.PLAIN);
    }

    /// Whether the size of a `data` chunk is meant: 0 and the largest ones stand for "until the
    /// end".
    static boolean isKnown(long size) {
        return size > 0 && size < 0x7fff_0000L;
    }

    /// Whether a chunk that is no sound begins there: one of those that programs write behind it.
    static boolean isOther(byte[] bytes, int offset) {
        for (String id : OTHERS) {
            if (is(id, bytes, offset)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(String id, byte[] bytes, int offset) {
        for (int i = 0; i < 4; i++) {
            if (bytes[offset + i] != id.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static long size(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes, offset, 4).order(ByteOrder.LITTLE_ENDIAN).getInt()
                & 0xFFFF_FFFFL;
    }

    static int number(byte[] bytes, int offset) {
        return (bytes[offset] & 0xff) | (bytes[offset + 1] & 0xff) << 8;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
