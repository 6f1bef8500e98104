package voiceplayground.audio;

import voiceplayground.speech.AudioFormatName;

import java.util.Optional;

/// Turns bytes of sound as received, cut anywhere, into whole PCM frames.
///
/// Thread: the stream's only. One decoder a run.
public interface AudioDecoder {
    /// Decodes the next bytes; what does not complete a frame waits for the next call.
    void decode(byte[] bytes, int offset, int length, PcmSink sink);

    /// The stream has ended.
    ///
    /// @return bytes that were left over because they did not complete a frame
    int end(PcmSink sink);

    /// Takes decoded frames; the array is valid during the call only.
    @FunctionalInterface
    interface PcmSink {
        /// The sound itself says its rate, which wins over what was asked for; told before the
        /// frames it is true for.
        default void rate(int hz) {}

        /// @param length bytes, even
        void pcm(byte[] pcm, int offset, int length);
    }

    /// The decoder of a format; empty where this program cannot play it (its bytes are kept all the
    /// same).
    static Optional<AudioDecoder> of(AudioFormatName format) {
        return switch (format.wireName()) {
            case "pcm" -> Optional.of(new PcmDecoder());
            case "wav" -> Optional.of(new PcmDecoder());
            case "ulaw" -> Optional.of(new G711Decoder(G711Decoder.ULAW));
            case "alaw" -> Optional.of(new G711Decoder(G711Decoder.ALAW));
            case "mp3" -> Optional.of(new Mp3Decoder());
            default -> Optional.empty();
        };
    }
}
