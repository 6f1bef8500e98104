package voiceplayground.api;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Ends a call that has waited too long for its next step.
///
/// OkHttp's own timeouts are not enough: each byte starts them anew, so that a server which drips
/// comments is waited for without end. Progress costs one volatile write; a virtual thread sleeps
/// until the time may have come. Thread: [#await] and [#progress] any, in turn.
final class Deadline implements AutoCloseable {
    private sealed interface State {
        record Open() implements State {}

        record Expired(SpeechFailure.TimedOut failure) implements State {}

        record Closed() implements State {}
    }

    private record Term(Wait waitFor, Duration limit) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State.Open());
    private final Runnable expire;
    private final Thread watch;
    private volatile Term term;
    private volatile long since;

    /// Begins to wait.
    ///
    /// @param expire called once on a thread of its own when a wait took too long
    Deadline(Wait waitFor, Duration limit, Runnable expire) {
        this.expire = expire;
        this.term = new Term(waitFor, limit);
        this.since = System.nanoTime();
        this.watch = Thread.ofVirtual().name("vp-stream-deadline").start(this::watch);
    }

    /// Waits for another thing from now on.
    void await(Wait waitFor, Duration limit) {
        since = System.nanoTime();
        term = new Term(waitFor, limit);
        LockSupport.unpark(watch);
    }

    /// What is waited for has come and is waited for again.
    void progress() {
        since = System.nanoTime();
    }

    /// The failure, once a wait took too long.
    Optional<SpeechFailure.TimedOut> expired() {
        return state.get() instanceof State.Expired(var failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    /// Nothing is waited for any more; never expires afterwards.
    @Override
    public void close() {
        state.updateAndGet(now -> now instanceof State.Expired ? now : new State.Closed());
        LockSupport.unpark(watch);
    }

    private void watch() {
        while (state.get() instanceof State.Open open) {
            Term now = term;
            long left = now.limit().toNanos() - (System.nanoTime() - since);
            if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else if (state.compareAndSet(
                    open,
                    new State.Expired(new SpeechFailure.TimedOut(now.waitFor(), now.limit())))) {
                expire.run();
            }
        }
    }
}
