package voiceplayground.sandbox;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// How an error is written on a socket: clients are known to expect each of these.
///
/// Sources: the contract (`message`), its description of errors (`nested`), and three clients.
enum SocketErrorShape {
    /// `{status, error_code, message}`
    MESSAGE,
    /// `{status, error: {code, message}}`
    NESTED,
    /// `{status, error: "..."}`
    TEXT,
    /// `{status, data: {error: "..."}}`
    DATA,
    /// `{status, message, errors: ["..."]}`
    LIST;

    /// @param word as people write it: `nested`
    static SocketErrorShape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    void write(ObjectNode frame, String code, String message) {
        frame.put("status", "error");
        switch (this) {
            case MESSAGE -> frame.put("error_code", code).put("message", message);
            case NESTED -> frame.putObject("error").put("message", message).put("code", code);
            case TEXT -> frame.put("error", message);
            case DATA -> frame.putObject("data").put("error", message);
            case LIST -> frame.put("message", "Invalid request").putArray("errors").add(message);
        }
    }
}
