package voiceplayground.cli;

import voiceplayground.settings.Surroundings;
import voiceplayground.synthesis.RunListener;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.takes.Take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The parts that speak and keep, wired as for the window.
final class Engine implements AutoCloseable {
    static Engine open(Surroundings surroundings, Optional<Path> takeDir, RunListener listener)
            throws IOException {
        throw new IOException("contract" + surroundings + takeDir + listener);
    }

    Synthesizer synthesizer() {
        throw new UnsupportedOperationException("contract");
    }

    Optional<Take> kept() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
