package voiceplayground.ui.waveform;

/// Fills columns of a drawing from the peaks of a sound; `PeakPyramid::columns` is one.
@FunctionalInterface
public interface PeakReader {
    /// See [voiceplayground.audio.PeakPyramid#columns].
    ///
    /// @return columns that have sound; the rest is untouched
    int columns(
            double fromFrame,
            double framesPerColumn,
            int columns,
            short[] min,
            short[] max,
            float[] rms);
}
