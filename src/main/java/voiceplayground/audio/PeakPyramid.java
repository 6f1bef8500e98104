package voiceplayground.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Minimum, maximum and RMS of a sound at every zoom: level 0 has a bin for 256 frames, each
/// further level for four times as many. 8 bytes a bin, about 2 % of the PCM.
///
/// The last bin of every level is there from its first frame on and grows with the sound.
///
/// Thread: one writer (the stream), any readers, no locks: readers see everything that lies before
/// [#frames], and of the last bin perhaps a little more.
public final class PeakPyramid {
    /// Frames in a bin of level 0.
    public static final int BASE = 256;

    private static final int FACTOR = 4;

    /// 256 * 4^10 frames are 1.7 hours at 44.1 kHz: one bin shows any take.
    private static final int LEVELS = 11;

    private static final int READ_FRAMES = 32 * 1024;

    private final PeakLevel[] levels = new PeakLevel[LEVELS];
    private final FrameSummary summary = new FrameSummary();

    /// Frames of the bin being filled.
    private final short[] filling = new short[BASE];

    private volatile long frames;

    /// An empty pyramid.
    public PeakPyramid() {
        long size = BASE;
        for (int level = 0; level < LEVELS; level++, size *= FACTOR) {
            levels[level] = new PeakLevel(size);
        }
    }

    /// The pyramid of all frames that a feed has now. Thread: any; reads the whole sound.
    public static PeakPyramid of(PcmFeed feed) throws IOException {
        var pyramid = new PeakPyramid();
        byte[] piece = new byte[2 * READ_FRAMES];
        for (int read = feed.read(0, piece, 0, READ_FRAMES); read > 0; ) {
            pyramid.append(piece, 0, 2 * read);
            read = feed.read(pyramid.frames(), piece, 0, READ_FRAMES);
        }
        return pyramid;
    }

    /// Adds whole frames. Thread: the writer.
    public void append(byte[] pcm, int offset, int length) {
        var incoming =
                ByteBuffer.wrap(pcm, offset, length).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        long count = frames;
        while (incoming.hasRemaining()) {
            int filled = (int) (count % BASE);
            int taken = Math.min(BASE - filled, incoming.remaining());
            incoming.get(filling, filled, taken);
            count += taken;
            int bin = (int) ((count - 1) / BASE);
            summary.of(filling, filled + taken);
            levels[0].set(bin, summary.low(), summary.high(), summary.meanSquare());
            boolean isLast = !incoming.hasRemaining();
            boolean isComplete = filled + taken == BASE;
            // Bins above are brought up to date when one below is complete, and at the end all.
            for (int level = 1; level < LEVELS && (isLast || isComplete); level++) {
                isComplete &= bin % FACTOR == FACTOR - 1;
                bin /= FACTOR;
                if (isLast || isComplete) {
                    levels[level].merge(bin, levels[level - 1], count);
                }
            }
        }
        frames = count;
    }

    /// Frames appended so far.
    public long frames() {
        return frames;
    }

    /// Fills columns of a drawing, in time proportional to their number.
    ///
    /// @param fromFrame first frame of column 0, not negative
    /// @param framesPerColumn more than 0; below [#BASE] neighbouring columns share a bin
    /// @param columns how many to fill, from index 0 on
    /// @param min lowest sample of each column, -32768 to 32767
    /// @param max highest sample of each column
    /// @param rms root mean square of each column, 0 to 32768
    /// @return columns that have sound; the rest is untouched
    public int columns(
            double fromFrame,
            double framesPerColumn,
            int columns,
            short[] min,
            short[] max,
            float[] rms) {
        // Read first: what lies before it is there in every level, and in arrays large enough.
        long total = frames;
        int depth = 0;
        while (depth + 1 < LEVELS && levels[depth + 1].binFrames() <= framesPerColumn) {
            depth++;
        }
        PeakLevel level = levels[depth];
        for (int c = 0; c < columns; c++) {
            long first = (long) Math.floor(fromFrame + c * framesPerColumn);
            if (first >= total) {
                return c;
            }
            long end = (long) Math.floor(fromFrame + (c + 1) * framesPerColumn);
            long last = Math.max(first, Math.min(total, end) - 1);
            level.column(first, last, total, c, min, max, rms);
        }
        return columns;
    }
}
