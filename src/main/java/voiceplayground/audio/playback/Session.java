package voiceplayground.audio.playback;

import voiceplayground.audio.PcmFeed;
import voiceplayground.speech.NanoClock;

import java.time.Duration;

/// One sound being played: what people ask of it, and where it is.
///
/// Wishes may be set by any thread; everything else is written by the speaker thread alone.
final class Session implements Playback {
    /// Where the sound was at a time. @param limit never beyond that frame: no more was given to
    /// the device
    private record Place(long frame, long nanos, boolean isMoving, long limit) {}

    private static final Duration LONGEST_TARGET = Duration.ofSeconds(1);
    private static final Duration SHORTEST_NEXT_TARGET = Duration.ofMillis(200);
    private static final Duration SLACK = Duration.ofMillis(40);

    final PcmFeed feed;
    final PlaybackListener listener;

    private final NanoClock clock;
    private final Runnable wake;
    private volatile boolean isStopWanted;
    private volatile boolean isPauseWanted;
    private volatile long seekFrame = -1;
    private volatile boolean isOver;
    private volatile Place place;
    private volatile Starvations starvations = new Starvations(0, Duration.ZERO);

    /// Next frame to give to the device.
    long cursor;

    /// Frames that must be there before sound begins or goes on.
    long targetFrames;

    Phase phase = Phase.FILLING;
    boolean hasStarted;

    /// When the device ran dry.
    long starvedNanos;

    Session(
            PcmFeed feed,
            long fromFrame,
            StartPolicy policy,
            PlaybackListener listener,
            NanoClock clock,
            Runnable wake) {
        this.feed = feed;
        this.listener = listener;
        this.clock = clock;
        this.wake = wake;
        this.cursor = fromFrame;
        this.targetFrames = frames(policy.target());
        this.place = new Place(fromFrame, 0, false, fromFrame);
    }

    long frames(Duration duration) {
        return duration.toMillis() * feed.rateHz() / 1000;
    }

    /// The sound moves on from a frame; [#cursor] frames were given to the device.
    void anchor(long frame, long nanos) {
        place = new Place(frame, nanos, true, cursor);
    }

    /// The sound stands still.
    void rest(long frame) {
        place = new Place(frame, 0, false, frame);
    }

    /// More frames were given to the device.
    void extend() {
        Place now = place;
        place = new Place(now.frame, now.nanos, now.isMoving, cursor);
    }

    /// The frame that the clock says is heard, also beyond what was given: that is how starvation
    /// shows.
    long clockFrame(long nanos) {
        Place now = place;
        return now.isMoving
                ? now.frame + (long) ((nanos - now.nanos) / 1e9 * feed.rateHz())
                : now.frame;
    }

    /// The frame that is heard, at most the last one given.
    long given(long nanos) {
        return Math.min(cursor, clockFrame(nanos));
    }

    /// Holds the clock to the device, which may run a little faster or slower: both agree to within
    /// 40 ms, twice the period in which devices report.
    ///
    /// @param device the frame that the device says is heard
    void agree(long device, long nanos) {
        long slack = frames(SLACK);
        long difference = clockFrame(nanos) - device;
        if (difference > slack) {
            anchor(device + slack, nanos);
        } else if (difference < -slack) {
            anchor(device - slack, nanos);
        }
    }

    /// Nothing was left to play since then; from now on twice as much must be there first.
    void starve(long sinceNanos) {
        phase = Phase.FILLING;
        starvedNanos = sinceNanos;
        long shortest = frames(SHORTEST_NEXT_TARGET);
        targetFrames = Math.clamp(2 * targetFrames, shortest, frames(LONGEST_TARGET));
        listener.starved(sinceNanos);
    }

    /// Sound goes on; a starvation before it is counted with its length.
    void recover(long nanos) {
        if (starvedNanos != 0) {
            Duration length = Duration.ofNanos(Math.max(0, nanos - starvedNanos));
            starvedNanos = 0;
            starvations =
                    new Starvations(starvations.count() + 1, starvations.total().plus(length));
            listener.recovered(nanos);
        }
    }

    /// Length of some frames in nanoseconds.
    long nanos(long frames) {
        return frames * 1_000_000_000L / feed.rateHz();
    }

    boolean isStopWanted() {
        return isStopWanted;
    }

    long takeSeek() {
        long wanted = seekFrame;
        seekFrame = -1;
        return wanted;
    }

    void finish(boolean finished, long heard, long nanos) {
        rest(heard);
        isOver = true;
        listener.over(finished, nanos);
    }

    @Override
    public void stop() {
        isStopWanted = true;
        wake.run();
    }

    @Override
    public void pause() {
        isPauseWanted = true;
        wake.run();
    }

    @Override
    public void resume() {
        isPauseWanted = false;
        wake.run();
    }

    @Override
    public void seek(long frame) {
        seekFrame = Math.max(0, frame);
        wake.run();
    }

    @Override
    public boolean isPaused() {
        return isPauseWanted && !isOver;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public long heardFrame() {
        Place now = place;
        return Math.min(now.limit, clockFrame(clock.nanos()));
    }

    @Override
    public Starvations starvations() {
        return starvations;
    }

    /// What the loop does with it.
    enum Phase {
        /// Waits for enough sound to begin, or to go on after a starvation.
        FILLING,
        /// Keeps the device's buffer full.
        RUNNING,
        /// Everything was given; waits until it was heard.
        DRAINING,
        /// Stands still by wish.
        PAUSED
    }
}
