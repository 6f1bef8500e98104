package voiceplayground.ui.waveform;

import java.util.ArrayList;
import java.util.List;

/// Where the labels of the time axis are.
///
/// @param seconds the times labelled, from 0 on
/// @param stepSeconds between two of them
record TimeTicks(List<Double> seconds, double stepSeconds) {
    private static final double[] STEPS_SECONDS = {
        0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000
    };

    TimeTicks {
        seconds = List.copyOf(seconds);
    }

    /// Round times that leave each label its room. @param labelRoom pixels
    static TimeTicks of(double spanSeconds, double width, double labelRoom) {
        double least = spanSeconds * labelRoom / Math.max(1, width);
        double step = STEPS_SECONDS[STEPS_SECONDS.length - 1];
        for (int i = STEPS_SECONDS.length - 1; i >= 0 && STEPS_SECONDS[i] >= least; i--) {
            step = STEPS_SECONDS[i];
        }
        var ticks = new ArrayList<Double>();
        // The last label must not hang over the edge.
        double last = spanSeconds * (1 - labelRoom / 2 / Math.max(1, width));
        for (int i = 0; i == 0 || i * step <= last; i++) {
            ticks.add(i * step);
        }
        return new TimeTicks(ticks, step);
    }

    /// The label of a time.
    String label(double seconds) {
        return stepSeconds < 1 ? TimeText.tenths(seconds) : TimeText.seconds(seconds);
    }
}
