package voiceplayground.synthesis;

import voiceplayground.speech.SpeechFailure;

import java.time.Duration;
import java.util.Optional;

/// Where a run is. The last four are final.
public sealed interface RunState {
    /// Nothing asked yet.
    record Idle() implements RunState {}

    /// Waits for its turn at the account. @param position 1 is next
    record Queued(int position) implements RunState {}

    /// It is its turn, but it may only be sent after a while; [Run#tryNow] and [Run#giveUp] end the
    /// wait.
    ///
    /// @param why what the attempt before failed of; empty while the server has yet to notice that
    ///   the request before was cut off
    /// @param attempt the one that comes next, from 1
    /// @param length of the wait in all; [Run#waitLeft] counts down
    record Waiting(Optional<SpeechFailure> why, int attempt, Duration length) implements RunState {}

    /// The request is on its way.
    record Connecting() implements RunState {}

    /// The answer has begun, the sound has not.
    record Buffering() implements RunState {}

    /// Sound is heard while more arrives.
    record Playing() implements RunState {}

    /// All has arrived; sound is still heard. @param cause why it ended without the end marker, if
    /// it did
    record Draining(Optional<SpeechFailure> cause) implements RunState {}

    /// The end marker was seen and everything was played.
    record Finished() implements RunState {}

    /// Stopped by the person; what had come is kept. @param heardFrames how far it was heard
    record Stopped(long heardFrames) implements RunState {}

    /// Sound came, then the stream ended without its end marker.
    record Incomplete(SpeechFailure cause) implements RunState {}

    /// No sound, or the server reported an error.
    record Failed(SpeechFailure cause) implements RunState {}

    /// True for the last four.
    default boolean isFinal() {
        return switch (this) {
            case Finished _, Stopped _, Incomplete _, Failed _ -> true;
            case Idle _, Queued _, Waiting _, Connecting _, Buffering _, Playing _, Draining _ ->
                    false;
        };
    }

    /// True while the request holds a connection, or is about to: Generate means Stop then.
    default boolean isInFlight() {
        return switch (this) {
            case Queued _, Waiting _, Connecting _, Buffering _, Playing _ -> true;
            case Idle _, Draining _, Finished _, Stopped _, Incomplete _, Failed _ -> false;
        };
    }
}
