package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.SpeechListener.Milestone;
import voiceplayground.audio.playback.Playback.Starvations;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Collects the times of one run. Thread: any; all times are of the run's one clock.
final class RunStopwatch {
    private final long pressed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Milestone, Long> milestones = new EnumMap<>(Milestone.class);
    private @Nullable Long turn;
    private @Nullable Long answered;
    private @Nullable Long firstEvent;
    private @Nullable Long firstSample;
    private @Nullable Long firstAudible;
    private @Nullable Long lastEvent;
    private @Nullable Long ended;
    private long bytes;
    private int events;
    private long largestGap;
    private long frames;
    private int rateHz;
    private int attempts;

    /// @param pressed when Generate was pressed
    /// @param rateHz as asked for, until the sound says otherwise
    RunStopwatch(long pressed, int rateHz) {
        this.pressed = pressed;
        this.rateHz = rateHz;
    }

    /// Nanoseconds since the press.
    long since(long nanos) {
        return nanos - pressed;
    }

    /// The request may go out.
    void turnCame(long nanos) {
        change(() -> turn = nanos);
    }

    /// A request goes out; the steps of one before do not count any more.
    void attempt() {
        change(() -> {
            attempts++;
            milestones.clear();
            answered = null;
        });
    }

    /// The sound's own rate.
    void rate(int hz) {
        change(() -> rateHz = hz);
    }

    /// A step of the connection; the first of its kind counts.
    void milestone(Milestone milestone, long nanos) {
        change(() -> milestones.putIfAbsent(milestone, nanos));
    }

    /// Status and headers were there.
    void answered(long nanos) {
        change(() -> answered = nanos);
    }

    /// An event was dispatched.
    void event(long nanos) {
        change(() -> {
            if (lastEvent != null) {
                largestGap = Math.max(largestGap, nanos - lastEvent);
            }
            firstEvent = firstEvent == null ? nanos : firstEvent;
            lastEvent = nanos;
            events++;
        });
    }

    /// Sound came, as received.
    void received(int length) {
        change(() -> bytes += length);
    }

    /// Frames were decoded.
    void decoded(int count, long nanos) {
        change(() -> {
            firstSample = firstSample == null ? nanos : firstSample;
            frames += count;
        });
    }

    /// The first frame was given to a running line.
    void audible(long nanos) {
        change(() -> firstAudible = firstAudible == null ? nanos : firstAudible);
    }

    /// The stream ended.
    void ended(long nanos) {
        change(() -> ended = ended == null ? nanos : ended);
    }

    /// Frames so far.
    long frames() {
        return count(() -> frames);
    }

    /// Bytes of sound so far.
    long bytes() {
        return count(() -> bytes);
    }

    /// The times so far.
    RunTimings timings(long now, Starvations starvations) {
        lock.lock();
        try {
            Long firstByte = milestones.get(Milestone.RESPONSE_STARTED);
            return new RunTimings(
                    after(turn).orElse(after(ended).orElse(Duration.ofNanos(since(now)))),
                    nameLookup(),
                    after(milestones.get(Milestone.CONNECTED)),
                    after(milestones.get(Milestone.REQUEST_SENT)),
                    after(firstByte != null ? firstByte : answered),
                    after(firstEvent),
                    after(firstSample),
                    after(firstAudible),
                    after(lastEvent),
                    after(ended).orElse(Duration.ofNanos(since(now))),
                    bytes,
                    events,
                    Duration.ofNanos(largestGap),
                    frames,
                    rateHz,
                    starvations.count(),
                    starvations.total(),
                    Math.max(1, attempts));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> nameLookup() {
        Long from = milestones.get(Milestone.DNS_STARTED);
        Long to = milestones.get(Milestone.CONNECT_STARTED);
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(to - from));
    }

    private Optional<Duration> after(@Nullable Long nanos) {
        return nanos == null ? Optional.empty() : Optional.of(Duration.ofNanos(since(nanos)));
    }

    private long count(LongSupplier count) {
        lock.lock();
        try {
            return count.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
