package voiceplayground.sandbox;

import java.time.Duration;
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
public record SandboxFault(
        Duration firstByteDelay,
        Duration jitter,
        Optional<Integer> stallAfterEvents,
        Duration stall,
        Optional<Integer> cutAfterEvents,
        Optional<Integer> status,
        Optional<Integer> errorAfterEvents,
        boolean noEndMarker) {
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
                    false);
}
