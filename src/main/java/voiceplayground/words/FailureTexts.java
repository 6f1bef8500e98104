package voiceplayground.words;

import voiceplayground.speech.SpeechFailure;

/// Turns failures into words: what happened, what was kept, what to do next. The only place that
/// does.
public final class FailureTexts {
    /// Words in the language of `texts`.
    public FailureTexts(Texts texts) {}

    /// @param title what happened, one short sentence without a full stop
    /// @param kept what was kept
    /// @param advice what to do next
    /// @param detail facts for a ticket: status, server's words, host, request id; may be empty
    public record Words(String title, String kept, String advice, String detail) {}

    /// The words for a failure.
    ///
    /// @param framesKept PCM frames of sound that were kept
    public Words of(SpeechFailure failure, long framesKept) {
        throw new UnsupportedOperationException("contract");
    }
}
