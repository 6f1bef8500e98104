package voiceplayground.audio;

import java.util.Optional;
import java.util.OptionalInt;

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
        return isXing(bytes, at) || is("VBRI", bytes, at + BYTES + 32);
    }

    /// Samples that the encoder says it put before the sound, where such a frame says it.
    ///
    /// Source: the MP3 Info Tag, revision 1: behind Xing's fields, which its flags tell of, 21
    /// bytes of the encoder's name and settings, then 12 bits. LAME writes it and so does
    /// libavformat.
    OptionalInt encoderDelay(byte[] bytes, int at) {
        int flags = at + BYTES + side() + 4;
        if (!isXing(bytes, at) || at + frameBytes > bytes.length) {
            return OptionalInt.empty();
        }
        int name = flags + 4;
        int[] fields = {4, 4, 100, 4};
        for (int i = 0; i < fields.length; i++) {
            name += (bytes[flags + 3] >> i & 1) * fields[i];
        }
        boolean isTold = is("LAME", bytes, name) || is("Lav", bytes, name);
        if (!isTold || name + 23 > at + frameBytes) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((bytes[name + 21] & 0xff) << 4 | (bytes[name + 22] & 0xff) >> 4);
    }

    private boolean isXing(byte[] bytes, int at) {
        int mark = at + BYTES + side();
        return is("Xing", bytes, mark) || is("Info", bytes, mark);
    }

    /// Bytes of side information behind the header.
    private int side() {
        return version == 3 ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
    }

    private static boolean is(String mark, byte[] bytes, int at) {
        for (int i = 0; i < mark.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
