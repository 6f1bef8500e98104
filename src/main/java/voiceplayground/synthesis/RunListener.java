package voiceplayground.synthesis;

/// Hears of every change of a run's state, in order, on the thread that caused it. Must not block.
@FunctionalInterface
public interface RunListener {
    /// A run entered a state.
    void changed(Run run, RunState state);
}
