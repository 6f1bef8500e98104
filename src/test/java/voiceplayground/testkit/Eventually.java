package voiceplayground.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for what another thread will do, with a watchdog.
public final class Eventually {
    private static final Duration WATCHDOG = Duration.ofSeconds(20);

    private Eventually() {}

    /// Waits until a value is what it should be.
    public static <T> void equal(T wanted, Supplier<T> value) {
        long until = System.nanoTime() + WATCHDOG.toNanos();
        T now = value.get();
        while (!wanted.equals(now)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still " + now + " instead of " + wanted);
            }
            LockSupport.parkNanos(200_000);
            now = value.get();
        }
    }
}
