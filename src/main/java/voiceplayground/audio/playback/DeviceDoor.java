package voiceplayground.audio.playback;

import voiceplayground.speech.NanoClock;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// The way into the device, where a thread may stay for ever: calls into Java Sound do not always
/// come back.
///
/// A watcher shuts the door behind a thread that is inside for too long. Should that thread come
/// back after all, it meets [Shut] and touches nothing any more: what it worked on has another
/// owner by then. Thread: one goes in, any may watch.
final class DeviceDoor {
    /// Calls do not wait for the device, so one that takes longer hangs. With the watchdog's
    /// interval it stays below the two seconds in which a lost device is noticed.
    static final long STUCK_NANOS = 1_500_000_000L;

    private static final long OUTSIDE = Long.MIN_VALUE;
    private static final long SHUT = Long.MIN_VALUE + 1;

    private final NanoClock clock;
    private final AtomicLong enteredNanos = new AtomicLong(OUTSIDE);

    DeviceDoor(NanoClock clock) {
        this.clock = clock;
    }

    /// Something done inside.
    @FunctionalInterface
    interface Errand<T, E extends Exception> {
        T run() throws E;
    }

    /// The door was shut behind the calling thread, which has nothing to do here any more.
    static final class Shut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    int ask(IntSupplier question) {
        return this.<Integer, RuntimeException>pass(question::getAsInt, _ -> {});
    }

    void tell(Runnable order) {
        this.<Boolean, RuntimeException>pass(
                () -> {
                    order.run();
                    return true;
                },
                _ -> {});
    }

    /// Goes in and comes back with something.
    ///
    /// @param late gets what came when nobody wants it any more
    /// @throws Shut when the door was shut meanwhile
    <T, E extends Exception> T pass(Errand<T, E> errand, Consumer<T> late) throws E {
        long entered = clock.nanos();
        if (!enteredNanos.compareAndSet(OUTSIDE, entered)) {
            throw new Shut();
        }
        T brought;
        try {
            brought = errand.run();
        } catch (Throwable e) {
            leave(entered);
            throw e;
        }
        try {
            leave(entered);
        } catch (Shut e) {
            late.accept(brought);
            throw e;
        }
        return brought;
    }

    private void leave(long entered) {
        if (!enteredNanos.compareAndSet(entered, OUTSIDE)) {
            throw new Shut();
        }
    }

    /// Shuts the door for good behind a thread that hangs inside. Thread: any.
    ///
    /// @return whether there was one
    boolean shutBehindStuck(long now) {
        long entered = enteredNanos.get();
        boolean isInside = entered != OUTSIDE && entered != SHUT;
        return isInside && now - entered > STUCK_NANOS && enteredNanos.compareAndSet(entered, SHUT);
    }
}
