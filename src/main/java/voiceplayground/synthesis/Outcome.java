package voiceplayground.synthesis;

/// How a run ended, as kept with its take.
public enum Outcome {
    /// The end marker was seen.
    FINISHED,
    /// Ended by the person.
    STOPPED,
    /// Sound came, then the stream ended without the end marker.
    INCOMPLETE,
    /// No sound, or the server sent an error; any sound is kept.
    FAILED,
    /// The program itself ended before the run did.
    INTERRUPTED
}
