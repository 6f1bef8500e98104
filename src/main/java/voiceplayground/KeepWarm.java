package voiceplayground;

import voiceplayground.api.SpeechClient;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Opens the connection that the next press will use, again when a person comes back to the window
/// after a while. Thread: FX.
final class KeepWarm {
    /// Shorter than servers and the client's pool keep an idle connection.
    private static final Duration FRESH = Duration.ofSeconds(45);

    private final SpeechClient client;
    private final Executor background;
    private final NanoClock clock;
    private Optional<Environment> warmed = Optional.empty();
    private long warmedAt;

    KeepWarm(SpeechClient client, Executor background, NanoClock clock) {
        this.client = client;
        this.background = background;
        this.clock = clock;
    }

    /// The person did something, and this is who would be asked next.
    void touch(Optional<Environment> next) {
        if (next.isEmpty()) {
            return;
        }
        boolean isFresh = warmed.equals(next) && clock.nanos() - warmedAt < FRESH.toNanos();
        if (!isFresh) {
            warmed = next;
            warmedAt = clock.nanos();
            background.execute(() -> client.warm(next.get()));
        }
    }
}
