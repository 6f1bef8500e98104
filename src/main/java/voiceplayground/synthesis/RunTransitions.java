package voiceplayground.synthesis;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.RunState.Buffering;
import voiceplayground.synthesis.RunState.Connecting;
import voiceplayground.synthesis.RunState.Draining;
import voiceplayground.synthesis.RunState.Failed;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.synthesis.RunState.Idle;
import voiceplayground.synthesis.RunState.Incomplete;
import voiceplayground.synthesis.RunState.Playing;
import voiceplayground.synthesis.RunState.Queued;
import voiceplayground.synthesis.RunState.Stopped;
import voiceplayground.synthesis.RunState.Waiting;

import java.util.Optional;

/// The whole of what a run can do: pure and total. An event that comes too late, or twice, changes
/// nothing; a final state is never left.
final class RunTransitions {
    private RunTransitions() {}

    /// The state after an event; the same state where the event means nothing to it.
    static RunState next(RunState state, RunEvent event) {
        if (state.isFinal()) {
            return state;
        }
        return switch (event) {
            case RunEvent.MustWait(int position) ->
                    state instanceof Idle || state instanceof Queued ? new Queued(position) : state;
            case RunEvent.MustPause(Waiting waiting) ->
                    state instanceof Playing || state instanceof Draining ? state : waiting;
            case RunEvent.TurnCame _ -> isUnsent(state) ? new Connecting() : state;
            case RunEvent.Answered _ -> state instanceof Connecting ? new Buffering() : state;
            case RunEvent.Heard _ ->
                    state instanceof Connecting || state instanceof Buffering
                            ? new Playing()
                            : state;
            case RunEvent.StreamEnded(var cause, long frames, boolean isSoundLeft) -> {
                if (state instanceof Draining) {
                    yield state;
                }
                yield isSoundLeft ? new Draining(cause) : ended(cause, frames > 0);
            }
            case RunEvent.FellSilent _ ->
                    state instanceof Draining(var cause) ? ended(cause, true) : state;
            case RunEvent.Stopped(long heardFrames) ->
                    state instanceof Draining(var cause) && cause.isPresent()
                            // It had ended badly before; that is what must be told.
                            ? ended(cause, true)
                            : new Stopped(heardFrames);
        };
    }

    private static boolean isUnsent(RunState state) {
        return state instanceof Idle || state instanceof Queued || state instanceof Waiting;
    }

    private static RunState ended(Optional<SpeechFailure> cause, boolean hasSound) {
        if (cause.isEmpty()) {
            return new Finished();
        }
        return RunEnding.isFailure(cause.get(), hasSound)
                ? new Failed(cause.get())
                : new Incomplete(cause.get());
    }
}
