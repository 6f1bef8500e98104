package voiceplayground.testkit;

import voiceplayground.audio.PcmFeed;
import voiceplayground.audio.playback.OutputDevice;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A player whose time passes only when told: what the stage does with playbacks, without a device.
public final class StagePlayer implements Player {
    /// Every playback that was started, in order.
    public final List<StagePlayback> started = new ArrayList<>();

    /// Volumes set, in order.
    public final List<Double> volumes = new ArrayList<>();

    @Override
    public Playback play(
            PcmFeed feed, long fromFrame, StartPolicy policy, PlaybackListener listener) {
        started.forEach(StagePlayback::stop);
        var playback = new StagePlayback(feed, fromFrame, listener);
        started.add(playback);
        listener.started(0);
        return playback;
    }

    /// The newest playback.
    public StagePlayback last() {
        return started.getLast();
    }

    @Override
    public void setVolume(double linear) {
        volumes.add(linear);
    }

    @Override
    public void warm() {}

    @Override
    public void prepare(int rateHz) {}

    @Override
    public void useDevice(java.util.Optional<String> name) {}

    @Override
    public boolean isSounding() {
        return false;
    }

    @Override
    public OutputDevice device() {
        return new OutputDevice.Silent("a test");
    }

    @Override
    public void onDevice(Consumer<OutputDevice> listener) {}

    @Override
    public void close() {}

    /// A sound being played by hand. Thread: any, as the contract says.
    public static final class StagePlayback implements Playback {
        /// What is played.
        public final PcmFeed feed;

        /// Where it began.
        public final long fromFrame;

        private final PlaybackListener listener;
        private volatile long heard;
        private volatile boolean isPaused;
        private volatile boolean isOver;

        StagePlayback(PcmFeed feed, long fromFrame, PlaybackListener listener) {
            this.feed = feed;
            this.fromFrame = fromFrame;
            this.listener = listener;
            this.heard = fromFrame;
        }

        /// Lets time pass.
        public synchronized void pass(double seconds) {
            if (isPaused || isOver) {
                return;
            }
            heard = Math.min(feed.frames(), heard + Math.round(seconds * feed.rateHz()));
            if (feed.isEnded() && heard == feed.frames()) {
                isOver = true;
                listener.over(true, 0);
            }
        }

        @Override
        public synchronized void stop() {
            if (!isOver) {
                isOver = true;
                listener.over(false, 0);
            }
        }

        @Override
        public void pause() {
            isPaused = true;
        }

        @Override
        public void resume() {
            isPaused = false;
        }

        @Override
        public void seek(long frame) {
            heard = frame;
        }

        @Override
        public boolean isPaused() {
            return isPaused;
        }

        @Override
        public boolean isOver() {
            return isOver;
        }

        @Override
        public long heardFrame() {
            return heard;
        }

        @Override
        public Starvations starvations() {
            return new Starvations(0, Duration.ZERO);
        }
    }
}
