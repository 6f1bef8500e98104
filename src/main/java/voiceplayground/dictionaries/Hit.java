package voiceplayground.dictionaries;

/// A place where an entry meets a text.
///
/// @param index the entry's place in its list, from 0
/// @param start in UTF-16 units, as [String#substring] counts
/// @param end exclusive, in UTF-16 units
public record Hit(int index, Entry entry, int start, int end) {
    /// The start in code points, as people and most other languages count.
    public int startCodePoint(String text) {
        return text.codePointCount(0, start);
    }

    /// The end in code points, exclusive.
    public int endCodePoint(String text) {
        return text.codePointCount(0, end);
    }
}
