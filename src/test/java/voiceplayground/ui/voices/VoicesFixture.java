package voiceplayground.ui.voices;

import voiceplayground.api.VoiceLists;
import voiceplayground.audio.WavHeader;
import voiceplayground.audio.playback.Player;
import voiceplayground.speech.Environment;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.storage.Disk;
import voiceplayground.voices.CatalogueFiles;
import voiceplayground.voices.Refresh;
import voiceplayground.voices.VoiceMarksFile;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The browser of voices over lists of a script, all on the calling thread.
public final class VoicesFixture {
    static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    final Texts texts = new Texts(Locale.US);

    /// What the server answers, by path; a path that is not there fails.
    final Map<String, String> answers = new HashMap<>();

    /// Every address a recording was fetched from.
    final List<String> fetched = new ArrayList<>();

    /// What waits for the background, where that is held.
    final List<Runnable> held = new ArrayList<>();

    boolean isHeld;
    public final VoicesViewModel viewModel;
    final Path home;

    /// @param home for the files
    public VoicesFixture(Path home, Player player) {
        this(home, player, Runnable::run);
    }

    VoicesFixture(Path home, Player player, Executor fx) {
        this.home = home;
        var lists = new ScriptedLists();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var failures = new FailureTexts(texts);
        viewModel =
                new VoicesViewModel(
                        new CatalogueViewModel(
                                new CatalogueFiles(Disk.SYSTEM, home.resolve("voices")),
                                new Refresh(lists, clock),
                                this::background,
                                fx,
                                texts,
                                failures,
                                clock),
                        new PreviewViewModel(lists, player, this::background, fx, texts, failures),
                        new VoiceMarksFile(Disk.SYSTEM, home.resolve("favourites.json")),
                        this::background,
                        fx,
                        texts);
    }

    /// The background does what it was asked for.
    void release() {
        isHeld = false;
        var work = List.copyOf(held);
        held.clear();
        work.forEach(Runnable::run);
    }

    static Environment server() {
        return new Environment(
                "Ours",
                Environment.Kind.CUSTOM,
                "https://voices.example",
                Optional.of(new voiceplayground.speech.ApiKey("sk_test")));
    }

    private void background(Runnable work) {
        if (isHeld) {
            held.add(work);
        } else {
            work.run();
        }
    }

    /// Two seconds of silence.
    static byte[] wav() {
        byte[] wav = Arrays.copyOf(WavHeader.of(8000, 32_000), WavHeader.BYTES + 32_000);
        return wav;
    }

    private final class ScriptedLists implements VoiceLists {
        @Override
        public String pool(Environment environment, String pool) throws SpeechException {
            return answer(pool);
        }

        @Override
        public String descriptions(Environment environment) throws SpeechException {
            return answer("descriptions");
        }

        @Override
        public byte[] preview(String address) throws SpeechException {
            fetched.add(address);
            if (address.endsWith("gone.wav")) {
                throw new SpeechException(
                        new SpeechFailure.Gone(404, ServerWords.NONE, Optional.empty()));
            }
            return address.endsWith("noise.wav") ? new byte[] {1, 2, 3} : wav();
        }

        private String answer(String path) throws SpeechException {
            var answer = Optional.ofNullable(answers.get(path));
            return answer.orElseThrow(() ->
                    new SpeechException(
                            new SpeechFailure.Unreachable("voices.example", "no network")));
        }
    }
}
