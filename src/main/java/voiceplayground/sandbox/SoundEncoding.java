package voiceplayground.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The encodings of the wire, all of which the sandbox speaks.
enum SoundEncoding {
    PCM,
    WAV,
    ULAW,
    ALAW,
    MP3;

    /// Sound is handed out in blocks of this length.
    ///
    /// Source: sizes of a captured stream of the vendor, 7680 bytes at 24 kHz.
    static final int BLOCK_MILLIS = 160;

    /// "Until the end", as streams write it whose length nobody knows yet.
    static final int UNKNOWN_LENGTH = -1;

    private static final int WAV_HEADER_BYTES = 44;

    /// @return the size of a block, for mp3 about that
    int blockBytes(int rateHz) {
        return switch (this) {
            case PCM, WAV -> rateHz * BLOCK_MILLIS / 1000 * Short.BYTES;
            case ULAW, ALAW -> rateHz * BLOCK_MILLIS / 1000;
            case MP3 -> Mp3Encoder.kilobits(rateHz) * BLOCK_MILLIS / Byte.SIZE;
        };
    }

    /// An encoder for one sound.
    SoundEncoder encoder(int rateHz) {
        return switch (this) {
            case PCM, WAV -> SoundEncoding::pcm;
            case ULAW ->
                    frames -> {
                        byte[] bytes = new byte[frames.length];
                        for (int i = 0; i < frames.length; i++) {
                            bytes[i] = G711.ulaw(frames[i]);
                        }
                        return bytes;
                    };
            case ALAW ->
                    frames -> {
                        byte[] bytes = new byte[frames.length];
                        for (int i = 0; i < frames.length; i++) {
                            bytes[i] = G711.alaw(frames[i]);
                        }
                        return bytes;
                    };
            case MP3 -> new Mp3Encoder(rateHz);
        };
    }

    /// What comes before the first block, sent as an event of its own; often nothing.
    ///
    /// @param soundBytes how many bytes of sound follow, or [#UNKNOWN_LENGTH]
    byte[] header(int rateHz, int soundBytes) {
        return switch (this) {
            case PCM, ULAW, ALAW, MP3 -> new byte[0];
            case WAV ->
                    ByteBuffer.allocate(WAV_HEADER_BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                            .putInt(
                                    soundBytes < 0
                                            ? UNKNOWN_LENGTH
                                            : WAV_HEADER_BYTES - 8 + soundBytes)
                            .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                            .putInt(16)
                            .putShort((short) 1)
                            .putShort((short) 1)
                            .putInt(rateHz)
                            .putInt(rateHz * Short.BYTES)
                            .putShort((short) Short.BYTES)
                            .putShort((short) 16)
                            .put("data".getBytes(StandardCharsets.US_ASCII))
                            .putInt(soundBytes)
                            .array();
        };
    }

    private static byte[] pcm(short[] frames) {
        byte[] bytes = new byte[frames.length * Short.BYTES];
        for (int i = 0; i < frames.length; i++) {
            bytes[2 * i] = (byte) frames[i];
            bytes[2 * i + 1] = (byte) (frames[i] >> 8);
        }
        return bytes;
    }
}
