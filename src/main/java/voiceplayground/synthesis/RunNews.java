package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Tells one listener of all changes of all runs, one at a time and in the order in which they
/// happened, without holding a lock. Thread: any.
final class RunNews {
    private static final Logger LOG = Logger.getLogger(RunNews.class.getName());

    private final RunListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Change> pending = new ArrayDeque<>();
    private boolean isTelling;

    private record Change(Run run, RunState state) {}

    RunNews(RunListener listener) {
        this.listener = listener;
    }

    /// Notes a change; may be called with locks held.
    void note(Run run, RunState state) {
        lock.lock();
        try {
            pending.add(new Change(run, state));
        } finally {
            lock.unlock();
        }
    }

    /// Tells what was noted, unless somebody is just doing that. Never called with locks held.
    void tell() {
        if (!begin()) {
            return;
        }
        for (var change = next(); change != null; change = next()) {
            try {
                listener.changed(change.run(), change.state());
            } catch (RuntimeException e) {
                // A listener's fault must not end a stream.
                LOG.log(Level.SEVERE, "a listener failed", e);
            }
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            boolean isFree = !isTelling;
            isTelling = true;
            return isFree;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Change next() {
        lock.lock();
        try {
            var change = pending.poll();
            isTelling = change != null;
            return change;
        } finally {
            lock.unlock();
        }
    }
}
