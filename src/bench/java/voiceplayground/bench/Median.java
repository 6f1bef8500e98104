package voiceplayground.bench;

import java.util.Arrays;

/// Order statistics of a handful of measurements.
final class Median {
    private Median() {}

    static double of(double... values) {
        return quantile(values, 0.5);
    }

    /// Nearest-rank quantile. @param q 0 to 1
    static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[
                (int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
    }
}
