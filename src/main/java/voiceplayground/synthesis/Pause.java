package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.NanoClock;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// The waits of one run, one at a time; the person can end each. Thread: any, [#await] the
/// stream's.
final class Pause {
    private final NanoClock clock;
    private final Patience patience;
    private final CompletableFuture<Void> stop;
    private volatile @Nullable Wait open;

    private record Wait(long until, CompletableFuture<Boolean> goOn) {}

    /// @param stop ends a wait as well
    Pause(NanoClock clock, Patience patience, CompletableFuture<Void> stop) {
        this.clock = clock;
        this.patience = patience;
        this.stop = stop;
    }

    /// Waits.
    ///
    /// @param begun run when it can be ended
    /// @return false where the person stopped the run or gave it up
    boolean await(Duration length, Runnable begun) {
        var wait = new Wait(clock.nanos() + length.toNanos(), new CompletableFuture<>());
        open = wait;
        try {
            begun.run();
            patience.await(CompletableFuture.anyOf(stop, wait.goOn), length);
        } finally {
            open = null;
        }
        return !stop.isDone() && wait.goOn.getNow(true);
    }

    /// What is left of the present wait.
    Duration left() {
        var wait = open;
        return wait == null
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, wait.until - clock.nanos()));
    }

    void tryNow() {
        end(true);
    }

    void giveUp() {
        end(false);
    }

    private void end(boolean goOn) {
        var wait = open;
        if (wait != null) {
            wait.goOn.complete(goOn);
        }
    }
}
