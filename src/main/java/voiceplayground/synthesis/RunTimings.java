package voiceplayground.synthesis;

import java.time.Duration;
import java.util.Optional;

/// Times of a run since the press of Generate, all from one monotonic clock; absent where it never
/// came to that.
///
/// @param queued waited for the run before
/// @param dns name looked up, from its start
/// @param connected connection there, TLS included; absent on a reused connection
/// @param requestSent last byte of the request written
/// @param firstByte response headers there (time to first byte)
/// @param firstEvent first event dispatched
/// @param firstSample first PCM frame decoded
/// @param firstAudible first frame given to a running line
/// @param lastEvent last event dispatched
/// @param total until the stream ended
/// @param bytes decoded bytes of sound, as received
/// @param events dispatched
/// @param largestGap longest wait between two events
/// @param frames PCM frames decoded
/// @param rateHz their rate
/// @param starvations gaps in playback and [#starved] their length
/// @param attempts requests sent, from 1; the steps of the connection are those of the last
public record RunTimings(
        Duration queued,
        Optional<Duration> dns,
        Optional<Duration> connected,
        Optional<Duration> requestSent,
        Optional<Duration> firstByte,
        Optional<Duration> firstEvent,
        Optional<Duration> firstSample,
        Optional<Duration> firstAudible,
        Optional<Duration> lastEvent,
        Duration total,
        long bytes,
        int events,
        Duration largestGap,
        long frames,
        int rateHz,
        int starvations,
        Duration starved,
        int attempts) {
    /// Times of a run that asked once.
    public RunTimings(
            Duration queued,
            Optional<Duration> dns,
            Optional<Duration> connected,
            Optional<Duration> requestSent,
            Optional<Duration> firstByte,
            Optional<Duration> firstEvent,
            Optional<Duration> firstSample,
            Optional<Duration> firstAudible,
            Optional<Duration> lastEvent,
            Duration total,
            long bytes,
            int events,
            Duration largestGap,
            long frames,
            int rateHz,
            int starvations,
            Duration starved) {
        this(
                queued,
                dns,
                connected,
                requestSent,
                firstByte,
                firstEvent,
                firstSample,
                firstAudible,
                lastEvent,
                total,
                bytes,
                events,
                largestGap,
                frames,
                rateHz,
                starvations,
                starved,
                1);
    }

    /// Length of the sound.
    public Duration audio() {
        return Duration.ofNanos(Math.round(frames * 1e9 / rateHz));
    }

    /// A time of this run counted from its turn: what is fair to compare, as the queue is not the
    /// server's doing.
    public Duration sinceTurn(Duration sincePress) {
        Duration left = sincePress.minus(queued);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// How many times faster than real time the sound came, from the sent request to the last
    /// event; empty without sound.
    public Optional<Double> timesRealTime() {
        if (frames == 0 || lastEvent.isEmpty()) {
            return Optional.empty();
        }
        double from = requestSent.orElse(queued).toNanos();
        double took = lastEvent.get().toNanos() - from;
        return took <= 0 ? Optional.empty() : Optional.of(audio().toNanos() / took);
    }
}
