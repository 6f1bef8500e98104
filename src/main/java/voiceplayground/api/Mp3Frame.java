package voiceplayground.api;

/// The header of an MPEG layer III frame.
///
/// Source: ISO/IEC 11172-3, 2.4.2.3, and ISO/IEC 13818-3; MPEG 2.5 as every decoder knows it.
final class Mp3Frame {
    /// Bytes of a header.
    static final int HEADER_BYTES = 4;

    private static final int[] KBITS_1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] KBITS_2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] RATES_1 = {44_100, 48_000, 32_000};

    private Mp3Frame() {}

    /// Bytes of the frame that begins at a place; 0 where no header is there.
    static int bytes(byte[] bytes, int at) {
        if (at < 0 || bytes.length < at + HEADER_BYTES) {
            return 0;
        }
        int header = 0;
        for (int i = 0; i < HEADER_BYTES; i++) {
            header = header << 8 | (bytes[at + i] & 0xff);
        }
        int version = header >> 19 & 3;
        int layer = header >> 17 & 3;
        int bitRate = header >> 12 & 15;
        int rate = header >> 10 & 3;
        boolean isHeader =
                header >>> 21 == 0x7ff
                        && version != 1
                        && layer == 1
                        && bitRate != 0
                        && bitRate != 15
                        && rate != 3
                        && (header & 3) != 2;
        if (!isHeader) {
            return 0;
        }
        boolean isMpeg1 = version == 3;
        int kbits = (isMpeg1 ? KBITS_1 : KBITS_2)[bitRate];
        int hz = RATES_1[rate] >> (isMpeg1 ? 0 : version == 2 ? 1 : 2);
        return (isMpeg1 ? 144_000 : 72_000) * kbits / hz + (header >> 9 & 1);
    }
}
