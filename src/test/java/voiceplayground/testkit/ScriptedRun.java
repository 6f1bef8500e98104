package voiceplayground.testkit;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run that is where the test says, without a server or sound.
public final class ScriptedRun implements Run {
    private final Environment environment;
    private final SpeechRequest request;
    private final int number;
    private RunState state = new RunState.Connecting();
    private Optional<ResponseHead> response = Optional.empty();
    private Optional<SpeechFailure.NotSaved> notSaved = Optional.empty();
    private Optional<Playback> playback = Optional.empty();
    private final LiveSound sound;
    private final PeakPyramid peaks = new PeakPyramid();
    private final List<String> acts = new ArrayList<>();
    private boolean isEnqueued;
    private Duration waitLeft = Duration.ZERO;
    private long frames;

    public ScriptedRun(Environment environment, SpeechRequest request, int number) {
        this.environment = environment;
        this.request = request;
        this.number = number;
        this.sound = new LiveSound(request.sampleRateHz(), (_, _, _, _) -> -1);
    }

    /// It was put into the queue.
    public ScriptedRun enqueued() {
        isEnqueued = true;
        return this;
    }

    /// So much is left of its wait.
    public void leave(Duration left) {
        waitLeft = left;
    }

    /// What the person did to its waits.
    public List<String> acts() {
        return List.copyOf(acts);
    }

    /// Moves it to a state.
    public void enter(RunState next) {
        state = next;
    }

    /// Lets headers arrive.
    public void respond(Map<String, String> headers) {
        response = Optional.of(new ResponseHead(200, "http/1.1", List.copyOf(headers.entrySet())));
    }

    /// Lets that much sound have come.
    public void receive(long allFrames) {
        frames = allFrames;
    }

    /// Lets real sound arrive.
    public void arrive(byte[] pcm) {
        frames += pcm.length / 2;
        sound.append(pcm, 0, pcm.length);
        peaks.append(pcm, 0, pcm.length);
    }

    /// No more sound comes.
    public void end() {
        sound.end();
    }

    /// Its sound begins to be heard.
    public void hear(Player player) {
        playback =
                Optional.of(player.play(sound, 0, StartPolicy.INSTANT, new PlaybackListener() {}));
    }

    /// The disk refuses.
    public void loseDisk(SpeechFailure.NotSaved why) {
        notSaved = Optional.of(why);
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public SpeechRequest request() {
        return request;
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public Optional<RunHead> head() {
        return Optional.of(
                new RunHead("id-" + number, number, Instant.EPOCH, environment, request));
    }

    @Override
    public Optional<ResponseHead> response() {
        return response;
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
        return playback;
    }

    @Override
    public RunTimings timings() {
        return new RunTimings(
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(900),
                frames * 2,
                0,
                Duration.ZERO,
                frames,
                request.sampleRateHz(),
                0,
                Duration.ZERO);
    }

    @Override
    public Optional<SpeechFailure.NotSaved> notSaved() {
        return notSaved;
    }

    @Override
    public void stop() {
        if (!state.isFinal()) {
            state = new RunState.Stopped(frames);
        }
    }

    @Override
    public ServerIds serverIds() {
        return ServerIds.NONE;
    }

    @Override
    public List<WordTime> words() {
        return List.of();
    }

    @Override
    public List<Attempt> attempts() {
        return List.of();
    }

    @Override
    public boolean isEnqueued() {
        return isEnqueued;
    }

    @Override
    public Duration waitLeft() {
        return waitLeft;
    }

    @Override
    public void tryNow() {
        acts.add("try now");
    }

    @Override
    public void giveUp() {
        acts.add("give up");
    }
}
