package voiceplayground.audio.playback;

import voiceplayground.speech.NanoClock;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// The one thread that touches the device; runs a [PlaybackLoop] and waits in between.
final class SpeakerThread {
    /// A step that takes longer hangs in the device: steps do not wait.
    static final long STUCK_NANOS = 1_500_000_000L;

    private final PlaybackLoop loop;
    private final NanoClock clock;
    private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean isEnding;
    private volatile boolean isAbandoned;
    private volatile long busySince;

    // The priority is a wish, not a promise: sound never depends on it, a busy machine plays better
    // with it.
    @SuppressWarnings("ThreadPriorityCheck")
    SpeakerThread(int number, PlaybackLoop loop, NanoClock clock) {
        this.loop = loop;
        this.clock = clock;
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("vp-speaker-" + number)
                        .priority(Thread.MAX_PRIORITY)
                        .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Has something done on the thread, soon.
    void post(Runnable wish) {
        wishes.add(wish);
        wake();
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /// True when the device has not let go of this thread for too long.
    boolean isStuck(long now) {
        long since = busySince;
        return since != 0 && now - since > STUCK_NANOS;
    }

    /// Leaves a stuck thread to itself; should it ever come back, it ends.
    void abandon() {
        isAbandoned = true;
    }

    void end() {
        isEnding = true;
        wake();
    }

    private void run() {
        while (!isEnding && !isAbandoned) {
            busySince = clock.nanos();
            for (Runnable wish = wishes.poll();
                    wish != null && !isAbandoned;
                    wish = wishes.poll()) {
                wish.run();
            }
            long wait = isAbandoned ? 0 : loop.step();
            busySince = 0;
            if (wait > 0 && wishes.isEmpty() && !isEnding) {
                LockSupport.parkNanos(this, wait);
            }
        }
        if (!isAbandoned) {
            loop.close();
        }
    }
}
