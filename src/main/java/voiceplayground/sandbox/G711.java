package voiceplayground.sandbox;

/// ITU-T G.711: 16-bit samples as 8-bit logarithmic ones.
final class G711 {
    private static final int ULAW_BIAS = 0x84;
    private static final int ULAW_CLIP = 32_635;

    private G711() {}

    static byte ulaw(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), ULAW_CLIP) + ULAW_BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = (magnitude >> (exponent + 3)) & 0x0F;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    static byte alaw(short sample) {
        // A-law has 13 bits, and its negative half begins at -1.
        int value = sample >> 3;
        int sign = value < 0 ? 0 : 0x80;
        int magnitude = value < 0 ? ~value : value;
        int exponent = Math.max(0, 31 - Integer.numberOfLeadingZeros(magnitude | 1) - 4);
        int mantissa = magnitude >> Math.max(1, exponent) & 0x0F;
        return (byte) ((sign | exponent << 4 | mantissa) ^ 0x55);
    }
}
