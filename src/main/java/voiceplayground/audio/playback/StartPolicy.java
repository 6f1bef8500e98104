package voiceplayground.audio.playback;

import java.time.Duration;

/// How much sound must be there before it starts; the end of the stream starts it anyway.
public enum StartPolicy {
    /// The first frame starts it.
    INSTANT(Duration.ZERO),
    /// The default: a few hundred milliseconds absorb ordinary jitter.
    BALANCED(Duration.ofMillis(200)),
    /// For bad networks.
    SAFE(Duration.ofMillis(500));

    private final Duration target;

    StartPolicy(Duration target) {
        this.target = target;
    }

    /// Sound needed before the start.
    public Duration target() {
        return target;
    }
}
