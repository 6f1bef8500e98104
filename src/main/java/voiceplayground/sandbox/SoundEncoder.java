package voiceplayground.sandbox;

/// Encodes one sound, piece by piece; the same pieces always become the same bytes.
@FunctionalInterface
interface SoundEncoder {
    /// @param frames signed 16-bit samples, one channel, not kept
    /// @return may be empty: an encoder may wait for more
    byte[] encode(short[] frames);

    /// What was waiting for more. Nothing may be encoded after it.
    default byte[] finish() {
        return new byte[0];
    }
}
