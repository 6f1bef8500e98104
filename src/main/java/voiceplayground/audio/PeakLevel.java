package voiceplayground.audio;

import java.util.Arrays;

/// The bins of one zoom of a [PeakPyramid].
///
/// Kept in blocks that never move, so that an hour of sound costs no copies; only the table of the
/// blocks is replaced when it grows. The values of a bin that is still being filled may change
/// behind a reader's back, each to one that is as right and newer.
final class PeakLevel {
    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final double STEP = 32768.0 / Character.MAX_VALUE;

    private final long binFrames;
    private Block[] blocks = {new Block()};

    /// Some bins side by side.
    private static final class Block {
        private final short[] min = new short[BLOCK];
        private final short[] max = new short[BLOCK];

        /// Root of the mean square, full scale being the largest number: 16 bits each, as an hour
        /// has 830,000 bins.
        private final char[] rms = new char[BLOCK];

        void setMeanSquare(int bin, double square) {
            rms[bin] = (char) Math.round(Math.sqrt(square) / STEP);
        }

        double meanSquare(int bin) {
            double root = rms[bin] * STEP;
            return root * root;
        }
    }

    /// @param binFrames frames in a bin
    PeakLevel(long binFrames) {
        this.binFrames = binFrames;
    }

    long binFrames() {
        return binFrames;
    }

    /// Sets one of the bins there are, or the next.
    void set(int bin, short low, short high, double square) {
        int number = bin >> BLOCK_BITS;
        if (number == blocks.length) {
            Block[] more = Arrays.copyOf(blocks, number + 1);
            more[number] = new Block();
            blocks = more;
        }
        Block block = blocks[number];
        block.min[bin % BLOCK] = low;
        block.max[bin % BLOCK] = high;
        block.setMeanSquare(bin % BLOCK, square);
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
            Block block = finer.blocks[i >> BLOCK_BITS];
            low = Math.min(low, block.min[i % BLOCK]);
            high = Math.max(high, block.max[i % BLOCK]);
            square += block.meanSquare(i % BLOCK) * finer.filled(i, total);
            weight += finer.filled(i, total);
        }
        set(bin, (short) low, (short) high, square / weight);
    }

    /// Sums the bins up that hold frames `first` to `last`, both before `total`.
    void column(
            long first, long last, long total, int c, short[] lows, short[] highs, float[] rms) {
        Block[] now = blocks;
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        double square = 0;
        double weight = 0;
        for (int i = (int) (first / binFrames); i <= (int) (last / binFrames); i++) {
            Block block = now[i >> BLOCK_BITS];
            low = Math.min(low, block.min[i % BLOCK]);
            high = Math.max(high, block.max[i % BLOCK]);
            square += block.meanSquare(i % BLOCK) * filled(i, total);
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
