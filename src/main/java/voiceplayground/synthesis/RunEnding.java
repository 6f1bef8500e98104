package voiceplayground.synthesis;

import voiceplayground.speech.SpeechFailure;

import java.util.Optional;
import java.util.function.Supplier;

/// How a stream ended, as it is kept.
///
/// @param cause why, unless it was finished or stopped
record RunEnding(Outcome outcome, Optional<SpeechFailure> cause) {
    /// Decides the outcome.
    ///
    /// A cancelled call ends like a broken one; whether the person asked for it decides, never the
    /// failure. Only the end marker makes a run finished, and silence is never success.
    ///
    /// @param failure what the call threw; empty where the end marker was seen
    /// @param silence the failure that a success without a frame of sound is
    static RunEnding of(
            Optional<SpeechFailure> failure,
            boolean isStopAsked,
            long frames,
            Supplier<SpeechFailure> silence) {
        if (failure.isEmpty() && frames > 0) {
            return new RunEnding(Outcome.FINISHED, Optional.empty());
        }
        if (isStopAsked) {
            return new RunEnding(Outcome.STOPPED, Optional.empty());
        }
        SpeechFailure cause = failure.orElseGet(silence);
        return new RunEnding(
                isFailure(cause, frames > 0) ? Outcome.FAILED : Outcome.INCOMPLETE,
                Optional.of(cause));
    }

    /// True for a run that failed, false for one that is merely incomplete.
    static boolean isFailure(SpeechFailure cause, boolean hasSound) {
        return !hasSound || cause instanceof SpeechFailure.ServerError;
    }
}
