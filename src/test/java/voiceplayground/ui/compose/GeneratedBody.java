package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up request body with everything that JSON allows, and its tokens as [JsonTokens] has
/// them.
final class GeneratedBody {
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1.0",
        "1.00",
        "1e0",
        "1E+2",
        "-3.250",
        "0.1e-7",
        "24000",
        "24000.0",
        "123456789012345678901234567890",
        "1e400",
        "9007199254740993"
    };
    private static final String[] SPACES = {"", "", " ", "\n", "\t", "\r\n  "};
    private static final String LETTERS = "aZ0 \"\\/\n\t\u0001\u007fé€\u2028字";

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> tokens = new ArrayList<>();

    GeneratedBody(Random random) {
        this.random = random;
        space();
        struct(3);
        space();
    }

    String text() {
        return text.toString();
    }

    List<String> tokens() {
        return tokens;
    }

    private void struct(int depth) {
        mark("{");
        int members = random.nextInt(depth == 3 ? 12 : 4);
        for (int i = 0; i < members; i++) {
            if (i > 0) {
                mark(",");
            }
            string(depth == 3 && random.nextInt(3) > 0 ? fieldName() : anyName());
            mark(":");
            value(depth - 1);
        }
        mark("}");
    }

    private void value(int depth) {
        switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0, 1 -> string(anyText());
            case 2, 3 -> mark(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 4 -> mark(random.nextBoolean() ? "true" : "false");
            case 5 -> mark("null");
            case 6 -> array(depth);
            default -> struct(depth);
        }
    }

    private void array(int depth) {
        mark("[");
        int items = random.nextInt(4);
        for (int i = 0; i < items; i++) {
            if (i > 0) {
                mark(",");
            }
            value(depth - 1);
        }
        mark("]");
    }

    private String fieldName() {
        var fields = RequestField.values();
        return fields[random.nextInt(fields.length)].wireName();
    }

    /// The reader refuses half a character in a name, and says so.
    private String anyName() {
        return anyText().replaceAll("[\\ud800-\\udfff]", "");
    }

    private String anyText() {
        var any = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0 -> any.append("😀");
                case 1 -> any.append((char) (0xd800 + random.nextInt(0x800)));
                default -> any.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return any.toString();
    }

    private void string(String value) {
        tokens.add("\"" + value);
        text.append('"');
        for (char c : value.toCharArray()) {
            boolean mustEscape = c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c);
            text.append(
                    mustEscape || random.nextInt(10) == 0
                            ? String.format("\\u%04x", (int) c)
                            : String.valueOf(c));
        }
        text.append('"');
        space();
    }

    private void mark(String token) {
        tokens.add(token);
        text.append(token);
        space();
    }

    private void space() {
        text.append(SPACES[random.nextInt(SPACES.length)]);
    }
}
