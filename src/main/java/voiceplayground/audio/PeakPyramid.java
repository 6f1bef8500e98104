package voiceplayground.audio;

/// Minimum, maximum and RMS of a sound at every zoom: level 0 has a bin for 256 frames, each
/// further level for four times as many. 8 bytes a bin, about 2 % of the PCM.
///
/// Thread: one writer (the stream); readers see every bin that lies before [#frames].
public final class PeakPyramid {
    /// Frames in a bin of level 0.
    public static final int BASE = 256;

    public PeakPyramid() {}

    /// Adds whole frames. Thread: the writer.
    public void append(byte[] pcm, int offset, int length) {
        throw new UnsupportedOperationException("contract");
    }

    /// Frames appended so far.
    public long frames() {
        throw new UnsupportedOperationException("contract");
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
    public int columns(
            double fromFrame,
            double framesPerColumn,
            int columns,
            short[] min,
            short[] max,
            float[] rms) {
        throw new UnsupportedOperationException("contract");
    }
}
