package voiceplayground.audio.playback;

import voiceplayground.audio.playback.Session.Phase;
import voiceplayground.speech.NanoClock;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Moves frames from a sound to the device: when to begin, how to go on, what to do when nothing is
/// left.
///
/// Never waits for the device: each [#step] writes what fits and says how long to wait. Starvations
/// are found by the wall clock, because a device does not tell of them: more time has passed than
/// frames were given. The last 10 ms are held back until more has come or the sound ended, so that
/// a gap can be faded into. Thread: the speaker's alone.
final class PlaybackLoop {
    static final long FOREVER = Long.MAX_VALUE;

    private static final Duration PIECE = Duration.ofMillis(20);
    private static final Duration FADE = Duration.ofMillis(10);

    /// This much before the device runs dry the held back frames are faded out.
    private static final Duration LAST_CALL = Duration.ofMillis(8);

    /// The clock may be late by that much before it counts as a starvation.
    private static final Duration TOLERANCE = Duration.ofMillis(2);

    private static final long POLL_NANOS = 2_000_000;
    private static final long FEED_NANOS = 5_000_000;

    private final Output output;
    private final NanoClock clock;
    private final FrameWriter writer;
    private Optional<Session> session = Optional.empty();

    /// Silence that is still to be written behind the end, so that the device does not wait for
    /// more.
    private long padLeft;

    private long progressNanos;
    private long notBefore;

    PlaybackLoop(Output output, NanoClock clock) {
        this.output = output;
        this.clock = clock;
        this.writer = new FrameWriter(output);
    }

    /// Thread: any.
    void setGain(double linear) {
        writer.setGain(linear);
    }

    void prepare(int rateHz) {
        if (session.isEmpty()) {
            output.fresh(rateHz);
        }
    }

    /// Loads what a first sound would wait for.
    void warm(int rateHz) {
        if (session.isEmpty()) {
            output.fresh(rateHz);
            output.close();
        }
    }

    void play(Session next) {
        session.ifPresent(s -> end(s, clock.nanos()));
        session = Optional.of(next);
    }

    /// Goes on with a sound that another thread had to let go.
    void adopt(Session orphan, long frame) {
        orphan.cursor = frame;
        orphan.rest(frame);
        orphan.phase = orphan.isPaused() ? Phase.PAUSED : Phase.FILLING;
        writer.fadeIn(orphan.frames(FADE));
        session = Optional.of(orphan);
    }

    /// Silences whatever sounds and gives the device back.
    void close() {
        session.ifPresent(s -> end(s, clock.nanos()));
        output.close();
    }

    /// Does what is due.
    ///
    /// @return nanoseconds until there may be more to do
    long step() {
        long now = clock.nanos();
        if (output.retry(now)) {
            session.filter(s -> s.phase == Phase.RUNNING).ifPresent(s -> goOn(s, s.given(now)));
        }
        if (session.isEmpty()) {
            return output.idle(now);
        }
        Session s = session.get();
        if (s.isStopWanted()) {
            end(s, now);
            return 0;
        }
        seek(s, now);
        if (s.isPaused() != (s.phase == Phase.PAUSED)) {
            pauseOrResume(s, now);
        }
        try {
            return switch (s.phase) {
                case FILLING -> fill(s, now);
                case RUNNING -> run(s, now);
                case DRAINING -> drain(s, now);
                case PAUSED -> output.idle(now);
            };
        } catch (IOException e) {
            end(s, now); // the recording has a failure of its own for a file that cannot be read
            return 0;
        }
    }

    private long fill(Session s, long now) throws IOException {
        boolean ended = s.feed.isEnded();
        long there = s.feed.frames() - s.cursor;
        if (ended && there <= 0) {
            s.phase = Phase.DRAINING;
            padLeft = 0;
            return 0;
        }
        long least = Math.max(s.targetFrames, s.frames(FADE) + 1);
        if (!ended && there < least) {
            progressNanos = now;
            return POLL_NANOS;
        }
        if (now < notBefore) {
            return notBefore - now;
        }
        begin(s, now);
        return FEED_NANOS;
    }

    private void begin(Session s, long now) throws IOException {
        if (!s.hasStarted || output.isClosedAt(s.feed.rateHz())) {
            output.fresh(s.feed.rateHz());
        }
        s.recover(now);
        long first = s.cursor;
        if (output.isFresh()) {
            progressNanos = now;
        }
        s.phase = Phase.RUNNING;
        // Written before it is started: a line started empty may wait for a full buffer.
        pump(s, now);
        output.start();
        long started = clock.nanos();
        s.anchor(first, started);
        if (!s.hasStarted) {
            s.hasStarted = true;
            s.listener.started(started);
        }
    }

    private long run(Session s, long now) throws IOException {
        if (now - progressNanos > Output.LOST_NANOS
                && s.feed.frames() - s.cursor > s.frames(FADE)) {
            output.lost();
            goOn(s, s.given(now));
            return 0;
        }
        long clockFrame = s.clockFrame(now);
        if (clockFrame > s.cursor + s.frames(TOLERANCE)) {
            starve(s, now - s.nanos(clockFrame - s.cursor));
            return 0;
        }
        boolean isEnded = pump(s, now);
        if (isEnded) {
            s.phase = Phase.DRAINING;
            padLeft = output.bufferFrames();
            return 0;
        }
        if (s.feed.frames() - s.cursor <= s.frames(FADE)) {
            progressNanos = now;
            if (s.cursor - s.clockFrame(now) <= s.frames(LAST_CALL)) {
                int held = (int) (s.feed.frames() - s.cursor);
                s.cursor += writer.fadeOut(s, s.cursor, Math.min(held, (int) s.frames(FADE)));
                s.extend();
                starve(s, now + s.nanos(s.cursor - s.clockFrame(now)));
            }
            return POLL_NANOS;
        }
        return FEED_NANOS;
    }

    private long drain(Session s, long now) {
        if (padLeft > 0) {
            padLeft -= output.silence((int) Math.min(padLeft, output.writable()));
        }
        long left = s.cursor - s.clockFrame(now);
        if (s.hasStarted && left > 0) {
            return Math.min(FEED_NANOS, s.nanos(left) + 1);
        }
        session = Optional.empty();
        output.rested(now);
        s.finish(true, s.cursor, now);
        return 0;
    }

    /// Writes what is there and fits. @return whether the whole sound was given now
    private boolean pump(Session s, long now) throws IOException {
        boolean ended = s.feed.isEnded();
        long hold = ended ? 0 : s.frames(FADE);
        long sendable = s.feed.frames() - s.cursor - hold;
        int piece = (int) s.frames(PIECE);
        boolean hasWritten = false;
        while (sendable > 0) {
            int room = output.writable();
            int wanted = (int) Math.min(sendable, piece);
            if (room < wanted) {
                if (!hasWritten) {
                    s.agree(s.cursor - (output.bufferFrames() - room), now);
                }
                break;
            }
            int taken = writer.write(s, wanted);
            if (taken == 0) {
                break;
            }
            progressNanos = now;
            hasWritten = true;
            sendable -= taken;
        }
        return ended && s.cursor >= s.feed.frames();
    }

    private void starve(Session s, long sinceNanos) {
        writer.fadeIn(s.frames(FADE));
        s.starve(sinceNanos);
    }

    private void seek(Session s, long now) {
        long wanted = s.takeSeek();
        if (wanted < 0) {
            return;
        }
        hush(s, now);
        s.cursor = Math.min(wanted, s.feed.frames());
        s.rest(s.cursor);
        s.starvedNanos = 0;
        writer.fadeIn(s.frames(FADE));
        if (s.phase != Phase.PAUSED) {
            s.phase = Phase.FILLING;
        }
    }

    private void pauseOrResume(Session s, long now) {
        if (s.phase == Phase.PAUSED) {
            s.phase = Phase.FILLING;
            writer.fadeIn(s.hasStarted ? s.frames(FADE) : 0);
            return;
        }
        long heard = s.given(now);
        hush(s, now);
        s.cursor = heard;
        s.rest(heard);
        s.starvedNanos = 0;
        s.phase = Phase.PAUSED;
        output.rested(now);
    }

    private void goOn(Session s, long frame) {
        s.cursor = frame;
        s.rest(frame);
        writer.fadeIn(s.frames(FADE));
        s.phase = Phase.FILLING;
    }

    private void end(Session s, long now) {
        long heard = s.given(now);
        hush(s, now);
        session = Optional.empty();
        output.rested(now);
        s.finish(false, heard, now);
    }

    /// Drops what was not yet heard and fades out in 10 ms from there.
    private void hush(Session s, long now) {
        writer.fadeIn(0);
        if (!s.hasStarted || (s.phase != Phase.RUNNING && s.phase != Phase.DRAINING)) {
            return;
        }
        long heard = s.given(now);
        output.flush();
        try {
            writer.fadeOut(s, heard, (int) Math.min(s.cursor - heard, s.frames(FADE)));
            output.silence((int) s.frames(PIECE));
        } catch (IOException e) { // silence without its fade is silence all the same
        }
        notBefore = now + FADE.toNanos() + POLL_NANOS;
    }
}
