package voiceplayground.testkit;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.synthesis.RunRecorders;
import voiceplayground.synthesis.RunTimings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Makes takes without a server: what a run would tell its recorder.
public final class Shelf {
    /// A server with a key that must never be found in a file.
    public static final Environment SERVER =
            new Environment(
                    "Test server",
                    Environment.Kind.CUSTOM,
                    "http://127.0.0.1:9/",
                    Optional.of(new ApiKey("sk_canary_0123456789")));

    /// What the server answers.
    public static final ResponseHead HEAD =
            new ResponseHead(
                    200,
                    "h2",
                    List.of(
                            Map.entry("content-type", "text/event-stream"),
                            Map.entry("x-request-id", "abc")));

    private Shelf() {}

    /// The same noise for the same seed.
    public static byte[] noise(long seed, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    /// One event and its sound.
    public static void say(RunRecorder recorder, byte[] pcm, long nanos) {
        byte[] data = "{\"audio\":\"…\"}".getBytes(StandardCharsets.UTF_8);
        recorder.event("audio", "", data, 0, data.length, nanos);
        recorder.pcm(pcm, 0, pcm.length);
    }

    /// A whole finished take of some pieces.
    public static RunRecorder finished(RunRecorders recorders, String text, byte[]... pieces) {
        var recorder = recorders.open(SERVER, SpeechRequest.initial(text));
        recorder.responded(HEAD);
        long frames = 0;
        for (byte[] piece : pieces) {
            say(recorder, piece, frames * 1000);
            frames += piece.length / 2;
        }
        recorder.ended(Outcome.FINISHED, timings(frames), Optional.empty());
        return recorder;
    }

    /// Some times, each different.
    public static RunTimings timings(long frames) {
        return new RunTimings(
                Duration.ofNanos(1),
                Optional.empty(),
                Optional.of(Duration.ofNanos(12_345_678)),
                Optional.of(Duration.ofMillis(13)),
                Optional.of(Duration.ofMillis(100)),
                Optional.of(Duration.ofMillis(110)),
                Optional.of(Duration.ofNanos(110_000_001)),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(2)),
                Duration.ofSeconds(3),
                frames * 2,
                7,
                Duration.ofMillis(44),
                frames,
                24000,
                0,
                Duration.ZERO);
    }
}
