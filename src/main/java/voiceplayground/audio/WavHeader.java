package voiceplayground.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

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
    private static final int FORMAT_BYTES = 16;
    private static final int MOST_HZ = 768_000;

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

    /// The rate that a whole header names; 0 where it names none that is possible.
    static int rateHz(byte[] bytes, int offset, int end) {
        int at = offset + 12;
        while (at + ID_AND_SIZE + FORMAT_BYTES <= end) {
            if (is("fmt ", bytes, at)) {
                long rate = size(bytes, at + ID_AND_SIZE + 4);
                return rate <= MOST_HZ ? (int) rate : 0;
            }
            long size = size(bytes, at + 4);
            long next = at + ID_AND_SIZE + size + (size & 1);
            if (next > end) {
                return 0;
            }
            at = (int) next;
        }
        return 0;
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
