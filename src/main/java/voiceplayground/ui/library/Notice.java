package voiceplayground.ui.library;

/// What became of the last thing asked of the library.
///
/// @param isProblem true when it did not work
public record Notice(String text, boolean isProblem) {
    static final Notice NONE = new Notice("", false);
}
