package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

class Base64SliceTest {
    private final Base64Slice base64 = new Base64Slice();

    private byte[] decoded(String text, int offset) {
        byte[] chars = ("#".repeat(offset) + text + "#!").getBytes(StandardCharsets.ISO_8859_1);
        int length = base64.decode(chars, offset, text.length());
        return length < 0 ? null : Arrays.copyOf(base64.decoded(), length);
    }

    @Test
    void everyLengthDecodesAsTheJdkDoes() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int length = 0; length < 4000; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            String text = Base64.getEncoder().encodeToString(bytes);
            assertArrayEquals(bytes, decoded(text, length % 7), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AA",
                "AAA",
                "AAAAA",
                "=",
                "====",
                "A===",
                "AA=A",
                "AA==AAAA",
                "AAA=AAAA",
                "AAAA====",
                "AA A",
                "AAA\n",
                "AAA-",
                "AAA_",
                "AAA\u00ff",
                "AAA\\",
                "AAA\"",
                "AAA,"
            })
    void whatIsNoBase64IsRefused(String text) {
        assertEquals(null, decoded(text, 3));
    }

    @Test
    void aWrongCharacterIsFoundWhereverItIs() {
        String good = "QUJD".repeat(2000);
        for (int at = 0; at < good.length(); at += 1) {
            String bad = good.substring(0, at) + "=" + good.substring(at + 1);
            if (at < good.length() - 1) {
                assertEquals(null, decoded(bad, 0), "at " + at);
            }
        }
    }
}
