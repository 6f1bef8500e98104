package voiceplayground.ui.waveform;

/// Carries a positive value to another one within a fifth of a second, fast at first.
///
/// In proportion, not in difference, because a span is seen as a zoom.
final class Glide {
    private static final double NANOS = 200e6;

    private double from;
    private double to;
    private long startedNanos;

    Glide(double value) {
        jump(value);
    }

    /// Is there at once.
    void jump(double value) {
        from = value;
        to = value;
    }

    /// Sets off from where it is now; nothing new when it is on its way there already.
    void head(double target, long nanos) {
        if (target != to) {
            from = at(nanos);
            to = target;
            startedNanos = nanos;
        }
    }

    /// The value at a time.
    double at(long nanos) {
        double done = (nanos - startedNanos) / NANOS;
        if (from == to || done >= 1) {
            return to;
        }
        double left = 1 - Math.max(0, done);
        return to * Math.pow(from / to, left * left * left);
    }

    /// True once it has arrived.
    boolean isThere(long nanos) {
        return from == to || nanos - startedNanos >= NANOS;
    }
}
