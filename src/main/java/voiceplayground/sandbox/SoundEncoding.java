package voiceplayground.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The encodings of the wire that the sandbox speaks; mp3 is none of them.
enum SoundEncoding {
    PCM,
    WAV,
    ULAW,
    ALAW;

    /// Sound is handed out in blocks of this length.
    ///
    /// Source: sizes of a captured stream of the vendor, 7680 bytes at 24 kHz.
    static final int BLOCK_MILLIS = 160;

    /// "Until the end", as streams write it whose length nobody knows yet.
    private static final int UNKNOWN_LENGTH = -1;

    private static final int WAV_HEADER_BYTES = 44;

    int frameBytes() {
        return switch (this) {
            case PCM, WAV -> Short.BYTES;
            case ULAW, ALAW -> 1;
        };
    }

    int blockBytes(int rateHz) {
        return rateHz * BLOCK_MILLIS / 1000 * frameBytes();
    }

    byte[] encode(short[] frames) {
        byte[] bytes = new byte[frames.length * frameBytes()];
        for (int i = 0; i < frames.length; i++) {
            switch (this) {
                case PCM, WAV -> {
                    bytes[2 * i] = (byte) frames[i];
                    bytes[2 * i + 1] = (byte) (frames[i] >> 8);
                }
                case ULAW -> bytes[i] = G711.ulaw(frames[i]);
                case ALAW -> bytes[i] = G711.alaw(frames[i]);
            }
        }
        return bytes;
    }

    /// What comes before the first block, sent as an event of its own; often nothing.
    byte[] header(int rateHz) {
        return switch (this) {
            case PCM, ULAW, ALAW -> new byte[0];
            case WAV ->
                    ByteBuffer.allocate(WAV_HEADER_BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                            .putInt(UNKNOWN_LENGTH)
                            .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                            .putInt(16)
                            .putShort((short) 1)
                            .putShort((short) 1)
                            .putInt(rateHz)
                            .putInt(rateHz * Short.BYTES)
                            .putShort((short) Short.BYTES)
                            .putShort((short) 16)
                            .put("data".getBytes(StandardCharsets.US_ASCII))
                            .putInt(UNKNOWN_LENGTH)
                            .array();
        };
    }
}
