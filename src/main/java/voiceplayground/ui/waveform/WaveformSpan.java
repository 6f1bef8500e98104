package voiceplayground.ui.waveform;

/// How many seconds the width of the waveform stands for.
///
/// A finished sound fills the width. A growing one gets a round span that it fits into, and the
/// next larger one when it outgrows it: each change of the span redraws every column, and with
/// steps of about 1.5 an hour of sound has 16 of them instead of one a pulse. In between only the
/// newest columns are drawn, and what was drawn stays where it is, which the eye can follow.
final class WaveformSpan {
    /// A click on a shorter sound would otherwise be a wall of magnified samples.
    private static final double SHORTEST_SECONDS = 1;

    private static final double[] STEPS_SECONDS = {
        10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 450, 600, 900, 1200, 1800, 2700, 3600
    };

    private WaveformSpan() {}

    /// The span for a sound. @param complete no more of it will come
    static double seconds(double length, boolean complete) {
        if (complete && length > 0) {
            return Math.max(SHORTEST_SECONDS, length);
        }
        for (double step : STEPS_SECONDS) {
            if (length <= step) {
                return step;
            }
        }
        double hour = STEPS_SECONDS[STEPS_SECONDS.length - 1];
        return Math.ceil(length / hour) * hour;
    }
}
