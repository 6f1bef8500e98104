package voiceplayground.synthesis;

import voiceplayground.api.SpeechClient;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;

/// Starts runs, one request at a time.
public final class Synthesizer implements AutoCloseable {
    /// Wires a synthesizer.
    public Synthesizer(
            SpeechClient client,
            Player player,
            RunRecorders recorders,
            NanoClock clock,
            RunListener listener) {
        throw new UnsupportedOperationException("contract");
    }

    /// Starts a run and returns at once.
    ///
    /// A run in flight is stopped first (its take is kept) and its connection is closed before the
    /// new request goes out; a sound that only plays is faded out.
    ///
    /// @param play how to start the sound; empty to keep it without playing
    public Run start(Environment environment, SpeechRequest request, Optional<StartPolicy> play) {
        throw new UnsupportedOperationException("contract");
    }

    /// The newest run, over or not.
    public Optional<Run> current() {
        throw new UnsupportedOperationException("contract");
    }

    /// Stops the newest run; a no-op when it is over.
    public void stop() {
        throw new UnsupportedOperationException("contract");
    }

    /// Stops what runs and waits until it is kept, 2 s at most.
    @Override
    public void close() {
        throw new UnsupportedOperationException("contract");
    }
}
