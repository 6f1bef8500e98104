package voiceplayground.sandbox;

import java.util.List;

/// A stretch of encoded sound, and the words that begin in it or soon after.
final class Piece {
    private final byte[] bytes;
    private final List<WordSpan> words;

    /// @param bytes in the encoding that was asked for, kept
    /// @param words in order; empty where none are wanted
    Piece(byte[] bytes, List<WordSpan> words) {
        this.bytes = bytes;
        this.words = words;
    }

    /// The bytes themselves, not a copy.
    byte[] bytes() {
        return bytes;
    }

    List<WordSpan> words() {
        return words;
    }
}
