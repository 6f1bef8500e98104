package voiceplayground.audio.playback;

import java.io.IOException;
import java.time.Duration;

/// Keeps the device's buffer full of a sound, in pieces of 20 ms, and notices when the device takes
/// nothing any more: nobody tells of a device that has gone.
///
/// Thread: the speaker's alone.
final class Pump {
    /// Held back until more has come or the sound ended, so that a gap can be faded into.
    static final Duration HELD_BACK = Duration.ofMillis(10);

    private static final Duration PIECE = Duration.ofMillis(20);

    private final Output output;
    private final FrameWriter writer;
    private long progressNanos;

    /// The device had room and took nothing: it has gone, or will go on by itself.
    private boolean isRefused;

    Pump(Output output, FrameWriter writer) {
        this.output = output;
        this.writer = writer;
    }

    /// A new line gets its own time to take something.
    void renew(long now) {
        progressNanos = now;
        isRefused = false;
    }

    /// Nothing is there to give: the device is not to blame.
    void rest(long now) {
        progressNanos = now;
    }

    /// True while the device takes nothing although it has room: silence now is no gap of the
    /// sound.
    boolean isRefused() {
        return isRefused;
    }

    /// True when the device took nothing for too long although there was something to take.
    boolean isDeviceLost(Session s, long now) {
        return now - progressNanos > Output.LOST_NANOS
                && s.feed.frames() - s.cursor > s.frames(HELD_BACK);
    }

    /// Writes what is there and fits. @return whether the whole sound was given now
    boolean fill(Session s, long now) throws IOException {
        boolean ended = s.feed.isEnded();
        long hold = ended ? 0 : s.frames(HELD_BACK);
        long sendable = s.feed.frames() - s.cursor - hold;
        boolean isFirst = true;
        while (sendable > 0) {
            int wanted = (int) Math.min(sendable, s.frames(PIECE));
            int room = output.writable();
            if (room < wanted) {
                if (isFirst) {
                    s.agree(s.cursor - (output.bufferFrames() - room), now);
                }
                break;
            }
            int taken = give(s, wanted, now);
            if (taken == 0) {
                break;
            }
            isFirst = false;
            sendable -= taken;
        }
        return ended && s.cursor >= s.feed.frames();
    }

    private int give(Session s, int frames, long now) throws IOException {
        long from = s.cursor;
        int taken = writer.write(s, frames);
        boolean wasRefused = isRefused;
        isRefused = taken == 0;
        if (!isRefused) {
            progressNanos = now;
            if (wasRefused) {
                s.anchor(from, now);
                s.begun(now);
            }
        }
        return taken;
    }
}
