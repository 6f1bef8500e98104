package voiceplayground.speech;

/// The one monotonic clock that all times of a run are read from.
@FunctionalInterface
public interface NanoClock {
    /// The system's, `CLOCK_MONOTONIC` on Linux.
    NanoClock SYSTEM = System::nanoTime;

    /// Nanoseconds since an arbitrary origin; only differences mean something.
    long nanos();
}
