package voiceplayground.sandbox;

/// When a token of the text is heard.
///
/// @param id its place among the tokens, from 0
/// @param word verbatim, as it stands between two blanks of the text
/// @param startSeconds from the beginning of the request's sound
/// @param endSeconds not before the start
record WordSpan(int id, String word, double startSeconds, double endSeconds) {}
