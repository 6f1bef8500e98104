package voiceplayground.testkit;

import voiceplayground.speech.NanoClock;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that moves when the test says so.
public final class ManualClock implements NanoClock {
    private final AtomicLong now = new AtomicLong(1_000_000_000);

    @Override
    public long nanos() {
        return now.get();
    }

    /// Time passes.
    public void advance(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /// Milliseconds pass.
    public void advance(long millis) {
        advance(Duration.ofMillis(millis));
    }
}
