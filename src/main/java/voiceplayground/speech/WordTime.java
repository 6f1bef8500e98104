package voiceplayground.speech;

/// When a word of the text sounds.
///
/// @param word verbatim from the text, e.g. `$100`
/// @param startSeconds from the beginning of the sound
/// @param endSeconds at least the start
public record WordTime(String word, double startSeconds, double endSeconds) {}
