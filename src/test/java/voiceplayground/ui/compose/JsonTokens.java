package voiceplayground.ui.compose;

import java.util.ArrayList;
import java.util.List;

/// Cuts JSON into its tokens, knowing nothing of the program's own reader: punctuation, words and
/// numbers as written, strings unescaped behind a quotation mark.
final class JsonTokens {
    private JsonTokens() {}

    static List<String> of(String json) {
        var tokens = new ArrayList<String>();
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                at = string(json, at + 1, tokens);
            } else if ("{}[]:,".indexOf(c) >= 0) {
                tokens.add(String.valueOf(c));
                at++;
            } else {
                int from = at;
                while (at < json.length() && " \t\r\n{}[]:,\"".indexOf(json.charAt(at)) < 0) {
                    at++;
                }
                tokens.add(json.substring(from, at));
            }
        }
        return tokens;
    }

    private static int string(String json, int from, List<String> tokens) {
        var value = new StringBuilder("\"");
        int at = from;
        while (json.charAt(at) != '"') {
            if (json.charAt(at) != '\\') {
                value.append(json.charAt(at++));
                continue;
            }
            char kind = json.charAt(at + 1);
            if (kind == 'u') {
                value.append((char) Integer.parseInt(json.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                value.append(
                        switch (kind) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'b' -> '\b';
                            case 'f' -> '\f';
                            default -> kind;
                        });
                at += 2;
            }
        }
        tokens.add(value.toString());
        return at + 1;
    }
}
