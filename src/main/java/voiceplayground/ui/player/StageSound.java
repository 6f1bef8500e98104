package voiceplayground.ui.player;

import org.jspecify.annotations.Nullable;

import voiceplayground.audio.PcmFeed;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Run;
import voiceplayground.takes.Take;
import voiceplayground.takes.TakeLibrary;
import voiceplayground.ui.waveform.PeakReader;
import voiceplayground.ui.waveform.WaveformSource;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The sound on the stage: of a run while it arrives, or of a kept take. Thread: FX.
///
/// It is heard through the run's own playback, or through one that was started here; where neither
/// goes on, the playhead is parked.
final class StageSound implements WaveformSource {
    private final PeakReader peaks;
    private final PcmFeed feed;
    private final Supplier<Optional<Playback>> live;
    private final Supplier<List<WordTime>> words;
    private @Nullable Playback replay;
    private @Nullable Long parked;

    private StageSound(
            PeakReader peaks,
            PcmFeed feed,
            Supplier<Optional<Playback>> live,
            Supplier<List<WordTime>> words,
            @Nullable Long parked) {
        this.peaks = peaks;
        this.feed = feed;
        this.live = live;
        this.words = words;
        this.parked = parked;
    }

    /// The sound of a run.
    static StageSound of(Run run) {
        return new StageSound(run.peaks()::columns, run.sound(), run::playback, run::words, null);
    }

    /// The sound of a kept take. @param from where the playhead stands
    static StageSound of(Take take, TakeLibrary.Sound sound, long from) {
        return new StageSound(
                sound.peaks()::columns, sound.feed(), Optional::empty, take::words, from);
    }

    @Override
    public PeakReader peaks() {
        return peaks;
    }

    @Override
    public int rateHz() {
        return feed.rateHz();
    }

    @Override
    public long frames() {
        return feed.frames();
    }

    @Override
    public long heardFrame() {
        return parked != null ? parked : playback().map(Playback::heardFrame).orElse(0L);
    }

    @Override
    public List<WordTime> words() {
        return words.get();
    }

    @Override
    public boolean isComplete() {
        return feed.isEnded();
    }

    @Override
    public boolean isPlaying() {
        return alive().filter(p -> !p.isPaused()).isPresent();
    }

    /// Goes on after a pause, or starts where the playhead stands; at the end, from the start.
    void play(Player player, PlaybackListener listener) {
        var paused = alive();
        if (paused.isPresent()) {
            paused.get().resume();
            return;
        }
        long from = heardFrame() >= frames() ? 0 : heardFrame();
        parked = null;
        replay = player.play(feed, from, StartPolicy.INSTANT, listener);
    }

    void pause() {
        alive().ifPresent(Playback::pause);
    }

    /// Ends a replay and goes back to its start; what ends a run is the run.
    void stopReplay() {
        if (replay != null) {
            replay.stop();
            parked = 0L;
        }
    }

    void seek(long frame) {
        alive().ifPresentOrElse(p -> p.seek(frame), () -> parked = frame);
    }

    /// The playback that is not over yet.
    Optional<Playback> alive() {
        return playback().filter(p -> !p.isOver());
    }

    /// The replay that is not over yet and may still read the sound.
    boolean isReplayAlive() {
        return replay != null && !replay.isOver();
    }

    private Optional<Playback> playback() {
        return replay != null ? Optional.of(replay) : live.get();
    }
}
