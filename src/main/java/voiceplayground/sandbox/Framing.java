package voiceplayground.sandbox;

/// How the bytes of a sound are wrapped for one way of sending them.
interface Framing {
    /// A block is cut into pieces of at most this many bytes; each counts as one event for the
    /// faults.
    int pieceBytes();

    /// Wraps a piece.
    ///
    /// @param piece the bytes of one event, not kept
    byte[] piece(byte[] piece);

    /// A word's times; empty where the way has no words.
    byte[] word(WordSpan word);

    /// The end marker; empty where the end of the answer is the only one.
    byte[] end();

    /// An error in the middle; empty where only a break can tell.
    byte[] error(String message);

    /// The sound alone: nobody can tell an error from sound here.
    Framing BARE =
            new Framing() {
                // The same as the events of a stream, so that faults count alike.
                @Override
                public int pieceBytes() {
                    return EventFraming.PIECE_BYTES;
                }

                @Override
                public byte[] piece(byte[] piece) {
                    return piece;
                }

                @Override
                public byte[] word(WordSpan word) {
                    return new byte[0];
                }

                @Override
                public byte[] end() {
                    return new byte[0];
                }

                @Override
                public byte[] error(String message) {
                    return new byte[0];
                }
            };
}
