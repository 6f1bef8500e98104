package voiceplayground.audio;

import java.util.Arrays;

/// Minimum, maximum and RMS of a sound at every zoom: level 0 has a bin for 256 frames, each
/// further level for four times as many. 8 bytes a bin, about 2 % of the PCM.
///
/// Thread: one writer (the stream); readers see every bin that lies before [#frames].
public final class PeakPyramid {
    /// Frames in a bin of level 0.
    public static final int BASE = 256;

    private static final int FACTOR = 4;

    /// 256 * 4^10 frames are 1.7 hours at 44.1 kHz: one bin shows any take.
    private static final int LEVELS = 11;

    /// Bins of one level; arrays are replaced when they grow, never changed behind a reader's back.
    private static final class Level {
        private short[] min = new short[64];
        private short[] max = new short[64];
        private float[] meanSquare = new float[64];

        private void set(int bin, short low, short high, float square) {
            if (bin == min.length) {
                min = Arrays.copyOf(min, 2 * bin);
                max = Arrays.copyOf(max, 2 * bin);
                meanSquare = Arrays.copyOf(meanSquare, 2 * bin);
            }
            min[bin] = low;
            max[bin] = high;
            meanSquare[bin] = square;
        }
    }

    private final Level[] levels = new Level[LEVELS];
    private final int[] scratch = new int[BASE];
    private int pending;
    private int bins;
    private volatile long frames;

    /// An empty pyramid.
    public PeakPyramid() {
        Arrays.setAll(levels, _ -> new Level());
    }

    /// Adds whole frames. Thread: the writer.
    public synchronized void append(byte[] pcm, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int take = Math.min(BASE - pending, (end - at) / 2);
            // Widened first: C2 vectorises the three loops of summarise over int, not over short.
            for (int i = 0; i < take; i++, at += 2) {
                scratch[pending + i] = (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
            }
            pending += take;
            if (pending == BASE) {
                complete();
            }
        }
        frames += length / 2;
    }

    /// Frames appended so far.
    public long frames() {
        return frames;
    }

    /// Fills columns of a drawing.
    ///
    /// @param fromFrame first frame of column 0
    /// @param framesPerColumn more than 0
    /// @param columns how many to fill, from index 0 on
    /// @param min lowest sample of each column, -32768 to 32767
    /// @param max highest sample of each column
    /// @param rms root mean square of each column, 0 to 32768
    /// @return columns that have sound; the rest is untouched
    public synchronized int columns(
            double fromFrame,
            double framesPerColumn,
            int columns,
            short[] min,
            short[] max,
            float[] rms) {
        int level = 0;
        long size = BASE;
        while (level + 1 < LEVELS && size * FACTOR <= framesPerColumn) {
            level++;
            size *= FACTOR;
        }
        long total = frames;
        for (int c = 0; c < columns; c++) {
            long first = (long) Math.floor(fromFrame + c * framesPerColumn);
            if (first >= total) {
                return c;
            }
            long last =
                    Math.max(
                            first,
                            Math.min(
                                            total,
                                            (long)
                                                    Math.floor(
                                                            fromFrame + (c + 1) * framesPerColumn))
                                    - 1);
            column(level, Math.max(0, first) / size, last / size, c, min, max, rms);
        }
        return columns;
    }

    private void column(
            int level, long fromBin, long toBin, int c, short[] min, short[] max, float[] rms) {
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        double square = 0;
        double weight = 0;
        Level bin = levels[level];
        int complete = bins >> (2 * level);
        for (long b = fromBin; b <= toBin && b < complete; b++) {
            int i = (int) b;
            low = Math.min(low, bin.min[i]);
            high = Math.max(high, bin.max[i]);
            square += bin.meanSquare[i];
            weight++;
        }
        if (toBin >= complete) {
            // The bin still being filled is put together from finer ones, down to the samples not
            // yet summed.
            if (level > 0) {
                var part = new Part(low, high, square, weight);
                tail(level - 1, Math.max(fromBin, complete) * FACTOR, part, FACTOR);
                low = part.low;
                high = part.high;
                square = part.square;
                weight = part.weight;
            } else if (pending > 0) {
                double share = pending / (double) BASE;
                double sum = 0;
                for (int i = 0; i < pending; i++) {
                    low = Math.min(low, scratch[i]);
                    high = Math.max(high, scratch[i]);
                    sum += (double) scratch[i] * scratch[i];
                }
                square += sum / BASE;
                weight += share;
            }
        }
        min[c] = (short) low;
        max[c] = (short) high;
        rms[c] = weight == 0 ? 0 : (float) Math.sqrt(square / weight);
    }

    private static final class Part {
        private int low;
        private int high;
        private double square;
        private double weight;

        private Part(int low, int high, double square, double weight) {
            this.low = low;
            this.high = high;
            this.square = square;
            this.weight = weight;
        }
    }

    /// Adds every bin of a level from `fromBin` on, each weighing `1 / parts` of a bin of the level
    /// asked for.
    private void tail(int level, long fromBin, Part part, int parts) {
        Level bin = levels[level];
        int complete = bins >> (2 * level);
        for (int i = (int) fromBin; i < complete; i++) {
            part.low = Math.min(part.low, bin.min[i]);
            part.high = Math.max(part.high, bin.max[i]);
            part.square += bin.meanSquare[i] / parts;
            part.weight += 1.0 / parts;
        }
        if (level > 0) {
            tail(level - 1, Math.max(fromBin, complete) * FACTOR, part, parts * FACTOR);
            return;
        }
        double sum = 0;
        for (int i = 0; i < pending; i++) {
            part.low = Math.min(part.low, scratch[i]);
            part.high = Math.max(part.high, scratch[i]);
            sum += (double) scratch[i] * scratch[i];
        }
        part.square += sum / BASE / parts;
        part.weight += pending / (double) BASE / parts;
    }

    private void complete() {
        int low = Integer.MAX_VALUE;
        for (int i = 0; i < BASE; i++) {
            low = Math.min(low, scratch[i]);
        }
        int high = Integer.MIN_VALUE;
        for (int i = 0; i < BASE; i++) {
            high = Math.max(high, scratch[i]);
        }
        long sum = 0;
        for (int i = 0; i < BASE; i++) {
            sum += (long) scratch[i] * scratch[i];
        }
        pending = 0;
        levels[0].set(bins, (short) low, (short) high, sum / (float) BASE);
        bins++;
        for (int level = 1, n = bins; level < LEVELS && n % FACTOR == 0; level++) {
            n /= FACTOR;
            merge(level, n - 1);
        }
    }

    private void merge(int level, int bin) {
        Level fine = levels[level - 1];
        int from = bin * FACTOR;
        short low = fine.min[from];
        short high = fine.max[from];
        float square = 0;
        for (int i = from; i < from + FACTOR; i++) {
            low = (short) Math.min(low, fine.min[i]);
            high = (short) Math.max(high, fine.max[i]);
            square += fine.meanSquare[i];
        }
        levels[level].set(bin, low, high, square / FACTOR);
    }
}
