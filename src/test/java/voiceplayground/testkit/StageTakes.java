package voiceplayground.testkit;

import voiceplayground.api.ResponseHead;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.takes.Take;
import voiceplayground.takes.TakeLibrary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Takes in real files of a folder, made by the test itself: there is no server they could come
/// from.
public final class StageTakes implements TakeLibrary {
    private static final int RATE_HZ = 24_000;
    private static final int HEADER_BYTES = 44;

    /// Sounds open now.
    public final AtomicInteger open = new AtomicInteger();

    private final Path home;
    private final List<Take> kept = new ArrayList<>();
    private final List<Consumer<Take>> listeners = new ArrayList<>();

    public StageTakes(Path home) {
        this.home = home;
    }

    /// A finished take of so many seconds, with its file; not yet told of.
    public Take make(int number, String text, String voice, double seconds, Outcome outcome) {
        return make(number, text, voice, seconds, outcome, Optional.empty());
    }

    /// A take with a fault.
    public Take make(
            int number,
            String text,
            String voice,
            double seconds,
            Outcome outcome,
            Optional<String> fault) {
        byte[] pcm = SpeechLike.pcm(RATE_HZ, seconds, number);
        Path folder = home.resolve("take-id-" + number);
        try {
            Files.createDirectories(folder);
            var wav = new byte[HEADER_BYTES + pcm.length];
            System.arraycopy(pcm, 0, wav, HEADER_BYTES, pcm.length);
            Files.write(folder.resolve("audio.wav"), wav);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var request =
                SpeechRequest.initial(text).with(RequestField.VOICE, new JsonValue.Text(voice));
        return new Take(
                "take-id-" + number,
                number,
                Instant.now().minus(Duration.ofMinutes(Math.max(0, 30 - number))),
                "Offline voice",
                Environment.Kind.SANDBOX,
                "http://127.0.0.1:1/waves/v1/tts/live",
                request,
                request.bodyText(),
                Optional.of(answer(number)),
                outcome,
                Optional.of(StageRun.timings(pcm.length / 2)),
                Optional.empty(),
                Optional.empty(),
                folder,
                RATE_HZ,
                pcm.length / 2,
                fault);
    }

    private static ResponseHead answer(int number) {
        return new ResponseHead(
                200,
                "h2",
                List.of(
                        Map.entry("Content-Type", "text/event-stream"),
                        Map.entry("X-Session-Id", "sess-4f1c2a90-" + number),
                        Map.entry("X-Request-Id", "req-7d3e5b12-" + number),
                        Map.entry("X-External-Request-Id", ""),
                        Map.entry("x-content-expiry", "applied")));
    }

    /// The take is there at the next [#load].
    public Take keep(Take take) {
        kept.addFirst(take);
        return take;
    }

    /// The take has just been completed.
    public void complete(Take take) {
        keep(take);
        listeners.forEach(l -> l.accept(take));
    }

    @Override
    public List<Take> load() {
        return List.copyOf(kept);
    }

    @Override
    public void onAdded(Consumer<Take> listener) {
        listeners.add(listener);
    }

    @Override
    public Sound open(Take take) throws IOException {
        byte[] wav = Files.readAllBytes(take.wav());
        byte[] pcm = Arrays.copyOfRange(wav, HEADER_BYTES, wav.length);
        var sound = new LiveSound(take.rateHz(), (_, _, _, _) -> 0);
        var peaks = new PeakPyramid();
        sound.append(pcm, 0, pcm.length);
        sound.end();
        peaks.append(pcm, 0, pcm.length);
        open.incrementAndGet();
        return new Sound(sound, peaks, open::decrementAndGet);
    }

    @Override
    public void saveWav(Take take, Path target) throws IOException {
        Files.copy(take.wav(), target);
    }

    @Override
    public void saveReceived(Take take, Path target) throws IOException {
        byte[] wav = Files.readAllBytes(take.wav());
        Files.write(target, Arrays.copyOfRange(wav, HEADER_BYTES, wav.length));
    }
}
