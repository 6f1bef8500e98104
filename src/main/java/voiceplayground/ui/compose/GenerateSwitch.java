package voiceplayground.ui.compose;

import java.time.Duration;
import java.util.Optional;

/// What the one button means: Generate, or Stop while a request is in flight.
///
/// Its meaning never changes within 300 ms of a press, so a double click starts once and a press
/// that comes a moment after a change still means what the person saw. Thread: FX.
final class GenerateSwitch {
    /// Longer than a double click lasts as people make them.
    static final Duration HOLD = Duration.ofMillis(300);

    /// What a press does.
    enum Meaning {
        GENERATE,
        STOP
    }

    private final long origin;
    private Meaning shown = Meaning.GENERATE;
    private long pressedAt = -HOLD.toNanos();
    private long changedAt = -HOLD.toNanos();

    /// @param nanos the time now
    GenerateSwitch(long nanos) {
        this.origin = nanos;
    }

    /// What the button says, given whether a request is in flight.
    Meaning shown(boolean isInFlight, long nanos) {
        long now = nanos - origin;
        Meaning wanted = isInFlight ? Meaning.STOP : Meaning.GENERATE;
        if (wanted != shown && !isWithinHold(pressedAt, now)) {
            shown = wanted;
            changedAt = now;
        }
        return shown;
    }

    /// Takes a press.
    ///
    /// @return what to do; empty for the second press of a double click
    Optional<Meaning> press(long nanos) {
        long now = nanos - origin;
        boolean isRepeat = isWithinHold(pressedAt, now);
        pressedAt = now;
        if (isRepeat) {
            return Optional.empty();
        }
        if (isWithinHold(changedAt, now)) {
            return shown == Meaning.GENERATE ? Optional.of(Meaning.STOP) : Optional.empty();
        }
        return Optional.of(shown);
    }

    private static boolean isWithinHold(long since, long now) {
        return now - since < HOLD.toNanos();
    }
}
