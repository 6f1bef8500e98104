package voiceplayground.sandbox;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Hands sound from the thread that speaks to the one that sends, one phrase ahead.
///
/// Either side, or anybody else, may [#close] it, which wakes all who wait.
///
/// @param <T> a stretch of sound
final class Handover<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Optional<T> waiting = Optional.empty();
    private Optional<IOException> failure = Optional.empty();
    private boolean isEnded;
    private boolean isClosed;

    /// Waits until the last piece was taken.
    ///
    /// @return false when nobody wants any more
    boolean put(T piece) {
        lock.lock();
        try {
            while (waiting.isPresent() && !isClosed) {
                changed.awaitUninterruptibly();
            }
            waiting = Optional.of(piece);
            changed.signalAll();
            return !isClosed;
        } finally {
            lock.unlock();
        }
    }

    /// No more pieces will come.
    void end() {
        change(() -> isEnded = true);
    }

    /// No more pieces will come, because the engine failed.
    void fail(IOException cause) {
        change(() -> failure = Optional.of(cause));
    }

    /// Nobody wants any more.
    void close() {
        change(() -> isClosed = true);
    }

    /// Waits for the next piece.
    ///
    /// @return empty at the end
    /// @throws EngineFailed instead of what the engine did not speak
    /// @throws Gone when nobody wants any more
    Optional<T> take() throws EngineFailed, Gone {
        lock.lock();
        try {
            while (waiting.isEmpty() && !isEnded && failure.isEmpty() && !isClosed) {
                changed.awaitUninterruptibly();
            }
            if (isClosed) {
                throw new Gone();
            }
            if (waiting.isEmpty() && failure.isPresent()) {
                throw new EngineFailed(failure.get());
            }
            var piece = waiting;
            waiting = Optional.empty();
            changed.signalAll();
            return piece;
        } finally {
            lock.unlock();
        }
    }

    /// Lets time pass.
    ///
    /// @throws Gone as soon as nobody wants any more
    void pause(long nanos) throws Gone {
        lock.lock();
        try {
            long end = System.nanoTime() + nanos;
            for (long left = nanos; left > 0 && !isClosed; left = end - System.nanoTime()) {
                var _ = changed.await(left, TimeUnit.NANOSECONDS);
            }
            if (isClosed) {
                throw new Gone();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gone();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The client has gone, or the server stops.
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// The engine could not speak a phrase.
    static final class EngineFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private EngineFailed(IOException cause) {
            super(cause);
        }
    }
}
