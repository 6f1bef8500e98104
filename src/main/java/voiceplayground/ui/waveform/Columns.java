package voiceplayground.ui.waveform;

/// A range of pixel columns, `from` included, `to` not.
record Columns(int from, int to) {
    static final Columns NONE = new Columns(0, 0);

    boolean isEmpty() {
        return to <= from;
    }

    int count() {
        return Math.max(0, to - from);
    }

    /// The smallest range with both in it.
    Columns and(Columns other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty()
                ? this
                : new Columns(Math.min(from, other.from), Math.max(to, other.to));
    }
}
