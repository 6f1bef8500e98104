package voiceplayground.ui.kit;

import javafx.application.Platform;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// The one door to the FX thread; nothing else calls `Platform.runLater`.
///
/// View models take it as a plain [Executor], so that their tests pass `Runnable::run`.
public final class FxThread implements Executor, AutoCloseable {
    private volatile boolean isClosed;

    /// Runs the work on the FX thread: later, never at once, so that the order of calls is kept.
    @Override
    public void execute(Runnable work) {
        Platform.runLater(() -> {
            if (!isClosed) {
                work.run();
            }
        });
    }

    /// The window is closed: what comes now, or still waits, is of nobody's interest.
    @Override
    public void close() {
        isClosed = true;
    }

    /// Joins bursts: however often the result is run before the work gets its turn, the work is
    /// done once.
    ///
    /// The work must read the newest state by itself. Thread of the result: any.
    ///
    /// @param executor where the work is done
    public static Runnable coalescing(Executor executor, Runnable work) {
        var pending = new AtomicBoolean();
        return () -> {
            if (pending.compareAndSet(false, true)) {
                executor.execute(() -> {
                    pending.set(false);
                    work.run();
                });
            }
        };
    }
}
