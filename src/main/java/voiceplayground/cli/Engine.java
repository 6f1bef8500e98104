package voiceplayground.cli;

import voiceplayground.api.WavesSpeechClient;
import voiceplayground.audio.playback.LinePlayer;
import voiceplayground.audio.playback.Player;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunListener;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.takes.Take;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The parts that speak and keep, wired as for the window.
final class Engine implements AutoCloseable {
    private final Player player = new LinePlayer();
    private final FolderTakeLibrary library;
    private final Synthesizer synthesizer;
    private final AtomicReference<Optional<Take>> kept = new AtomicReference<>(Optional.empty());

    /// @param takes the folder of the takes
    /// @param listener hears of the run
    Engine(Path takes, Texts texts, RunListener listener) {
        var words = new FailureTexts(texts);
        library =
                new FolderTakeLibrary(
                        takes, texts, failure -> words.of(failure, Duration.ZERO).title());
        library.onAdded(take -> kept.set(Optional.of(take)));
        var clock = NanoClock.SYSTEM;
        synthesizer =
                new Synthesizer(new WavesSpeechClient(clock), player, library, clock, listener);
    }

    Synthesizer synthesizer() {
        return synthesizer;
    }

    /// Says what is to be remarked of a request; nothing unless set.
    void remark(Function<SpeechRequest, List<String>> said) {
        library.setRemarks(said);
    }

    /// The take of the newest run, once it is completed.
    Optional<Take> kept() {
        return kept.get();
    }

    @Override
    public void close() throws IOException {
        synthesizer.close();
        player.close();
        library.close();
    }
}
