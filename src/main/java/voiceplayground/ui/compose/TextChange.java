package voiceplayground.ui.compose;

/// The one place where two texts differ.
///
/// @param at where it begins, in UTF-16 code units
/// @param removed how many units were there before
record TextChange(int at, int removed, String inserted) {
    static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int at = 0;
        while (at < shorter && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int same = 0;
        while (same < shorter - at
                && before.charAt(before.length() - 1 - same)
                        == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return new TextChange(
                at, before.length() - same - at, after.substring(at, after.length() - same));
    }

    /// Behind what was inserted.
    int end() {
        return at + inserted.length();
    }
}
