package voiceplayground.testkit;

import voiceplayground.audio.PcmFeed;
import voiceplayground.audio.playback.OutputDevice;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A player without a device: what is heard is what the test says.
public final class FakePlayer implements Player {
    private final ManualClock clock;
    private final List<Sounding> sounds = new CopyOnWriteArrayList<>();
    private final List<Integer> prepared = new CopyOnWriteArrayList<>();

    public FakePlayer(ManualClock clock) {
        this.clock = clock;
    }

    /// The newest sound.
    public Sounding last() {
        return sounds.getLast();
    }

    /// All sounds that were played.
    public List<Sounding> sounds() {
        return List.copyOf(sounds);
    }

    /// The rates that a line was asked for.
    public List<Integer> prepared() {
        return List.copyOf(prepared);
    }

    @Override
    public void warm() {}

    @Override
    public void prepare(int rateHz) {
        prepared.add(rateHz);
    }

    @Override
    public Playback play(
            PcmFeed feed, long fromFrame, StartPolicy policy, PlaybackListener listener) {
        sounds.forEach(Sounding::stop);
        var sound = new Sounding(feed, listener);
        sounds.add(sound);
        return sound;
    }

    @Override
    public void setVolume(double linear) {}

    @Override
    public void useDevice(java.util.Optional<String> name) {}

    @Override
    public boolean isSounding() {
        return sounds.stream().anyMatch(sound -> !sound.over.get());
    }

    @Override
    public OutputDevice device() {
        return new OutputDevice.Unknown();
    }

    @Override
    public void onDevice(Consumer<OutputDevice> listener) {}

    @Override
    public void close() {
        sounds.forEach(Sounding::stop);
    }

    /// One sound being played.
    public final class Sounding implements Playback {
        private final PcmFeed feed;
        private final PlaybackListener listener;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile long heard;
        private volatile Starvations starvations = new Starvations(0, Duration.ZERO);

        private Sounding(PcmFeed feed, PlaybackListener listener) {
            this.feed = feed;
            this.listener = listener;
        }

        /// The first frame is heard now.
        public void begin() {
            listener.started(clock.nanos());
        }

        /// This much has been heard.
        public void hear(long frames) {
            heard = frames;
        }

        /// Gaps happened.
        public void starve(int count, Duration total) {
            starvations = new Starvations(count, total);
        }

        /// The last frame was heard.
        public void finish() {
            if (over.compareAndSet(false, true)) {
                heard = feed.frames();
                listener.over(true, clock.nanos());
            }
        }

        @Override
        public void stop() {
            if (over.compareAndSet(false, true)) {
                listener.over(false, clock.nanos());
            }
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void seek(long frame) {
            heard = frame;
        }

        @Override
        public boolean isPaused() {
            return false;
        }

        @Override
        public boolean isOver() {
            return over.get();
        }

        @Override
        public long heardFrame() {
            return heard;
        }

        @Override
        public Starvations starvations() {
            return starvations;
        }
    }
}
