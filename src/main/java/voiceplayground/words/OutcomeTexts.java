package voiceplayground.words;

import voiceplayground.synthesis.Outcome;

/// How a take ended, in words.
public final class OutcomeTexts {
    private final Texts texts;

    /// Words in the language of `texts`.
    public OutcomeTexts(Texts texts) {
        this.texts = texts;
    }

    /// One word, e.g. "Finished".
    public String label(Outcome outcome) {
        return texts.get(key(outcome) + ".label");
    }

    /// One sentence that says what the word means for what was kept.
    public String meaning(Outcome outcome) {
        return texts.get(key(outcome) + ".meaning");
    }

    private static String key(Outcome outcome) {
        return switch (outcome) {
            case FINISHED -> "outcome.finished";
            case STOPPED -> "outcome.stopped";
            case INCOMPLETE -> "outcome.incomplete";
            case FAILED -> "outcome.failed";
            case INTERRUPTED -> "outcome.interrupted";
        };
    }
}
