package voiceplayground.audio.playback;

import voiceplayground.speech.NanoClock;

/// Takes frames in time and sounds nothing, where there is no device: position, waveform and end
/// come as if it did.
final class SilentSpeaker implements Speaker {
    private static final int BUFFER_MILLIS = 100;

    private final NanoClock clock;
    private final int rateHz;
    private long written;
    private double played;
    private long updatedNanos;
    private boolean isStarted;

    SilentSpeaker(int rateHz, NanoClock clock) {
        this.rateHz = rateHz;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public int bufferFrames() {
        return rateHz * BUFFER_MILLIS / 1000;
    }

    @Override
    public int writable() {
        update();
        return bufferFrames() - (int) Math.ceil(written - played);
    }

    @Override
    public int write(byte[] pcm, int offset, int frames) {
        int taken = Math.min(frames, writable());
        written += taken;
        return taken;
    }

    @Override
    public void start() {
        update();
        isStarted = true;
    }

    @Override
    public void flush() {
        update();
        written = (long) played;
        played = written;
    }

    @Override
    public void close() {
        isStarted = false;
    }

    private void update() {
        long now = clock.nanos();
        if (isStarted) {
            played = Math.min((double) written, played + (now - updatedNanos) / 1e9 * rateHz);
        }
        updatedNanos = now;
    }
}
