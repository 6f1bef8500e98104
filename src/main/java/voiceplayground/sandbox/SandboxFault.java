package voiceplayground.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the offline voice misbehaves, on demand. [#NONE] is good behaviour.
///
/// @param firstByteDelay waits before the answer begins
/// @param jitter waits up to that long, at random, before each block
/// @param stallAfterEvents sends nothing more after that many events, for [#stall]
/// @param stall how long
/// @param cutAfterEvents closes the connection after that many events
/// @param status answers with this error status instead
/// @param errorAfterEvents sends an error event after that many events and ends
/// @param noEndMarker leaves the end marker out
/// @param answer gives this whole answer instead, by its name: a shape of error, or a 200 that is
///   no speech
/// @param retryAfterSeconds what `Retry-After` says with a 429 or 503; negative to leave it out
/// @param errorShape how an error in the middle is written on a socket, by its name
/// @param closesAfterComplete closes a socket after the end marker
public record SandboxFault(
        Duration firstByteDelay,
        Duration jitter,
        Optional<Integer> stallAfterEvents,
        Duration stall,
        Optional<Integer> cutAfterEvents,
        Optional<Integer> status,
        Optional<Integer> errorAfterEvents,
        boolean noEndMarker,
        Optional<String> answer,
        Optional<Integer> retryAfterSeconds,
        Optional<String> errorShape,
        boolean closesAfterComplete) {
    /// Behaves.
    public static final SandboxFault NONE =
            new SandboxFault(
                    Duration.ZERO,
                    Duration.ZERO,
                    Optional.empty(),
                    Duration.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    /// Reads faults as people write them: `delay=2s`, `jitter=200ms`, `stall=5:3s` (after 5 events,
    /// for 3 s), `cut=10`, `status=500`, `error=4`, `no-end`, `answer=bad-voice`, `retry-after=3`
    /// (or `none`), `error-shape=nested`, `close`. None at all is [#NONE].
    ///
    /// @throws IllegalArgumentException with a sentence for the person who wrote it
    public static SandboxFault parse(List<String> words) {
        return new FaultWords(words).fault();
    }

    /// The words that [#parse] reads back into this.
    public List<String> words() {
        var words = new ArrayList<String>();
        if (!firstByteDelay.isZero()) {
            words.add("delay=" + firstByteDelay.toMillis() + "ms");
        }
        if (!jitter.isZero()) {
            words.add("jitter=" + jitter.toMillis() + "ms");
        }
        stallAfterEvents.ifPresent(n -> words.add("stall=" + n + ":" + stall.toMillis() + "ms"));
        cutAfterEvents.ifPresent(n -> words.add("cut=" + n));
        status.ifPresent(n -> words.add("status=" + n));
        errorAfterEvents.ifPresent(n -> words.add("error=" + n));
        if (noEndMarker) {
            words.add("no-end");
        }
        answer.ifPresent(name -> words.add("answer=" + name));
        retryAfterSeconds.ifPresent(n -> words.add("retry-after=" + (n < 0 ? "none" : n)));
        errorShape.ifPresent(name -> words.add("error-shape=" + name));
        if (closesAfterComplete) {
            words.add("close");
        }
        return words;
    }
}
