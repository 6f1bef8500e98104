package voiceplayground.ui.waveform;

import java.util.Locale;

/// Positions in a sound as text: `0:07`, `0:07.4`, `1:02:03`.
///
/// The same in every language, like the face of a clock.
public final class TimeText {
    private TimeText() {}

    /// Whole seconds, rounded down.
    public static String seconds(double seconds) {
        return clock((long) Math.floor(seconds + 1e-9));
    }

    /// With tenths, rounded down.
    public static String tenths(double seconds) {
        long tenths = (long) Math.floor(seconds * 10 + 1e-9);
        return clock(tenths / 10) + "." + tenths % 10;
    }

    private static String clock(long whole) {
        long hours = whole / 3600;
        long minutes = whole / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }
}
