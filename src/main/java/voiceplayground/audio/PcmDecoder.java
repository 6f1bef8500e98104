package voiceplayground.audio;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// PCM as it is, and PCM in WAV: joins bytes into whole frames and skips WAV headers.
///
/// The server cuts its pieces anywhere, also inside a sample; a sound line refuses anything but
/// whole frames. A header may stand at the start of the stream or of any received piece, or behind
/// the sound of the header before it; 12 bytes that say RIFF and WAVE are no sound. Sound of
/// another [WavFormat] is converted; of a format that cannot be, nothing is heard.
///
/// What a header says of its length ends the sound only where one of the chunks follows that
/// programs write there ("LIST"): servers that stream do not know the length, and a wrong one must
/// not cost sound.
final class PcmDecoder implements AudioDecoder {
    /// Longest header looked through for its `data` chunk.
    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private static final int RIFF_BYTES = 12;

    private final FrameAligner aligner = new FrameAligner();
    private byte[] held = new byte[0];
    private boolean atStart = true;

    /// Null while the sound is plain PCM.
    private @Nullable WavConverter converter;

    /// Bytes until the told end of the sound, negative where none was told.
    private long left = -1;

    /// Bytes of a chunk that is no sound.
    private long toSkip;

    @Override
    public void decode(byte[] bytes, int offset, int length, PcmSink sink) {
        if (held.length > 0) {
            byte[] joined = Arrays.copyOf(held, held.length + length);
            System.arraycopy(bytes, offset, joined, held.length, length);
            held = new byte[0];
            piece(joined, 0, joined.length, sink);
        } else {
            piece(bytes, offset, length, sink);
        }
    }

    @Override
    public int end(PcmSink sink) {
        boolean isSound =
                held.length > 0
                        && !isRiff(held, 0, held.length, RIFF_BYTES)
                        && !(held.length >= 4 && left == 0 && WavHeader.isOther(held, 0));
        if (isSound) {
            sound(held, 0, held.length, sink);
        }
        held = new byte[0];
        return converter == null ? aligner.leftOver() : converter.leftOver();
    }

    private void piece(byte[] bytes, int offset, int length, PcmSink sink) {
        int at = offset;
        int end = offset + length;
        boolean mayBegin = toSkip == 0;
        while (at < end) {
            if (toSkip > 0) {
                int skipped = (int) Math.min(toSkip, end - at);
                toSkip -= skipped;
                at += skipped;
                continue;
            }
            boolean isBoundary = left == 0;
            if (isBoundary && end - at < RIFF_BYTES) {
                held = Arrays.copyOfRange(bytes, at, end);
                return;
            }
            if (mayBegin || isBoundary) {
                mayBegin = false;
                int sound = afterHeader(bytes, at, end - at, sink);
                if (sound < 0) {
                    held = Arrays.copyOfRange(bytes, at, end);
                    return;
                }
                if (sound > at) {
                    at = sound;
                    continue;
                }
                if (isBoundary && WavHeader.isOther(bytes, at)) {
                    long size = WavHeader.size(bytes, at + 4);
                    toSkip = 8 + size + (size & 1);
                    continue;
                }
                left = isBoundary ? -1 : left;
            }
            int some = left < 0 ? end - at : (int) Math.min(left, end - at);
            sound(bytes, at, some, sink);
            left = left < 0 ? left : left - some;
            at += some;
        }
    }

    /// @return where the sound begins; `offset` where no header stands, -1 where the rest of one is
    ///   to come
    private int afterHeader(byte[] bytes, int offset, int length, PcmSink sink) {
        // Only at the very start and behind a told end may a header come in pieces; others come
        // whole or not at all.
        boolean maybeHeader =
                length >= RIFF_BYTES
                        ? isRiff(bytes, offset, length, RIFF_BYTES)
                        : atStart && isRiff(bytes, offset, length, length);
        if (!maybeHeader) {
            atStart = false;
            return offset;
        }
        int sound = WavHeader.dataStart(bytes, offset, length);
        if (sound < 0) {
            atStart = atStart && length < MAX_HEADER_BYTES;
            return length < MAX_HEADER_BYTES ? -1 : offset;
        }
        atStart = false;
        long size = WavHeader.size(bytes, sound - 4);
        left = WavHeader.isKnown(size) ? size : -1;
        var format = WavHeader.format(bytes, offset, sound - offset);
        converter = format.filter(WavFormat::isPlain).isPresent() ? null : WavConverter.of(format);
        format.map(WavFormat::rateHz).filter(hz -> hz > 0).ifPresent(sink::rate);
        return sound;
    }

    private void sound(byte[] bytes, int offset, int length, PcmSink sink) {
        var to = converter;
        if (to == null) {
            aligner.join(bytes, offset, length, sink);
        } else {
            to.convert(bytes, offset, length, sink);
        }
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
