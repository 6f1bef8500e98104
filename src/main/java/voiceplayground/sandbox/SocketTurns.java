package voiceplayground.sandbox;

import java.util.Optional;
import java.util.function.Supplier;

/// Makes the turns of one socket.
///
/// @param sessionId the same for all of them
record SocketTurns(String sessionId, Pace pace, Supplier<SandboxFault> faults) {
    /// Source: a client found that the server waits so long, whatever less was asked for.
    private static final long LEAST_BACKOFF_MILLIS = 4_000;

    /// A turn that a message begins.
    SocketTurn of(SocketMessage message) {
        long backoff =
                switch (pace) {
                    case FELT -> Math.max(LEAST_BACKOFF_MILLIS, message.backoffMillis());
                    case UNPACED -> message.backoffMillis();
                };
        return new SocketTurn(
                sessionId, message.sessionId(), message.requestId(), errorShape(), backoff);
    }

    /// An error that belongs to no turn.
    String stray(String code, String message) {
        return new SocketTurn(sessionId, Optional.empty(), Optional.empty(), errorShape(), 0)
                .error(code, message);
    }

    private SocketErrorShape errorShape() {
        return faults.get().errorShape().map(SocketErrorShape::of).orElse(SocketErrorShape.MESSAGE);
    }
}
