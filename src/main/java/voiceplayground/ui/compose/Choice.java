package voiceplayground.ui.compose;

/// One of the values that a field offers.
///
/// @param value as sent
/// @param label as shown
record Choice(String value, String label) {
    /// A value that is shown as it is.
    static Choice plain(String value) {
        return new Choice(value, value);
    }

    @Override
    public String toString() {
        return label;
    }
}
