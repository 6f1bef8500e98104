package voiceplayground.ui.shell;

import java.util.List;

/// What the developer menu offers.
enum Fault {
    NONE("shell.fault.none", ""),
    SLOW("shell.fault.slow", "delay=2s"),
    JITTER("shell.fault.jitter", "jitter=400ms"),
    STALL("shell.fault.stall", "stall=40:4s"),
    CUT("shell.fault.cut", "cut=40"),
    NO_END("shell.fault.noEnd", "no-end"),
    ERROR_EVENT("shell.fault.error", "error=40"),
    UNAUTHORIZED("shell.fault.401", "status=401"),
    SLOW_DOWN("shell.fault.429", "status=429"),
    BROKEN("shell.fault.500", "status=500");

    private final String textKey;
    private final String word;

    /// @param word as the offline voice reads it; empty for good behaviour
    Fault(String textKey, String word) {
        this.textKey = textKey;
        this.word = word;
    }

    String textKey() {
        return textKey;
    }

    /// As the offline voice reads them.
    List<String> words() {
        return word.isEmpty() ? List.of() : List.of(word);
    }
}
