package voiceplayground.cli;

import voiceplayground.audio.PeakPyramid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

/// Draws a waveform into a PNG where there is no screen: a line from the lowest to the highest
/// sample of each column, and its loudness inside.
final class WaveformPicture {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 320;
    private static final int MIDDLE = HEIGHT / 2;
    private static final int PAPER = 0xFFFFFF;
    private static final int AXIS = 0xD0D7DE;
    private static final int PEAK = 0x80B3F5;
    private static final int LOUDNESS = 0x0969DA;
    private static final double FULL_SCALE = 32768.0;

    private WaveformPicture() {}

    /// Draws the whole sound over the whole width.
    static void write(PeakPyramid peaks, Path png) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, pixels(peaks), 0, WIDTH);
        try (OutputStream out = Files.newOutputStream(png)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no writer for PNG");
            }
        }
    }

    static int[] pixels(PeakPyramid peaks) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, PAPER);
        Arrays.fill(pixels, MIDDLE * WIDTH, (MIDDLE + 1) * WIDTH, AXIS);
        short[] min = new short[WIDTH];
        short[] max = new short[WIDTH];
        float[] rms = new float[WIDTH];
        double framesPerColumn = Math.max(1.0, (double) peaks.frames() / WIDTH);
        int columns = peaks.columns(0, framesPerColumn, WIDTH, min, max, rms);
        for (int x = 0; x < columns; x++) {
            line(pixels, x, y(max[x]), y(min[x]), PEAK);
            if (rms[x] > 0) {
                line(
                        pixels,
                        x,
                        y(Math.min(rms[x], max[x])),
                        y(Math.max(-rms[x], min[x])),
                        LOUDNESS);
            }
        }
        return pixels;
    }

    private static void line(int[] pixels, int x, int top, int bottom, int colour) {
        for (int y = top; y <= bottom; y++) {
            pixels[y * WIDTH + x] = colour;
        }
    }

    private static int y(double sample) {
        int y = MIDDLE - (int) Math.round(sample / FULL_SCALE * (MIDDLE - 1));
        return Math.clamp(y, 0, HEIGHT - 1);
    }
}
