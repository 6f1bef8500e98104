package voiceplayground.settings;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Does something after a while, on a thread that may block. A test decides when the while is over.
@FunctionalInterface
interface Later {
    /// Runs a task once. Returns at once.
    void run(Duration after, Runnable task);

    /// Virtual threads `vp-disk-N`. Nothing is kept alive for them: a process may end before.
    static Later onVirtualThreads() {
        var count = new AtomicInteger();
        return (after, task) ->
                Thread.ofVirtual()
                        .name("vp-disk-" + count.incrementAndGet())
                        .start(() -> {
                            try {
                                Thread.sleep(after);
                            } catch (InterruptedException _) {
                                // Nobody interrupts it; being early does no harm.
                                Thread.currentThread().interrupt();
                            }
                            task.run();
                        });
    }
}
