package voiceplayground.audio;

import java.util.Arrays;
import java.util.Optional;

/// Sound of a WAV as it arrives, cut anywhere, as 16-bit mono.
///
/// Thread: the stream's only.
final class WavConverter {
    private final Optional<WavFormat> format;
    private byte[] held = new byte[0];

    private WavConverter(Optional<WavFormat> format) {
        this.format = format;
    }

    /// @param format empty for one that cannot be played: its bytes are no sound
    static WavConverter of(Optional<WavFormat> format) {
        return new WavConverter(format);
    }

    void convert(byte[] bytes, int offset, int length, AudioDecoder.PcmSink sink) {
        if (format.isEmpty()) {
            return;
        }
        byte[] all = Arrays.copyOf(held, held.length + length);
        System.arraycopy(bytes, offset, all, held.length, length);
        int frames = all.length / format.get().frameBytes();
        held = Arrays.copyOfRange(all, frames * format.get().frameBytes(), all.length);
        if (frames > 0) {
            byte[] pcm = new byte[2 * frames];
            format.get().convert(all, 0, frames, pcm, 0);
            sink.pcm(pcm, 0, pcm.length);
        }
    }

    /// Bytes that wait for the rest of their frame.
    int leftOver() {
        return held.length;
    }
}
