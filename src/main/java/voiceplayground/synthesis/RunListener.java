package voiceplayground.synthesis;

/// Hears of every change of every run's state, one at a time and in order, on the thread that
/// caused it or on one that is just telling of another. Must not block.
@FunctionalInterface
public interface RunListener {
    /// A run entered a state.
    void changed(Run run, RunState state);
}
