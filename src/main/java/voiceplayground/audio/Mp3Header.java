package voiceplayground.audio;

import java.util.Optional;

/// The header of an MPEG layer III frame.
///
/// Source: ISO/IEC 11172-3, 2.4.2.3, and ISO/IEC 13818-3; MPEG 2.5 as decoders know it.
///
/// @param version 3 for MPEG 1, 2 for MPEG 2, 0 for MPEG 2.5
/// @param frameBytes of the whole frame, header included
record Mp3Header(int version, int rateHz, boolean isMono, int frameBytes) {
    static final int BYTES = 4;

    private static final int[] KBITS_1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] KBITS_2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] RATES_1 = {44_100, 48_000, 32_000};

    /// Reads four bytes; empty where they are no header.
    static Optional<Mp3Header> read(byte[] bytes, int at) {
        int header = 0;
        for (int i = 0; i < BYTES; i++) {
            header = header << 8 | (bytes[at + i] & 0xff);
        }
        int version = header >> 19 & 3;
        int bitRate = header >> 12 & 15;
        int rate = header >> 10 & 3;
        boolean isHeader =
                header >>> 21 == 0x7ff
                        && version != 1
                        && (header >> 17 & 3) == 1
                        && bitRate != 0
                        && bitRate != 15
                        && rate != 3
                        && (header & 3) != 2;
        if (!isHeader) {
            return Optional.empty();
        }
        boolean isMpeg1 = version == 3;
        int kbits = (isMpeg1 ? KBITS_1 : KBITS_2)[bitRate];
        int hz = RATES_1[rate] >> (isMpeg1 ? 0 : version == 2 ? 1 : 2);
        int frame = (isMpeg1 ? 144_000 : 72_000) * kbits / hz + (header >> 9 & 1);
        return Optional.of(new Mp3Header(version, hz, (header >> 6 & 3) == 3, frame));
    }

    /// Whether the frame that begins there only describes the file: Xing's or Info behind the side
    /// information, or VBRI 32 bytes behind the header.
    boolean isInfo(byte[] bytes, int at) {
        int side = version == 3 ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
        return is("Xing", bytes, at + BYTES + side)
                || is("Info", bytes, at + BYTES + side)
                || is("VBRI", bytes, at + BYTES + 32);
    }

    private static boolean is(String mark, byte[] bytes, int at) {
        return at + mark.length() <= bytes.length && WavHeader.is(mark, bytes, at);
    }
}
