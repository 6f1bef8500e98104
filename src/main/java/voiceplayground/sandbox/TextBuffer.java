package voiceplayground.sandbox;

import java.util.Optional;

/// Text that comes in parts, until enough of it is there to be spoken. Thread: one.
final class TextBuffer {
    private final StringBuilder waiting = new StringBuilder();
    private Optional<SocketMessage> settings = Optional.empty();
    private long flushAt = Long.MAX_VALUE;

    /// Parts are joined as they are: a client sends its own blanks.
    void add(SocketMessage message) {
        waiting.append(message.text());
        // A bare flush has no settings of its own.
        if (settings.isEmpty() || message.json().has("voice_id")) {
            settings = Optional.of(message);
        }
    }

    /// The last message that said how to speak.
    SocketMessage settings() {
        return settings.orElseThrow();
    }

    /// Speaks what waits at this time at the latest, by [System#nanoTime].
    void flushBy(long nanos) {
        flushAt = waiting.toString().isBlank() ? Long.MAX_VALUE : Math.min(flushAt, nanos);
    }

    /// [Long#MAX_VALUE] for no time.
    long flushAt() {
        return flushAt;
    }

    /// Takes all that waits.
    String takeAll() {
        String all = waiting.toString();
        clear();
        return all;
    }

    /// Takes the whole sentences; a full stop counts when a blank follows it.
    String takeSentences() {
        int end = 0;
        for (int at = 1; at < waiting.length(); at++) {
            if (Character.isWhitespace(waiting.charAt(at))) {
                int from = at;
                while (from > end && !Character.isWhitespace(waiting.charAt(from - 1))) {
                    from--;
                }
                if (Phrase.endsSentence(waiting.substring(from, at))) {
                    end = at + 1;
                }
            }
        }
        String sentences = waiting.substring(0, end);
        waiting.delete(0, end);
        if (end > 0) {
            flushAt = Long.MAX_VALUE;
        }
        return sentences;
    }

    void clear() {
        waiting.setLength(0);
        flushAt = Long.MAX_VALUE;
    }
}
