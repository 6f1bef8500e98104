package voiceplayground.audio;

import java.util.Arrays;

/// The bins of one zoom of a [PeakPyramid].
///
/// Arrays are replaced when they grow; the values of a bin that is still being filled may change
/// behind a reader's back, each to one that is as right and newer.
final class PeakLevel {
    private final long binFrames;
    private short[] min = new short[64];
    private short[] max = new short[64];
    private float[] meanSquare = new float[64];

    /// @param binFrames frames in a bin
    PeakLevel(long binFrames) {
        this.binFrames = binFrames;
    }

    long binFrames() {
        return binFrames;
    }

    /// Sets one of the bins there are, or the next.
    void set(int bin, short low, short high, float square) {
        if (bin == min.length) {
            min = Arrays.copyOf(min, 2 * bin);
            max = Arrays.copyOf(max, 2 * bin);
            meanSquare = Arrays.copyOf(meanSquare, 2 * bin);
        }
        min[bin] = low;
        max[bin] = high;
        meanSquare[bin] = square;
    }

    /// Puts a bin together from those of the next finer level.
    ///
    /// @param total frames of the sound: where the last bin ends
    void merge(int bin, PeakLevel finer, long total) {
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        double square = 0;
        double weight = 0;
        int from = (int) (bin * (binFrames / finer.binFrames));
        int to = (int) ((Math.min(total, (bin + 1) * binFrames) - 1) / finer.binFrames);
        for (int i = from; i <= to; i++) {
            low = Math.min(low, finer.min[i]);
            high = Math.max(high, finer.max[i]);
            square += finer.meanSquare[i] * finer.filled(i, total);
            weight += finer.filled(i, total);
        }
        set(bin, (short) low, (short) high, (float) (square / weight));
    }

    /// Sums the bins up that hold frames `first` to `last`, both before `total`.
    void column(
            long first, long last, long total, int c, short[] lows, short[] highs, float[] rms) {
        short[] lowest = min;
        short[] highest = max;
        float[] squares = meanSquare;
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        double square = 0;
        double weight = 0;
        for (int i = (int) (first / binFrames); i <= (int) (last / binFrames); i++) {
            low = Math.min(low, lowest[i]);
            high = Math.max(high, highest[i]);
            square += squares[i] * filled(i, total);
            weight += filled(i, total);
        }
        lows[c] = (short) low;
        highs[c] = (short) high;
        rms[c] = (float) Math.sqrt(square / weight);
    }

    private double filled(int bin, long total) {
        return Math.min(binFrames, total - bin * binFrames);
    }
}
