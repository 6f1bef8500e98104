package voiceplayground.synthesis;

import voiceplayground.speech.SpeechFailure;

import java.util.Optional;

/// What can happen to a run; [RunTransitions] says what comes of it.
sealed interface RunEvent {
    /// Others are before it at the account. @param position 1 is next
    record MustWait(int position) implements RunEvent {}

    /// It may only be sent after a while.
    record MustPause(RunState.Waiting waiting) implements RunEvent {}

    /// Its request goes out now.
    record TurnCame() implements RunEvent {}

    /// Status and headers have come.
    record Answered() implements RunEvent {}

    /// The first frame is heard.
    record Heard() implements RunEvent {}

    /// Nothing more will come, and it is kept.
    ///
    /// @param cause why it ended without the end marker, or without sound
    /// @param frames of sound that came
    /// @param isSoundLeft some of it is still to be heard
    record StreamEnded(Optional<SpeechFailure> cause, long frames, boolean isSoundLeft)
            implements RunEvent {}

    /// The last frame was heard, or something else is being heard now.
    record FellSilent() implements RunEvent {}

    /// The person ended it, and what had come is kept. @param heardFrames how far it was heard
    record Stopped(long heardFrames) implements RunEvent {}
}
