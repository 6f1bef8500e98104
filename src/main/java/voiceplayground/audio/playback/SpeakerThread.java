package voiceplayground.audio.playback;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The one thread that touches the device; runs a [PlaybackLoop] and waits in between.
///
/// It is never interrupted: Java Sound swallows interrupts while it writes. When the device does
/// not let go of it, the door is shut behind it and it ends as soon as it comes back.
final class SpeakerThread {
    private static final Logger LOG = Logger.getLogger(SpeakerThread.class.getName());

    private final PlaybackLoop loop;
    private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean isEnding;

    // The priority is a wish, not a promise: sound never depends on it, a busy machine plays better
    // with it.
    @SuppressWarnings("ThreadPriorityCheck")
    SpeakerThread(int number, PlaybackLoop loop) {
        this.loop = loop;
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

    void end() {
        isEnding = true;
        wake();
    }

    private void run() {
        try {
            while (!isEnding) {
                long wait = turn();
                if (wait > 0 && wishes.isEmpty() && !isEnding) {
                    LockSupport.parkNanos(this, wait);
                }
            }
            turn();
            loop.close();
        } catch (DeviceDoor.Shut e) {
            LOG.log(Level.INFO, "the sound device let go of {0}", thread.getName());
            loop.letGo();
        }
    }

    private long turn() {
        try {
            for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
                wish.run();
            }
            return loop.step();
        } catch (DeviceDoor.Shut e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a sound broke", e);
            wishes.add(loop::giveUp);
            return 0;
        }
    }
}
