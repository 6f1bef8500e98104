package voiceplayground.audio;

import java.util.Arrays;
import java.util.OptionalInt;

/// PCM as it is, and PCM in WAV: joins bytes into whole frames and skips WAV headers.
///
/// The server cuts its pieces anywhere, also inside a sample; a sound line refuses anything but
/// whole frames. A header may stand at the start of the stream or of any received piece; 12 bytes
/// that say RIFF and WAVE are no sound. What a header says of its length is not believed: servers
/// that stream do not know it.
final class PcmDecoder implements AudioDecoder {
    /// Longest header looked through for its `data` chunk.
    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private final FrameAligner aligner = new FrameAligner();
    private byte[] header = new byte[0];
    private boolean atStart = true;
    private int rateHz;

    @Override
    public void decode(byte[] bytes, int offset, int length, PcmSink sink) {
        if (header.length > 0) {
            byte[] joined = Arrays.copyOf(header, header.length + length);
            System.arraycopy(bytes, offset, joined, header.length, length);
            header = new byte[0];
            piece(joined, 0, joined.length, sink);
        } else {
            piece(bytes, offset, length, sink);
        }
    }

    @Override
    public int end(PcmSink sink) {
        if (header.length > 0 && !isRiff(header, 0, header.length, 12)) {
            aligner.join(header, 0, header.length, sink);
        }
        header = new byte[0];
        return aligner.leftOver();
    }

    @Override
    public OptionalInt rateHz() {
        return rateHz == 0 ? OptionalInt.empty() : OptionalInt.of(rateHz);
    }

    private void piece(byte[] bytes, int offset, int length, PcmSink sink) {
        // Only at the very start may a header come in pieces; later ones come whole or not at all.
        boolean maybeHeader =
                length >= 12
                        ? isRiff(bytes, offset, length, 12)
                        : atStart && isRiff(bytes, offset, length, length);
        int sound = maybeHeader ? WavHeader.dataStart(bytes, offset, length) : offset;
        if (maybeHeader && sound >= 0 && rateHz == 0) {
            rateHz = WavHeader.rateHz(bytes, offset, sound);
        }
        if (sound < 0) {
            if (length < MAX_HEADER_BYTES) {
                header = Arrays.copyOfRange(bytes, offset, offset + length);
                return;
            }
            sound = offset;
        }
        atStart = false;
        aligner.join(bytes, sound, offset + length - sound, sink);
    }

    private static boolean isRiff(byte[] bytes, int offset, int length, int compare) {
        byte[] pattern = {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'A', 'V', 'E'};
        for (int i = 0; i < Math.min(compare, length); i++) {
            boolean isSize = i >= 4 && i < 8;
            if (!isSize && bytes[offset + i] != pattern[i]) {
                return false;
            }
        }
        return length >= Math.min(compare, 12) && length > 0;
    }
}
