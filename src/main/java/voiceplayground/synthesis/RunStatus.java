package voiceplayground.synthesis;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Where a run is. Changes under a lock that is never held while anybody else's code runs; whoever
/// wants to hear of them is told afterwards, in order. Thread: any.
final class RunStatus {
    private final Run run;
    private final RunNews news;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile RunState state = new RunState.Idle();

    RunStatus(Run run, RunNews news) {
        this.run = run;
        this.news = news;
    }

    RunState state() {
        return state;
    }

    /// Something happened.
    void apply(RunEvent event) {
        apply(() -> Optional.of(event));
    }

    /// Something may have happened.
    ///
    /// @param look asked in the order of the changes, so that no older answer comes later; takes no
    ///   lock that is held while a run is told of something
    void apply(Supplier<Optional<RunEvent>> look) {
        lock.lock();
        try {
            look.get().map(event -> RunTransitions.next(state, event)).ifPresent(this::enter);
        } finally {
            lock.unlock();
        }
        news.tell();
    }

    private void enter(RunState next) {
        if (!next.equals(state)) {
            state = next;
            news.note(run, next);
        }
    }
}
