package voiceplayground.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/// Lets Ctrl+C stop what runs and waits until it is kept, instead of ending in its middle.
///
/// The JVM itself then ends with 130.
final class StopOnSignal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(StopOnSignal.class.getName());

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /// @param stop called on a signal; must not wait
    StopOnSignal(Runnable stop) {
        hook =
                Thread.ofPlatform()
                        .name("vp-stop")
                        .unstarted(() -> {
                            stop.run();
                            awaitDone();
                        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Everything is written: from here on a signal may end the program.
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The signal has come: the hook waits for exactly this call.
        }
    }

    private void awaitDone() {
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warning("not everything was kept in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
