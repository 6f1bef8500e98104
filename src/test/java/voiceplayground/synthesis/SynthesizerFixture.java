package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState.Playing;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.takes.Take;
import voiceplayground.testkit.FakePlayer;
import voiceplayground.testkit.ManualClock;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.testkit.ScriptedSpeechClient;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// A synthesizer with a scripted server, a fake player, a clock of the test's own and real files.
@ExtendWith(QuietLogs.class)
class SynthesizerFixture {
    static final Environment SERVER =
            new Environment(
                    "Test",
                    Environment.Kind.CUSTOM,
                    "http://127.0.0.1:9",
                    Optional.of(new ApiKey("sk_canary_key")));
    static final SpeechRequest REQUEST = SpeechRequest.initial("Hello");
    static final Optional<StartPolicy> ALOUD = Optional.of(StartPolicy.INSTANT);
    static final SpeechFailure CUT = new SpeechFailure.CutShort("no end marker");

    @TempDir Path folder;

    final ManualClock clock = new ManualClock();
    final ScriptedSpeechClient client = new ScriptedSpeechClient(clock);
    final FakePlayer player = new FakePlayer(clock);
    final List<String> news = new CopyOnWriteArrayList<>();
    final List<Take> added = new CopyOnWriteArrayList<>();
    final SeenAtOnce seen = new SeenAtOnce();
    final CompletableFuture<Void> patience = new CompletableFuture<>();

    volatile int atOnce = 1;

    FolderTakeLibrary library;
    Synthesizer synthesizer;

    @org.junit.jupiter.api.BeforeEach
    void open() {
        library =
                new FolderTakeLibrary(
                        folder, new Texts(Locale.ENGLISH), f -> f.getClass().getSimpleName());
        library.onAdded(added::add);
        synthesizer =
                new Synthesizer(
                        client,
                        player,
                        library,
                        clock,
                        (run, state) -> {
                            seen.changed(run, state);
                            news.add(run.request().text() + " " + state);
                        },
                        _ -> atOnce,
                        (signal, longest) -> {
                            CompletableFuture.anyOf(signal, patience).join();
                            if (!signal.isDone()) {
                                clock.advance(longest);
                            }
                        });
    }

    @AfterEach
    void close() throws IOException {
        synthesizer.close();
        library.close();
    }

    ScriptedSpeechClient.Call lastCall;

    Run playing() {
        var run = synthesizer.start(SERVER, REQUEST, ALOUD);
        lastCall = client.sent().answer().audio(sound(480));
        player.last().begin();
        assertEquals(new Playing(), run.state());
        return run;
    }

    void failLast(SpeechFailure failure) {
        lastCall.fail(failure);
    }

    static Optional<Duration> ms(long millis) {
        return Optional.of(Duration.ofMillis(millis));
    }

    static byte[] sound(int frames) {
        byte[] pcm = new byte[frames * 2];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (byte) (i * 31);
        }
        return pcm;
    }

    static byte[] twice(byte[] sound) {
        byte[] both = Arrays.copyOf(sound, sound.length * 2);
        System.arraycopy(sound, 0, both, sound.length, sound.length);
        return both;
    }

    static byte[] kept(Take take) throws IOException {
        byte[] wav = Files.readAllBytes(take.wav());
        return Arrays.copyOfRange(wav, 44, wav.length);
    }
}
