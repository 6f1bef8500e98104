package voiceplayground.testkit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An executor whose work is done when the test says so, on the test's thread: it stands for the
/// window's.
public final class Mailbox implements Executor {
    private static final long PATIENCE_S = 20;

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        work.add(task);
    }

    /// Waits for one piece of work and does it.
    public void next() {
        try {
            Runnable task = work.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (task == null) {
                throw new AssertionError("nothing came");
            }
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Pieces of work that wait.
    public int size() {
        return work.size();
    }
}
