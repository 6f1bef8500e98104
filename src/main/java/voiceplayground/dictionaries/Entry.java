package voiceplayground.dictionaries;

/// A word and how it is to be spoken, in plain spelling: `mysql`, `my-sequel`.
///
/// @param word matched as it is written, capitals included
/// @param pronunciation spoken in its place; no phonetic alphabet
public record Entry(String word, String pronunciation) {}
