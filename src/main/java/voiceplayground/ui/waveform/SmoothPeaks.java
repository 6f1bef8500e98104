package voiceplayground.ui.waveform;

import voiceplayground.audio.PeakPyramid;

/// Peaks of columns that are narrower than the finest bin: slopes between the middles of the bins
/// instead of steps.
///
/// A short take on a wide screen would look like a staircase. Every bin keeps its peak, in its
/// middle; nothing is drawn that is higher than both neighbours. Wider columns are left as they
/// are.
final class SmoothPeaks {
    private final short[] binMin;
    private final short[] binMax;
    private final float[] binRms;

    /// @param columns at most asked for at once
    SmoothPeaks(int columns) {
        // Narrower columns than bins: never more bins than columns, but for the two at the ends.
        binMin = new short[columns + 3];
        binMax = new short[columns + 3];
        binRms = new float[columns + 3];
    }

    /// As [PeakReader#columns], of `peaks`.
    int columns(
            PeakReader peaks,
            double fromFrame,
            double framesPerColumn,
            int columns,
            short[] min,
            short[] max,
            float[] rms) {
        int count = peaks.columns(fromFrame, framesPerColumn, columns, min, max, rms);
        if (framesPerColumn >= PeakPyramid.BASE || count == 0) {
            return count;
        }
        double bins = framesPerColumn / PeakPyramid.BASE;
        double middle = fromFrame / PeakPyramid.BASE + bins / 2 - 0.5;
        int firstBin = Math.max(0, (int) Math.floor(middle));
        int wanted = Math.min(binMin.length, (int) Math.ceil(count * bins) + 2);
        int there =
                peaks.columns(
                        (double) firstBin * PeakPyramid.BASE,
                        PeakPyramid.BASE,
                        wanted,
                        binMin,
                        binMax,
                        binRms);
        for (int c = 0; c < count; c++) {
            double at = Math.clamp(middle + c * bins - firstBin, 0, there - 1.0);
            int left = (int) at;
            int right = Math.min(left + 1, there - 1);
            double share = at - left;
            min[c] = (short) Math.round(between(binMin[left], binMin[right], share));
            max[c] = (short) Math.round(between(binMax[left], binMax[right], share));
            rms[c] = (float) between(binRms[left], binRms[right], share);
        }
        return count;
    }

    private static double between(double left, double right, double share) {
        return left + (right - left) * share;
    }
}
