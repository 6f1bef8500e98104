package voiceplayground.sandbox;

/// How fast the sandbox hands out sound.
public enum Pace {
    /// Three times faster than real time, so that streaming is felt.
    ///
    /// Source: the vendor claims 3.3 times.
    FELT,
    /// As fast as the engine speaks: for benchmarks, scripts and tests.
    UNPACED;

    private static final int TIMES_REAL_TIME = 3;

    /// The least time between the beginnings of two blocks.
    long nanosPerBlock() {
        return switch (this) {
            case FELT -> SoundEncoding.BLOCK_MILLIS * 1_000_000L / TIMES_REAL_TIME;
            case UNPACED -> 0;
        };
    }
}
