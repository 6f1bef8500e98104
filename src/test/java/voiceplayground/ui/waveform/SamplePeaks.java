package voiceplayground.ui.waveform;

/// Peaks straight from the samples, without a pyramid: what it must agree with.
final class SamplePeaks implements PeakReader {
    private final short[] samples;
    private int frames;

    SamplePeaks(short[] samples) {
        this.samples = samples;
        this.frames = samples.length;
    }

    /// As if only so much had arrived.
    void arrived(int frames) {
        this.frames = frames;
    }

    @Override
    public int columns(
            double fromFrame,
            double framesPerColumn,
            int columns,
            short[] min,
            short[] max,
            float[] rms) {
        for (int c = 0; c < columns; c++) {
            int from = (int) Math.floor(fromFrame + c * framesPerColumn);
            int to = (int) Math.ceil(fromFrame + (c + 1) * framesPerColumn);
            to = Math.min(frames, Math.max(to, from + 1));
            if (from >= to) {
                return c;
            }
            short low = Short.MAX_VALUE;
            short high = Short.MIN_VALUE;
            double squares = 0;
            for (int i = from; i < to; i++) {
                low = (short) Math.min(low, samples[i]);
                high = (short) Math.max(high, samples[i]);
                squares += (double) samples[i] * samples[i];
            }
            min[c] = low;
            max[c] = high;
            rms[c] = (float) Math.sqrt(squares / (to - from));
        }
        return columns;
    }
}
