package voiceplayground.cli;

import voiceplayground.api.SseSpeechClient;
import voiceplayground.audio.playback.LinePlayer;
import voiceplayground.audio.playback.Player;
import voiceplayground.settings.Surroundings;
import voiceplayground.speech.NanoClock;
import voiceplayground.synthesis.RunListener;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.takes.Take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The parts that speak and keep, wired as for the window.
final class Engine implements AutoCloseable {
    private final Player player;
    private final Synthesizer synthesizer;
    private final AtomicReference<Optional<Take>> kept = new AtomicReference<>(Optional.empty());

    private Engine(Player player, FolderTakeLibrary library, RunListener listener) {
        this.player = player;
        library.onAdded(take -> kept.set(Optional.of(take)));
        var clock = NanoClock.SYSTEM;
        this.synthesizer =
                new Synthesizer(new SseSpeechClient(clock), player, library, clock, listener);
    }

    /// @param takeDir where takes are kept, if not where the window keeps them
    static Engine open(Surroundings surroundings, Optional<Path> takeDir, RunListener listener)
            throws IOException {
        Path takes = takeDir.orElse(surroundings.folders().takes());
        return new Engine(new LinePlayer(), new FolderTakeLibrary(takes), listener);
    }

    Synthesizer synthesizer() {
        return synthesizer;
    }

    /// The take of the newest run, once it is completed.
    Optional<Take> kept() {
        return kept.get();
    }

    @Override
    public void close() {
        synthesizer.close();
        player.close();
    }
}
