package voiceplayground.api;

import voiceplayground.speech.ApiKey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a server's text fit to show: short, without control characters and without keys.
final class CleanText {
    /// Most bytes of UTF-8 that are kept.
    static final int LIMIT_BYTES = 2048;

    private static final String MASK = "sk_…";
    private static final Pattern ANY_KEY = Pattern.compile("\\bsk_[A-Za-z0-9_-]{8,}");

    /// Controls, and the marks that reorder text on a screen.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private final Optional<String> secret;
    private final byte[] secretBytes;

    CleanText(Optional<ApiKey> key) {
        secret = key.map(ApiKey::reveal);
        secretBytes = secret.orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /// The text on one line, at most 2 KB.
    String line(String raw) {
        String spaced = SPACES.matcher(raw).replaceAll(" ");
        String seen = UNSEEN.matcher(spaced).replaceAll("").strip();
        return cut(masked(seen));
    }

    /// The text with every key masked.
    String masked(String text) {
        String own = secret.map(key -> text.replace(key, MASK)).orElse(text);
        return ANY_KEY.matcher(own).replaceAll(Matcher.quoteReplacement(MASK));
    }

    /// Whether a text holds the key or anything that looks like one.
    boolean hasKeyIn(String text) {
        return holdsKey(text) || ANY_KEY.matcher(text).find();
    }

    /// Whether a text holds the key.
    boolean holdsKey(String text) {
        return secret.filter(text::contains).isPresent();
    }

    /// Whether some UTF-8 holds the key as it is.
    boolean holdsKey(byte[] utf8, int offset, int length) {
        for (int i = offset; i + secretBytes.length <= offset + length; i++) {
            int end = i + secretBytes.length;
            if (Arrays.equals(secretBytes, 0, secretBytes.length, utf8, i, end)) {
                return secretBytes.length > 0;
            }
        }
        return false;
    }

    /// A copy of some UTF-8 without the key.
    byte[] masked(byte[] utf8, int offset, int length) {
        return masked(new String(utf8, offset, length, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= LIMIT_BYTES) {
            return text;
        }
        var kept = new StringBuilder();
        int bytes = "…".getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > LIMIT_BYTES) {
                break;
            }
            kept.appendCodePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        return kept.append('…').toString();
    }
}
