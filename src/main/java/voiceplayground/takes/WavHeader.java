package voiceplayground.takes;

import voiceplayground.storage.BrokenFileException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The 44 bytes in front of the sound of a take: RIFF/WAVE, PCM, 16 bit, mono.
///
/// Source: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0".
///
/// @param rateHz frames a second
/// @param dataBytes bytes of sound behind the header
record WavHeader(int rateHz, long dataBytes) {
    /// Bytes of this header.
    static final int BYTES = 44;

    /// Stands for "until the end of the file": what streaming writers put there, and readers such
    /// as sox, ffmpeg and the JDK's understand.
    static final long UNKNOWN = 0x7fff_f000L;

    private static final int RIFF = tag("RIFF");
    private static final int WAVE = tag("WAVE");
    private static final int FMT = tag("fmt ");
    private static final int DATA = tag("data");
    private static final long MAX_DATA = 0xffff_ffffL - 36;

    /// The header of a file that still grows.
    static WavHeader growing(int rateHz) {
        return new WavHeader(rateHz, UNKNOWN);
    }

    /// This header, ready to be written.
    ByteBuffer bytes() {
        // Past 4 GiB the field cannot say it; readers go on to the end of the file then.
        int size = (int) Math.min(dataBytes, MAX_DATA);
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RIFF)
                .putInt(size + 36)
                .putInt(WAVE)
                .putInt(FMT)
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rateHz)
                .putInt(rateHz * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .putInt(DATA)
                .putInt(size)
                .flip();
    }

    /// Reads a header as [#bytes] writes it.
    ///
    /// @throws BrokenFileException where it is another one
    static WavHeader read(ByteBuffer bytes) throws BrokenFileException {
        var in = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < BYTES) {
            throw new BrokenFileException("shorter than a WAV header");
        }
        int at = in.position();
        int rateHz = in.getInt(at + 24);
        boolean isOurs =
                in.getInt(at) == RIFF
                        && in.getInt(at + 8) == WAVE
                        && in.getInt(at + 12) == FMT
                        && in.getInt(at + 16) == 16
                        && in.getShort(at + 20) == 1
                        && in.getShort(at + 22) == 1
                        && in.getShort(at + 34) == 16
                        && in.getInt(at + 36) == DATA
                        && rateHz > 0;
        if (!isOurs) {
            throw new BrokenFileException("not a 16-bit mono WAV header");
        }
        return new WavHeader(rateHz, Integer.toUnsignedLong(in.getInt(at + 40)));
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
