package voiceplayground.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decodes UTF-8 as an event stream demands: malformed bytes become U+FFFD, nothing is refused.
///
/// Java's own decoder agrees with the standard but for surrogates (`ED A0 80`): one U+FFFD instead
/// of three. Source: WHATWG Encoding, 8.1 "UTF-8 decoder".
public final class Utf8 {
    private Utf8() {}

    /// The text of some bytes.
    public static String decode(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        for (int i = 0; i + 1 < copy.length; i++) {
            if (copy[i] == (byte) 0xED && (copy[i + 1] & 0xff) >= 0xA0) {
                copy[i] = (byte) 0xFF;
            }
        }
        return new String(copy, StandardCharsets.UTF_8);
    }
}
