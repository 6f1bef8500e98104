package voiceplayground.api;

import java.util.Arrays;
import java.util.Base64;

/// Decodes base64 out of the middle of an array into an array that is used again.
///
/// The JDK's decoder is the fast one (its inner loop is an intrinsic), but without allocating it
/// only takes whole arrays; so it gets blocks of fixed sizes and the last few characters are done
/// here. Strict: only the standard alphabet, a length that is a multiple of four, padding at the
/// very end. Thread: one at a time. Source: RFC 4648, section 4.
final class Base64Slice {
    private static final int[] BLOCKS = {4096, 1024, 256};
    private static final byte[] VALUES = values();

    private final Base64.Decoder jdk = Base64.getDecoder();
    private final byte[][] in = new byte[BLOCKS.length][];
    private final byte[][] out = new byte[BLOCKS.length][];
    private byte[] decoded = new byte[1024];

    Base64Slice() {
        for (int i = 0; i < BLOCKS.length; i++) {
            in[i] = new byte[BLOCKS[i]];
            out[i] = new byte[BLOCKS[i] / 4 * 3];
        }
    }

    /// Holds what was decoded last; another array may take its place at the next call.
    byte[] decoded() {
        return decoded;
    }

    /// Decodes a stretch of characters.
    ///
    /// @return how many bytes of [#decoded] it gave, or -1 where it is not base64
    int decode(byte[] chars, int offset, int length) {
        if (length % 4 != 0) {
            return -1;
        }
        int needed = length / 4 * 3;
        if (decoded.length < needed) {
            decoded = new byte[Math.max(needed, decoded.length * 2)];
        }
        int at = offset;
        int end = offset + length;
        int used = 0;
        // The last four characters are never given away: only they may be padded.
        for (int i = 0; i < BLOCKS.length; i++) {
            while (end - at > BLOCKS[i]) {
                if (!block(i, chars, at, used)) {
                    return -1;
                }
                at += in[i].length;
                used += out[i].length;
            }
        }
        return rest(chars, at, end, used);
    }

    private boolean block(int size, byte[] chars, int at, int used) {
        System.arraycopy(chars, at, in[size], 0, in[size].length);
        try {
            if (jdk.decode(in[size], out[size]) != out[size].length) {
                return false;
            }
        } catch (IllegalArgumentException _) {
            return false;
        }
        System.arraycopy(out[size], 0, decoded, used, out[size].length);
        return true;
    }

    private int rest(byte[] chars, int from, int end, int usedBefore) {
        int used = usedBefore;
        for (int at = from; at < end; at += 4) {
            boolean last = at + 4 == end;
            int padding = last ? padding(chars, end) : 0;
            int bits = 0;
            for (int i = 0; i < 4 - padding; i++) {
                int value = VALUES[chars[at + i] & 0xff];
                if (value < 0) {
                    return -1;
                }
                bits |= value << (18 - 6 * i);
            }
            decoded[used++] = (byte) (bits >> 16);
            if (padding < 2) {
                decoded[used++] = (byte) (bits >> 8);
            }
            if (padding < 1) {
                decoded[used++] = (byte) bits;
            }
        }
        return used;
    }

    private static int padding(byte[] chars, int end) {
        if (chars[end - 1] != '=') {
            return 0;
        }
        return chars[end - 2] == '=' ? 2 : 1;
    }

    private static byte[] values() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
