package voiceplayground.audio.playback;

/// Volume and fades on 16-bit frames. At full volume outside a fade no byte is touched.
final class Ramp {
    private Ramp() {}

    /// Scales frames in place, from one gain to another in a straight line.
    ///
    /// @param from gain of the first frame, 0 to 1
    /// @param to gain reached after the last frame
    static void apply(byte[] pcm, int offset, int frames, double from, double to) {
        if (from == 1 && to == 1) {
            return;
        }
        double step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            int at = offset + 2 * i;
            int sample = (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
            int scaled = (int) Math.rint(sample * (from + i * step));
            pcm[at] = (byte) scaled;
            pcm[at + 1] = (byte) (scaled >> 8);
        }
    }
}
