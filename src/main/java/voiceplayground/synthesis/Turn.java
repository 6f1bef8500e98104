package voiceplayground.synthesis;

import voiceplayground.speech.NanoClock;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A run's place in the line for the one connection that may be asked at a time.
///
/// Servers count a request until they notice that its connection was closed. They notice late, so
/// after a request was cut off the next one waits a moment longer; else it would be refused (429)
/// because of our own last one.
final class Turn {
    /// A server that frees its place 100 ms after the close, and some room.
    static final Duration GRACE = Duration.ofMillis(150);

    private final CompletableFuture<Long> before;
    private final CompletableFuture<Long> after = new CompletableFuture<>();

    private Turn(CompletableFuture<Long> before) {
        this.before = before;
    }

    /// The first turn, free at once.
    static Turn first(NanoClock clock) {
        return new Turn(CompletableFuture.completedFuture(clock.nanos()));
    }

    /// The turn behind this one.
    Turn next() {
        return new Turn(after);
    }

    /// True where the request may go out now.
    boolean isFree(long now) {
        return before.isDone() && before.join() - now <= 0;
    }

    /// Waits for this turn.
    ///
    /// @param stop ends the wait
    /// @return false where it was ended; the turn is passed on then, as soon as it comes
    boolean await(CompletableFuture<?> stop, NanoClock clock, Patience patience) {
        CompletableFuture.anyOf(before, stop).join();
        if (!stop.isDone()) {
            long wait = before.join() - clock.nanos();
            if (wait > 0) {
                patience.await(stop, Duration.ofNanos(wait));
            }
        }
        if (stop.isDone()) {
            var _ = before.thenAccept(after::complete);
            return false;
        }
        return true;
    }

    /// The connection is closed; the first call counts.
    ///
    /// @param isCutOff the server has yet to notice
    void passOn(long now, boolean isCutOff) {
        if (before.isDone()) {
            after.complete(isCutOff ? now + GRACE.toNanos() : now);
        }
    }
}
