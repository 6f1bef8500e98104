package voiceplayground.audio;

/// G.711: one byte is one frame.
///
/// Source: ITU-T G.711, tables 1a to 2b, as the usual expansion to 16 bits.
final class G711Decoder implements AudioDecoder {
    static final short[] ULAW = table(G711Decoder::ulaw);
    static final short[] ALAW = table(G711Decoder::alaw);

    private interface Expansion {
        int of(int code);
    }

    private final short[] table;
    private byte[] pcm = new byte[4096];

    G711Decoder(short[] table) {
        this.table = table;
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, PcmSink sink) {
        if (pcm.length < 2 * length) {
            pcm = new byte[2 * length];
        }
        for (int i = 0; i < length; i++) {
            short sample = table[bytes[offset + i] & 0xff];
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        sink.pcm(pcm, 0, 2 * length);
    }

    @Override
    public int end(PcmSink sink) {
        return 0;
    }

    private static short[] table(Expansion expansion) {
        short[] table = new short[256];
        for (int code = 0; code < 256; code++) {
            table[code] = (short) expansion.of(code);
        }
        return table;
    }

    private static int ulaw(int code) {
        int bits = ~code;
        int magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }

    private static int alaw(int code) {
        int bits = code ^ 0x55;
        int segment = (bits & 0x70) >> 4;
        int magnitude = ((bits & 0x0f) << 4) + 8;
        if (segment > 0) {
            magnitude = (magnitude + 0x100) << (segment - 1);
        }
        return (bits & 0x80) == 0 ? -magnitude : magnitude;
    }
}
