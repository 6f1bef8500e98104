package voiceplayground.audio;

/// One second of a quiet tone of 440 Hz, to hear whether and where the sound comes out.
public final class TestTone implements PcmFeed {
    private static final int RATE_HZ = 48_000;
    private static final double TONE_HZ = 440;

    /// A quarter of full scale, -12 dB: heard on any device and startling on none.
    private static final double LEVEL = 0.25;

    /// Swells and fades, so that it begins and ends without a click.
    private static final int FADE_FRAMES = RATE_HZ / 20;

    @Override
    public int rateHz() {
        return RATE_HZ;
    }

    @Override
    public long frames() {
        return RATE_HZ;
    }

    @Override
    public boolean isEnded() {
        return true;
    }

    @Override
    public int read(long frame, byte[] target, int offset, int frames) {
        int count = (int) Math.min(frames, frames() - frame);
        for (int i = 0; i < count; i++) {
            int sample = sample(frame + i);
            target[offset + 2 * i] = (byte) sample;
            target[offset + 2 * i + 1] = (byte) (sample >> 8);
        }
        return Math.max(0, count);
    }

    private static int sample(long frame) {
        double fade = Math.min(1, Math.min(frame, RATE_HZ - frame) / (double) FADE_FRAMES);
        double tone = Math.sin(2 * Math.PI * TONE_HZ * frame / RATE_HZ);
        return (int) Math.round(LEVEL * fade * tone * Short.MAX_VALUE);
    }
}
