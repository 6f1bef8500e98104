package voiceplayground.audio.playback;

import voiceplayground.speech.NanoClock;

import java.util.Optional;
import java.util.function.Consumer;

/// The device as the loop needs it: opened when wanted, replaced when lost, silent where there is
/// none, closed when idle.
///
/// Thread: the speaker's alone.
final class Output {
    /// A device that takes nothing for that long while it should is lost: Java never says so.
    static final long LOST_NANOS = 700_000_000L;

    private static final long RETRY_NANOS = 1_000_000_000L;
    private static final long IDLE_NANOS = 30_000_000_000L;

    private final Speaker.Opener opener;
    private final NanoClock clock;
    private final Consumer<OutputDevice> listener;
    private Optional<Speaker> speaker = Optional.empty();
    private OutputDevice device = new OutputDevice.Unknown();
    private int rateHz = 24_000;
    private boolean isFresh;
    private long restedNanos;
    private long retryNanos;

    Output(Speaker.Opener opener, NanoClock clock, Consumer<OutputDevice> listener) {
        this.opener = opener;
        this.clock = clock;
        this.listener = listener;
    }

    /// Makes sure of a line at that rate that was not started yet: only such a line begins without
    /// a gap.
    void fresh(int wantedRateHz) {
        if (speaker.isPresent() && isFresh && rateHz == wantedRateHz) {
            return;
        }
        speaker.ifPresent(Speaker::close);
        open(wantedRateHz);
        restedNanos = clock.nanos();
    }

    /// True before its first sound: only then is it certain that the device takes more.
    boolean isFresh() {
        return isFresh;
    }

    boolean isClosedAt(int wantedRateHz) {
        return speaker.isEmpty() || rateHz != wantedRateHz;
    }

    private void open(int wantedRateHz) {
        rateHz = wantedRateHz;
        isFresh = true;
        try {
            Speaker real = opener.open(wantedRateHz);
            speaker = Optional.of(real);
            tell(new OutputDevice.Line(real.name()));
        } catch (Speaker.NoDevice e) {
            speaker = Optional.of(new SilentSpeaker(wantedRateHz, clock));
            retryNanos = clock.nanos() + RETRY_NANOS;
            tell(new OutputDevice.Silent(String.valueOf(e.getMessage())));
        }
    }

    /// Looks each second for a device while there is none. @return whether one came
    boolean retry(long now) {
        if (!(device instanceof OutputDevice.Silent) || now < retryNanos) {
            return false;
        }
        retryNanos = now + RETRY_NANOS;
        try {
            Speaker real = opener.open(rateHz);
            speaker.ifPresent(Speaker::close);
            speaker = Optional.of(real);
            isFresh = true;
            restedNanos = now;
            tell(new OutputDevice.Line(real.name()));
            return true;
        } catch (Speaker.NoDevice e) {
            return false;
        }
    }

    /// The device has gone: its line is dropped and the present default is opened.
    void lost() {
        // Closing a line of a device that has gone may never return.
        speaker.ifPresent(
                gone -> Thread.ofPlatform().daemon().name("vp-speaker-closing").start(gone::close));
        open(rateHz);
    }

    /// Nothing sounds since then.
    void rested(long now) {
        restedNanos = now;
    }

    /// Closes the line after 30 s. @return how long to wait for that, or for the next look for a
    /// device
    long idle(long now) {
        if (device instanceof OutputDevice.Silent) {
            return Math.max(1, retryNanos - now);
        }
        if (speaker.isEmpty()) {
            return PlaybackLoop.FOREVER;
        }
        long left = restedNanos + IDLE_NANOS - now;
        if (left <= 0) {
            close();
            return PlaybackLoop.FOREVER;
        }
        return left;
    }

    int bufferFrames() {
        return speaker.map(Speaker::bufferFrames).orElse(0);
    }

    int writable() {
        return speaker.map(Speaker::writable).orElse(0);
    }

    int write(byte[] pcm, int offset, int frames) {
        return frames == 0 ? 0 : speaker.map(s -> s.write(pcm, offset, frames)).orElse(0);
    }

    int silence(int frames) {
        return frames <= 0 ? 0 : write(new byte[2 * frames], 0, frames);
    }

    void start() {
        if (isFresh) {
            isFresh = false;
            speaker.ifPresent(Speaker::start);
        }
    }

    void flush() {
        speaker.ifPresent(Speaker::flush);
    }

    void close() {
        speaker.ifPresent(Speaker::close);
        speaker = Optional.empty();
    }

    private void tell(OutputDevice now) {
        if (!now.equals(device)) {
            device = now;
            listener.accept(now);
        }
    }
}
