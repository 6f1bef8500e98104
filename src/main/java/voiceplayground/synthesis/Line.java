package voiceplayground.synthesis;

import voiceplayground.speech.NanoClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// The runs that want to ask one account, of which only so many may at a time. Thread: any.
///
/// Servers count a request until they notice that its connection was closed. They notice late, so a
/// place that was left by cutting a request off is given away for a moment later; else the next
/// request would be refused (429) because of our own last one.
final class Line {
    /// A server that frees its place 100 ms after the close, and some room.
    static final Duration GRACE = Duration.ofMillis(150);

    private final NanoClock clock;
    private final IntSupplier places;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Place> served = new ArrayList<>();
    private final List<Place> waiting = new ArrayList<>();

    /// When the server will have noticed each request that was cut off.
    private final PriorityQueue<Long> noticed = new PriorityQueue<>();

    /// @param places how many may ask at a time, at least 1; may change
    Line(NanoClock clock, IntSupplier places) {
        this.clock = clock;
        this.places = places;
    }

    /// Lets a run wait for its turn.
    ///
    /// @param isNext before all others that wait
    Place join(SynthesisRun run, boolean isNext) {
        var place = new Place(run);
        change(() -> waiting.add(isNext ? 0 : waiting.size(), place));
        return place;
    }

    /// The runs that ask, then those that wait, in their order.
    List<SynthesisRun> runs() {
        lock.lock();
        try {
            return Stream.concat(served.stream(), waiting.stream()).map(p -> p.run).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The runs that must be stopped for one that waits to be the next; none where its turn has
    /// come already.
    List<SynthesisRun> inTheWay(Place place) {
        lock.lock();
        try {
            if (!waiting.contains(place)) {
                return List.of();
            }
            var asking = served.stream().map(p -> p.run).filter(r -> !r.isStopAsked()).toList();
            int tooMany = Math.clamp(asking.size() + 1 - most(), 0, asking.size());
            return asking.subList(asking.size() - tooMany, asking.size());
        } finally {
            lock.unlock();
        }
    }

    private int most() {
        return Math.max(1, places.getAsInt());
    }

    /// Changes the line, gives free places away, and tells those that still wait.
    private void change(Runnable change) {
        var turns = new ArrayList<Runnable>();
        List<Place> left;
        lock.lock();
        try {
            change.run();
            while (!waiting.isEmpty() && served.size() < most()) {
                var next = waiting.removeFirst();
                next.free = freeAt();
                served.add(next);
                turns.add(() -> next.turn.complete(next.free));
            }
            left = List.copyOf(waiting);
        } finally {
            lock.unlock();
        }
        turns.forEach(Runnable::run);
        left.forEach(place -> place.run.moved());
    }

    /// When the next place is free in the eyes of the server.
    private long freeAt() {
        long now = clock.nanos();
        while (!noticed.isEmpty() && noticed.peek() - now <= 0) {
            noticed.remove();
        }
        int free = most() - served.size() - noticed.size();
        return free > 0 || noticed.isEmpty() ? now : noticed.remove();
    }

    /// A run's place in the line.
    final class Place {
        private final SynthesisRun run;
        private final CompletableFuture<Long> turn = new CompletableFuture<>();
        private long free;

        private Place(SynthesisRun run) {
            this.run = run;
        }

        /// Its turn, with the time from which it may ask.
        CompletableFuture<Long> turn() {
            return turn;
        }

        /// True where the request may go out now.
        boolean isFree() {
            return turn.isDone() && turn.join() - clock.nanos() <= 0;
        }

        /// 1 is next; 0 where it does not wait.
        int position() {
            lock.lock();
            try {
                return waiting.indexOf(this) + 1;
            } finally {
                lock.unlock();
            }
        }

        /// Leaves if it still waits, so that nobody waits for it.
        void leaveIfWaiting() {
            change(() -> waiting.remove(this));
        }

        /// Nothing more is asked; the first call counts.
        ///
        /// @param isCutOff the server has yet to notice
        void leave(boolean isCutOff) {
            change(() -> {
                waiting.remove(this);
                if (served.remove(this)) {
                    // One that left before it might ask leaves what it waited for to the next.
                    long now = clock.nanos();
                    long next = isCutOff ? now + GRACE.toNanos() : free;
                    if (next - now > 0) {
                        noticed.add(next);
                    }
                }
            });
        }
    }
}
