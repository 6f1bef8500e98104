package voiceplayground.ui.clones;

/// What became of the last thing asked.
///
/// @param isProblem true when it did not work
record Notice(String text, boolean isProblem) {
    static final Notice NONE = new Notice("", false);
}
