package voiceplayground.ui.waveform;

import voiceplayground.audio.PeakPyramid;

import java.util.Arrays;

/// Draws a sound into pixels, and of it only the columns that changed since the last time.
///
/// A column shows the envelope (lowest to highest sample), the RMS body inside it and the line of
/// silence; the edges are smoothed by their coverage. What was heard has an ink of its own. The
/// peaks of the columns are kept, so that a playhead passing over them asks nothing of the pyramid.
/// Thread: one.
final class WaveformRaster {
    /// Share of the height left free above and below a full-scale sample.
    private static final double MARGIN = 0.04;

    private final int first;
    private final int width;
    private final int height;
    private final int[] pixels;
    private final short[] min;
    private final short[] max;
    private final float[] rms;
    private final short[] readMin;
    private final short[] readMax;
    private final float[] readRms;
    private final SmoothPeaks smooth;
    private WaveformColours colours;
    private boolean stale = true;
    private int filled;
    private int heard;
    private long frames;
    private double framesPerColumn;

    /// @param first column of the whole drawing that is this raster's column 0
    /// @param width physical pixels
    /// @param height physical pixels
    WaveformRaster(int first, int width, int height, WaveformColours colours) {
        this.first = first;
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.pixels = new int[width * height];
        this.min = new short[width];
        this.max = new short[width];
        this.rms = new float[width];
        this.readMin = new short[width];
        this.readMax = new short[width];
        this.readRms = new float[width];
        this.smooth = new SmoothPeaks(width);
    }

    /// Where it begins in the whole drawing.
    int first() {
        return first;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The pixels, row by row, premultiplied ARGB; the same array for ever.
    int[] pixels() {
        return pixels;
    }

    /// Takes other colours from the next [#show] on.
    void recolour(WaveformColours colours) {
        this.colours = colours;
        stale = true;
    }

    /// Forgets the sound shown; the next [#show] draws everything.
    void restart() {
        stale = true;
    }

    /// Draws what changed.
    ///
    /// @param frames of the sound that there are now
    /// @param framesPerColumn more than 0
    /// @param heardFrames heard so far, drawn in the ink of the heard
    /// @return the columns of this raster whose pixels may have changed
    Columns show(PeakReader peaks, long frames, double framesPerColumn, long heardFrames) {
        boolean whole = stale || framesPerColumn != this.framesPerColumn || frames < this.frames;
        boolean grown =
                whole
                        || frames > this.frames
                        || filled < column(Math.ceil(frames / framesPerColumn));
        int from = whole ? 0 : firstChanged();
        int heardBefore = heard;

        this.stale = false;
        this.frames = frames;
        this.framesPerColumn = framesPerColumn;
        this.heard = column((double) Math.round(heardFrames / framesPerColumn));
        if (whole) {
            filled = 0;
        }
        if (grown && from < width) {
            read(peaks, new Columns(from, width));
        }

        Columns changed = grown ? new Columns(from, whole ? width : filled) : Columns.NONE;
        Columns passed =
                whole
                        ? Columns.NONE
                        : new Columns(Math.min(heardBefore, heard), Math.max(heardBefore, heard));
        draw(changed);
        draw(passed);
        return changed.and(passed);
    }

    /// The newest bin of the pyramid was not full when it was drawn; it may span columns, and the
    /// slope towards it begins in the bin before.
    private int firstChanged() {
        double open = Math.max(framesPerColumn, 2 * PeakPyramid.BASE);
        return Math.min(filled, column(Math.floor((frames - open) / framesPerColumn) - 1));
    }

    /// A column of the whole drawing as one of this raster, or the nearest of its ends.
    private int column(double ofWhole) {
        return (int) Math.clamp(ofWhole - first, 0, width);
    }

    private void read(PeakReader peaks, Columns range) {
        int count =
                smooth.columns(
                        peaks,
                        (first + range.from()) * framesPerColumn,
                        framesPerColumn,
                        range.count(),
                        readMin,
                        readMax,
                        readRms);
        System.arraycopy(readMin, 0, min, range.from(), count);
        System.arraycopy(readMax, 0, max, range.from(), count);
        System.arraycopy(readRms, 0, rms, range.from(), count);
        filled = Math.max(filled, range.from() + count);
    }

    /// Row by row for the ground, which the processor likes; column by column for the sound.
    private void draw(Columns range) {
        if (range.isEmpty()) {
            return;
        }
        int centre = height / 2;
        for (int y = 0; y < height; y++) {
            int colour = y == centre ? colours.centre() : colours.background();
            Arrays.fill(pixels, y * width + range.from(), y * width + range.to(), colour);
        }
        for (int x = range.from(); x < Math.min(range.to(), filled); x++) {
            drawSound(x, x < heard ? colours.heard() : colours.ahead());
        }
    }

    private void drawSound(int x, WaveformColours.Ink ink) {
        double top = rowOf(max[x]);
        double bottom = rowOf(min[x]);
        if (bottom - top < 1) {
            // Silence is a line one pixel thick, not nothing.
            double middle = Math.floor((top + bottom) / 2);
            strip(x, middle, middle + 1, ink.envelope());
            return;
        }
        strip(x, top, bottom, ink.envelope());
        double bodyTop = Math.max(top, rowOf(rms[x]));
        double bodyBottom = Math.min(bottom, rowOf(-rms[x]));
        if (bodyTop < bodyBottom) {
            strip(x, bodyTop, bodyBottom, ink.body());
        }
    }

    /// Where a sample lies, in rows from the top.
    private double rowOf(double sample) {
        double reach = height * (0.5 - MARGIN);
        return height * 0.5 - sample * reach / 32768;
    }

    private void strip(int x, double top, double bottom, int colour) {
        int first = (int) top;
        int last = (int) bottom;
        if (first == last) {
            blend(x, first, colour, bottom - top);
            return;
        }
        blend(x, first, colour, first + 1 - top);
        for (int y = first + 1, at = y * width + x; y < last; y++, at += width) {
            pixels[at] = colour;
        }
        blend(x, last, colour, bottom - last);
    }

    private void blend(int x, int y, int colour, double share) {
        if (y < height && share > 0) {
            int at = y * width + x;
            pixels[at] = Argb.mix(pixels[at], colour, share);
        }
    }
}
