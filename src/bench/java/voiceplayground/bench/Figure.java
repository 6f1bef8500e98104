package voiceplayground.bench;

import java.util.Locale;

/// One measured figure beside its goal.
///
/// @param what which figure
/// @param value measured
/// @param unit of value and goal
/// @param goal at most that much; NaN for a figure that only informs
/// @param anchor what it is compared with, in the same run
record Figure(String what, double value, String unit, double goal, String anchor) {
    static Figure of(String what, double value, String unit, double goal, String anchor) {
        return new Figure(what, value, unit, goal, anchor);
    }

    static Figure info(String what, double value, String unit, String anchor) {
        return new Figure(what, value, unit, Double.NaN, anchor);
    }

    /// A figure that could not be taken on this machine; the reason stands where the anchor does.
    static Figure missing(String what, String unit, double goal, String reason) {
        return new Figure(what, Double.NaN, unit, goal, "not measured: " + reason);
    }

    boolean isMissed() {
        return value > goal;
    }

    String row() {
        String goalText = Double.isNaN(goal) ? "" : "≤ " + number(goal) + " " + unit;
        String verdict =
                Double.isNaN(goal)
                        ? ""
                        : Double.isNaN(value) ? "–" : isMissed() ? "**missed**" : "met";
        String measured = Double.isNaN(value) ? "–" : number(value) + " " + unit;
        return "| " + String.join(" | ", what, measured, goalText, verdict, anchor) + " |";
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.3g", value);
    }
}
