package voiceplayground.ui.waveform;

import java.util.Arrays;

/// Puts words under their times, in as few rows as they need, none over another.
final class WordRows {
    /// A word that has no room.
    static final int HIDDEN = -1;

    private static final double GAP = 2;

    private WordRows() {}

    /// Finds the row of each word: the first in which nothing stands in the way.
    ///
    /// @param left pixels of the beginnings, rising
    /// @param widths pixels of the words
    /// @param width pixels there are; a word that would hang over the edge has no room
    /// @return a row from 0 on, or [#HIDDEN]
    static int[] place(double[] left, double[] widths, double width, int rows) {
        double[] ends = new double[rows];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        int[] placed = new int[left.length];
        for (int i = 0; i < left.length; i++) {
            placed[i] = HIDDEN;
            for (int row = 0; row < rows && placed[i] == HIDDEN; row++) {
                if (left[i] >= ends[row] + GAP && left[i] + widths[i] <= width) {
                    placed[i] = row;
                    ends[row] = left[i] + widths[i];
                }
            }
        }
        return placed;
    }
}
