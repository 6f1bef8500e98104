package voiceplayground.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds line ends, the hot loop of the reader.
final class LineEnds {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    /// One more than CR, the larger of the two.
    private static final long ABOVE = ('\r' + 1) * ONES;

    private LineEnds() {}

    /// The first CR or LF at or after a place, or `end`. Eight bytes at a time, as base64 has
    /// nothing below a space; byte by byte it was a tenth of what a stream costs.
    static int next(byte[] bytes, int from, int end) {
        int i = from;
        while (true) {
            while (i + Long.BYTES <= end && !mayHaveControl((long) EIGHT.get(bytes, i))) {
                i += Long.BYTES;
            }
            int stop = Math.min(i + Long.BYTES, end);
            for (; i < stop; i++) {
                if (bytes[i] == '\n' || bytes[i] == '\r') {
                    return i;
                }
            }
            if (i >= end) {
                return end;
            }
        }
    }

    /// True where one of eight bytes is at most CR. Source: H. Warren, "Hacker's Delight", 6-1.
    private static boolean mayHaveControl(long eight) {
        return ((eight - ABOVE) & ~eight & HIGHS) != 0;
    }
}
