package voiceplayground.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// How a WAV file writes its samples, and what they are as 16-bit mono.
///
/// Several channels become their mean. Wider samples are rounded to 16 bits, without dither.
/// Source: Microsoft, "Multiple channel audio data and WAVE files", for the extensible header.
///
/// @param code 1 for integers (8 bits unsigned), 3 for floats, 6 for A-law, 7 for mu-law
/// @param channels 1 to 64
/// @param rateHz 1 to 768,000, or 0 where the file says none that can be
/// @param bits 8, 16, 24, 32 for integers, 32 or 64 for floats, 8 for the others
record WavFormat(int code, int channels, int rateHz, int bits) {
    /// 16-bit mono at a rate that nobody told.
    static final WavFormat PLAIN = new WavFormat(1, 1, 0, 16);

    /// Shortest `fmt ` chunk.
    static final int LEAST_BYTES = 16;

    /// An extensible `fmt ` chunk.
    static final int MOST_BYTES = 40;

    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_HZ = 768_000;
    private static final int MOST_CHANNELS = 64;

    /// Reads the inside of a `fmt ` chunk.
    ///
    /// @return empty where this program cannot play it
    static Optional<WavFormat> read(byte[] bytes, int at, int length) {
        if (length < LEAST_BYTES) {
            return Optional.empty();
        }
        int code = WavHeader.number(bytes, at);
        if (code == EXTENSIBLE && length >= MOST_BYTES) {
            code = WavHeader.number(bytes, at + 24);
        }
        int channels = WavHeader.number(bytes, at + 2);
        long rate = WavHeader.size(bytes, at + 4);
        int bits = WavHeader.number(bytes, at + 14);
        boolean isKnown =
                switch (code) {
                    case 1 -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
                    case 3 -> bits == 32 || bits == 64;
                    case 6, 7 -> bits == 8;
                    default -> false;
                };
        return isKnown && channels >= 1 && channels <= MOST_CHANNELS
                ? Optional.of(new WavFormat(code, channels, rate <= MOST_HZ ? (int) rate : 0, bits))
                : Optional.empty();
    }

    /// What a `fmt ` chunk says, for the words of a refusal.
    static String words(byte[] bytes, int at) {
        return "format %d, %d channels, %d bits, %d Hz"
                .formatted(
                        WavHeader.number(bytes, at),
                        WavHeader.number(bytes, at + 2),
                        WavHeader.number(bytes, at + 14),
                        WavHeader.size(bytes, at + 4));
    }

    boolean isPlain() {
        return code == 1 && channels == 1 && bits == 16;
    }

    int frameBytes() {
        return channels * bits / 8;
    }

    /// Whole frames as 16-bit little-endian mono.
    ///
    /// @param pcm takes two bytes a frame
    void convert(byte[] bytes, int offset, int frames, byte[] pcm, int pcmOffset) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = offset;
        for (int i = 0; i < frames; i++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += sample(in, at);
                at += bits / 8;
            }
            // Not a number becomes 0.
            int mono = (int) Math.clamp(Math.round(sum / channels), -32768L, 32767L);
            pcm[pcmOffset + 2 * i] = (byte) mono;
            pcm[pcmOffset + 2 * i + 1] = (byte) (mono >> 8);
        }
    }

    /// A sample in the units of 16 bits.
    private double sample(ByteBuffer in, int at) {
        return switch (code) {
            case 3 -> 32768 * (bits == 32 ? in.getFloat(at) : in.getDouble(at));
            case 6 -> G711Decoder.ALAW[in.get(at) & 0xff];
            case 7 -> G711Decoder.ULAW[in.get(at) & 0xff];
            default -> integer(in, at);
        };
    }

    private double integer(ByteBuffer in, int at) {
        return switch (bits) {
            case 8 -> ((in.get(at) & 0xff) - 128) * 256;
            case 16 -> in.getShort(at);
            case 24 -> (in.getShort(at + 1) * 256 + (in.get(at) & 0xff)) / 256.0;
            default -> in.getInt(at) / 65536.0;
        };
    }
}
