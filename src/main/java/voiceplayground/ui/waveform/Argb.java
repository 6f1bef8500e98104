package voiceplayground.ui.waveform;

/// Arithmetic on premultiplied ARGB pixels, the format of the raster.
final class Argb {
    private Argb() {}

    /// A premultiplied pixel from a colour's parts, each 0 to 1.
    static int of(double red, double green, double blue, double opacity) {
        return (eight(opacity) << 24)
                | (eight(red * opacity) << 16)
                | (eight(green * opacity) << 8)
                | eight(blue * opacity);
    }

    /// A mixture: `share` of `above`, the rest of `below`. @param share 0 to 1
    static int mix(int below, int above, double share) {
        int weight = (int) (share * 256 + 0.5);
        int pixel = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int from = (below >>> shift) & 0xff;
            int to = (above >>> shift) & 0xff;
            pixel |= (from + (((to - from) * weight + 128) >> 8)) << shift;
        }
        return pixel;
    }

    /// What is seen when a translucent pixel lies on another.
    static int over(int below, int above) {
        int shine = 255 - (above >>> 24);
        int pixel = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int from = (below >>> shift) & 0xff;
            int to = (above >>> shift) & 0xff;
            pixel |= Math.min(255, to + (from * shine + 127) / 255) << shift;
        }
        return pixel;
    }

    private static int eight(double part) {
        return (int) Math.round(255 * Math.clamp(part, 0.0, 1.0));
    }
}
