package voiceplayground.synthesis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits on a virtual thread; a test that owns the clock waits in its own time.
@FunctionalInterface
interface Patience {
    /// Waits for a while, or until a signal.
    void await(CompletableFuture<?> signal, Duration longest);

    /// Waits in real time.
    static void real(CompletableFuture<?> signal, Duration longest) {
        try {
            signal.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // Both end the wait.
        } catch (InterruptedException _) {
            // Nobody interrupts a stream thread; one that is was asked to be quick.
            Thread.currentThread().interrupt();
        }
    }
}
