package voiceplayground.speech;

/// Writes a [JsonValue] as text, always the same text for the same value.
///
/// Objects at the top get one member a line, so that a preview can show the very bytes that are
/// sent; everything deeper is on one line. Only what RFC 8259 section 7 demands is escaped.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(JsonValue value) {
        var writer = new JsonWriter();
        if (value instanceof JsonValue.Struct(var members) && !members.isEmpty()) {
            writer.lines(members);
        } else {
            writer.value(value);
        }
        return writer.out.toString();
    }

    /// The value on one line, for output that is read line by line.
    static String line(JsonValue value) {
        var writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void lines(Iterable<JsonValue.Member> members) {
        String separator = "{\n  ";
        for (var member : members) {
            out.append(separator);
            member(member);
            separator = ",\n  ";
        }
        out.append("\n}");
    }

    private void value(JsonValue value) {
        switch (value) {
            case JsonValue.Text(String text) -> string(text);
            case JsonValue.Numeral(String spelling) -> out.append(spelling);
            case JsonValue.Bool(boolean bool) -> out.append(bool);
            case JsonValue.Null() -> out.append("null");
            case JsonValue.Array(var items) -> {
                String separator = "[";
                for (var item : items) {
                    out.append(separator);
                    value(item);
                    separator = ", ";
                }
                out.append(items.isEmpty() ? "[]" : "]");
            }
            case JsonValue.Struct(var members) -> {
                String separator = "{";
                for (var member : members) {
                    out.append(separator);
                    member(member);
                    separator = ", ";
                }
                out.append(members.isEmpty() ? "{}" : "}");
            }
        }
    }

    private void member(JsonValue.Member member) {
        string(member.name());
        out.append(": ");
        value(member.value());
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // A lone surrogate has no UTF-8; escaped, the server sees what was typed.
                    if (c < 0x20 || isLoneSurrogate(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
