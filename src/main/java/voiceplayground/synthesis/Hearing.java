package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// How a run is heard. Thread: the stream's begins, the speaker's reports, any stops.
final class Hearing implements PlaybackListener {
    private static final Playback.Starvations NONE = new Playback.Starvations(0, Duration.ZERO);

    private final SynthesisRun run;
    private final Player player;
    private final RunStopwatch watch;
    private final Optional<StartPolicy> policy;
    private final CompletableFuture<Void> silence = new CompletableFuture<>();
    private volatile @Nullable Playback playback;

    /// @param policy empty for a run that is not heard
    Hearing(SynthesisRun run, Player player, RunStopwatch watch, Optional<StartPolicy> policy) {
        this.run = run;
        this.player = player;
        this.watch = watch;
        this.policy = policy;
    }

    /// Sound may come soon.
    void prepare(int rateHz) {
        policy.ifPresent(_ -> player.prepare(rateHz));
    }

    /// There is something to play.
    void begin() {
        if (policy.isEmpty() || run.isStopAsked()) {
            return;
        }
        var playing = player.play(run.sound(), 0, policy.get(), this);
        playback = playing;
        if (run.isStopAsked()) {
            playing.stop();
        }
    }

    /// Ends it; the run says before that it is stopped, and what begins after this sees that.
    void stop() {
        playback().ifPresent(Playback::stop);
        silence.complete(null);
    }

    Optional<Playback> playback() {
        return Optional.ofNullable(playback);
    }

    Playback.Starvations starvations() {
        return playback().map(Playback::starvations).orElse(NONE);
    }

    long heardFrame() {
        return playback().map(Playback::heardFrame).orElse(0L);
    }

    /// Whether nothing is heard any more that once was.
    boolean isOver() {
        return silence.isDone();
    }

    void awaitSilence() {
        silence.join();
    }

    @Override
    public void started(long nanos) {
        watch.audible(nanos);
        run.apply(new RunEvent.Heard());
    }

    @Override
    public void over(boolean finished, long nanos) {
        boolean isStopped = run.isStopAsked();
        silence.complete(null);
        if (!isStopped) {
            run.apply(new RunEvent.FellSilent());
        }
    }
}
