package voiceplayground.ui.kit;

/// What became of the last thing asked.
///
/// @param isProblem true when it did not work
public record Notice(String text, boolean isProblem) {
    /// Nothing was asked.
    public static final Notice NONE = new Notice("", false);

    /// It worked.
    public static Notice good(String text) {
        return new Notice(text, false);
    }

    /// It did not.
    public static Notice problem(String text) {
        return new Notice(text, true);
    }
}
