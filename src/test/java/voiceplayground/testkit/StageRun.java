package voiceplayground.testkit;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.ResponseHead;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Attempt;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunHead;
import voiceplayground.synthesis.RunState;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.synthesis.ServerIds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A run that happens as a test says.
public final class StageRun implements Run {
    private static final int RATE_HZ = 24_000;

    /// How often it was told to stop.
    public int stops;

    /// The words told so far.
    public final List<WordTime> words = new CopyOnWriteArrayList<>();

    private final RunHead head;
    private final LiveSound sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
    private final PeakPyramid peaks = new PeakPyramid();
    private volatile @Nullable Playback playback;
    private volatile RunState state = new RunState.Connecting();

    /// A run of the offline voice.
    public StageRun(int number, String text) {
        this(number, SpeechRequest.initial(text));
    }

    /// A run of any request.
    public StageRun(int number, SpeechRequest request) {
        head =
                new RunHead(
                        "take-id-" + number,
                        number,
                        Instant.EPOCH,
                        new Environment(
                                "Offline voice",
                                Environment.Kind.SANDBOX,
                                "http://127.0.0.1:1",
                                Optional.empty()),
                        request);
    }

    /// More sound arrives.
    public void arrive(byte[] pcm) {
        sound.append(pcm, 0, pcm.length);
        peaks.append(pcm, 0, pcm.length);
    }

    /// The stream ends.
    public void end() {
        sound.end();
    }

    /// It begins to be heard.
    public void hear(Player player) {
        playback = player.play(sound, 0, StartPolicy.INSTANT, new PlaybackListener() {});
    }

    /// Enters a state; telling of it is left to the test.
    public RunState enter(RunState next) {
        state = next;
        return next;
    }

    @Override
    public Environment environment() {
        return head.environment();
    }

    @Override
    public SpeechRequest request() {
        return head.request();
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public Optional<RunHead> head() {
        return Optional.of(head);
    }

    @Override
    public Optional<ResponseHead> response() {
        return Optional.empty();
    }

    @Override
    public LiveSound sound() {
        return sound;
    }

    @Override
    public PeakPyramid peaks() {
        return peaks;
    }

    @Override
    public Optional<Playback> playback() {
        return Optional.ofNullable(playback);
    }

    @Override
    public RunTimings timings() {
        return timings(sound.frames());
    }

    /// Times as a run has them that came 3.2 times faster than real time.
    public static RunTimings timings(long frames) {
        long audioNanos = frames * 1_000_000_000L / RATE_HZ;
        Duration last = Duration.ofMillis(2).plusNanos(audioNanos * 10 / 32);
        return new RunTimings(
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMillis(2)),
                Optional.of(Duration.ofMillis(182)),
                frames == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(184)),
                frames == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(184)),
                frames == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(391)),
                frames == 0 ? Optional.empty() : Optional.of(last),
                last.plusMillis(3),
                frames * 2,
                12,
                Duration.ofMillis(80),
                frames,
                RATE_HZ,
                0,
                Duration.ZERO);
    }

    @Override
    public Optional<SpeechFailure.NotSaved> notSaved() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        stops++;
    }

    @Override
    public ServerIds serverIds() {
        return ServerIds.NONE;
    }

    @Override
    public List<WordTime> words() {
        return List.copyOf(words);
    }

    @Override
    public List<Attempt> attempts() {
        return List.of();
    }

    @Override
    public boolean isEnqueued() {
        return false;
    }

    @Override
    public Duration waitLeft() {
        return Duration.ZERO;
    }

    @Override
    public void tryNow() {}

    @Override
    public void giveUp() {}
}
