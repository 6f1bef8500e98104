package voiceplayground.audio;

/// Joins bytes into whole PCM frames.
///
/// Thread: the stream's only. Source: `SourceDataLine.write`, "must represent an integral number of
/// sample frames".
final class FrameAligner {
    private final byte[] split = new byte[2];
    private boolean hasHalf;

    void join(byte[] bytes, int offset, int length, AudioDecoder.PcmSink sink) {
        int from = offset;
        int left = length;
        if (hasHalf && left > 0) {
            split[1] = bytes[from];
            hasHalf = false;
            sink.pcm(split, 0, 2);
            from++;
            left--;
        }
        if (left % 2 == 1) {
            split[0] = bytes[from + left - 1];
            hasHalf = true;
            left--;
        }
        if (left > 0) {
            sink.pcm(bytes, from, left);
        }
    }

    /// Bytes that wait for the rest of their frame, 0 or 1.
    int leftOver() {
        return hasHalf ? 1 : 0;
    }
}
