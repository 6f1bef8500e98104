package voiceplayground.sandbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One request at a time, as the vendor promises no more. Thread: any.
final class Slot {
    /// The close of the last connection may be noticed just after the next request came.
    private static final long GRACE_MILLIS = 100;

    private final Semaphore semaphore = new Semaphore(1);

    /// Takes the slot if it is free or soon will be; the caller closes what is returned.
    Hold enter() throws InterruptedException {
        return new Hold(semaphore.tryAcquire(GRACE_MILLIS, TimeUnit.MILLISECONDS));
    }

    boolean isFree() {
        return semaphore.availablePermits() > 0;
    }

    /// The slot, or the news that it is taken.
    final class Hold implements AutoCloseable {
        private final AtomicBoolean isMine;

        private Hold(boolean isMine) {
            this.isMine = new AtomicBoolean(isMine);
        }

        boolean isMine() {
            return isMine.get();
        }

        /// Frees the slot, once.
        @Override
        public void close() {
            if (isMine.compareAndSet(true, false)) {
                semaphore.release();
            }
        }
    }
}
