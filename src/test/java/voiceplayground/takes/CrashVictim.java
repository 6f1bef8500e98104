package voiceplayground.takes;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechCall;
import voiceplayground.api.SpeechClient;
import voiceplayground.api.SpeechListener;
import voiceplayground.settings.FileSettingsStore;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.testkit.FakePlayer;
import voiceplayground.testkit.ManualClock;
import voiceplayground.testkit.Shelf;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// A process that takes run after run until it is killed. After each step it says on its standard
/// output what it has done by then:
///
/// - `draft N nanos`: the draft was changed to `Draft N`
/// - `sound SEED frames`: that many frames of the run with that seed have been received
///
/// The sound of a run is `Shelf.noise(seed, ...)`, and its text is the seed.
final class CrashVictim {
    private static final int PIECE_BYTES = 960;

    private CrashVictim() {}

    /// @param args folder of the data, seed
    public static void main(String[] args) throws Exception {
        var folders = new AppFolders(Path.of(args[0]));
        long seed = Long.parseLong(args[1]);
        var random = new SplittableRandom(seed);
        var texts = new Texts(Locale.ENGLISH);
        var over = new Semaphore(0);
        var settings = new FileSettingsStore(folders, texts);
        Thread.ofVirtual().start(() -> type(settings));
        var library = new FolderTakeLibrary(folders.takes(), texts, Object::toString);
        library.onAdded(_ -> over.release());
        var synthesizer =
                new Synthesizer(
                        new Noise(),
                        new FakePlayer(new ManualClock()),
                        library,
                        NanoClock.SYSTEM,
                        (_, _) -> {});
        while (true) {
            long sound = random.nextLong(1L << 40);
            synthesizer.start(
                    Shelf.SERVER, SpeechRequest.initial(Long.toString(sound)), Optional.empty());
            over.acquire();
        }
    }

    private static void type(FileSettingsStore settings) {
        for (int i = 1; ; i++) {
            settings.updateDraft(SpeechRequest.initial("Draft " + i));
            say("draft " + i + " " + System.nanoTime());
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        synchronized (CrashVictim.class) {
            try {
                System.out.write(bytes);
                System.out.flush();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Streams noise, about ten times faster than real time.
    private static final class Noise implements SpeechClient {
        @Override
        public SpeechCall newCall(Environment environment, SpeechRequest request) {
            return new SpeechCall() {
                @Override
                public void run(SpeechListener listener) {
                    stream(Long.parseLong(request.text()), listener);
                }

                @Override
                public void cancel() {}
            };
        }

        @Override
        public void warm(Environment environment) {}

        private static void stream(long seed, SpeechListener listener) {
            listener.head(new ResponseHead(200, "h2", List.of()));
            int pieces = (int) (seed % 400) + 1;
            byte[] sound = Shelf.noise(seed, pieces * PIECE_BYTES);
            for (int i = 0; i < pieces; i++) {
                listener.event("audio", "", sound, i, 20, System.nanoTime());
                listener.audio(sound, i * PIECE_BYTES, PIECE_BYTES);
                say("sound " + seed + " " + (i + 1) * PIECE_BYTES / 2);
                LockSupport.parkNanos(2_000_000);
            }
        }
    }
}
