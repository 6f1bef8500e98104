package voiceplayground.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.PeakPyramid;
import voiceplayground.testkit.SpeechLike;

import java.util.Arrays;
import java.util.Random;

class WaveformRasterTest {
    private static final int RATE_HZ = 24_000;
    private static final int UNTOUCHED = 0x12345678;
    private static final WaveformColours COLOURS =
            WaveformColours.laid(
                    0xfff6f8fa,
                    0x40000000,
                    new WaveformColours.Ink(0xff80b0ff, 0xff0969da),
                    new WaveformColours.Ink(0x60203040, 0xff57606a));

    private final short[] speech = SpeechLike.samples(RATE_HZ, 6, 7);
    private final SamplePeaks peaks = new SamplePeaks(speech);

    @Test
    void everyPixelIsTheOneOfABruteForceDrawing() {
        var raster = new WaveformRaster(0, 300, 81, COLOURS);
        double framesPerColumn = 10.0 * RATE_HZ / 300;
        raster.show(peaks, speech.length, framesPerColumn, 50_000);

        var expected = new int[300 * 81];
        int heard = (int) Math.round(50_000 / framesPerColumn);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 81; y++) {
                expected[y * 300 + x] = bruteForce(x, y, 81, framesPerColumn, x < heard);
            }
        }
        assertArrayEquals(expected, raster.pixels());
    }

    @Test
    void aSoundDrawnWhileItGrowsLooksLikeOneDrawnAtOnce() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (double framesPerColumn : new double[] {57.25, 256, 480, 1999.5}) {
            var grown = new WaveformRaster(0, 400, 60, COLOURS);
            int frames = 0;
            long heard = 0;
            while (frames < speech.length) {
                frames = Math.min(speech.length, frames + 1 + random.nextInt(5000));
                heard = Math.min(frames, heard + random.nextInt(3000));
                peaks.arrived(frames);
                grown.show(peaks, frames, framesPerColumn, heard);
            }
            var atOnce = new WaveformRaster(0, 400, 60, COLOURS);
            atOnce.show(peaks, speech.length, framesPerColumn, heard);
            assertArrayEquals(atOnce.pixels(), grown.pixels(), "seed " + seed);
        }
    }

    @Test
    void theSameHoldsForTheRealPyramid() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        byte[] pcm = SpeechLike.bytes(speech);
        for (double framesPerColumn : new double[] {31.5, 100.25, 700, 5000}) {
            var pyramid = new PeakPyramid();
            var grown = new WaveformRaster(0, 900, 60, COLOURS);
            for (int at = 0; at < pcm.length; ) {
                int bytes = Math.min(pcm.length - at, 2 + 2 * random.nextInt(4000));
                pyramid.append(pcm, at, bytes);
                at += bytes;
                grown.show(pyramid::columns, pyramid.frames(), framesPerColumn, 0);
            }
            var atOnce = new WaveformRaster(0, 900, 60, COLOURS);
            atOnce.show(pyramid::columns, pyramid.frames(), framesPerColumn, 0);
            assertArrayEquals(atOnce.pixels(), grown.pixels(), "seed " + seed);
        }
    }

    @Test
    void aShortSoundHasSlopesInsteadOfStairsAndKeepsItsPeaks() {
        var samples = new short[5 * 256];
        samples[2 * 256 + 30] = 30_000;
        var min = new short[50];
        var max = new short[50];
        var rms = new float[50];
        int there =
                new SmoothPeaks(50).columns(new SamplePeaks(samples), 0, 25.6, 50, min, max, rms);
        assertEquals(50, there);
        assertEquals(0, max[14]);
        for (int c = 15; c < 25; c++) {
            assertTrue(max[c] > max[c - 1], "rises at " + c);
            assertEquals(max[c], max[49 - c], 1, "falls as it rose");
        }
        assertEquals(28_500, max[24]);
        assertEquals(0, max[35]);
    }

    @Test
    void tilesSideBySideAreTheWholeDrawing() {
        for (double framesPerColumn : new double[] {57.25, 480}) {
            var whole = new WaveformRaster(0, 300, 60, COLOURS);
            whole.show(peaks, speech.length, framesPerColumn, 60_000);
            for (int first = 0; first < 300; first += 100) {
                var tile = new WaveformRaster(first, 100, 60, COLOURS);
                for (int frames = 0; frames < speech.length; frames += 7_000) {
                    peaks.arrived(frames);
                    tile.show(peaks, frames, framesPerColumn, frames / 2);
                }
                peaks.arrived(speech.length);
                tile.show(peaks, speech.length, framesPerColumn, 60_000);
                for (int y = 0; y < 60; y++) {
                    int at = y * 300 + first;
                    assertArrayEquals(
                            Arrays.copyOfRange(whole.pixels(), at, at + 100),
                            Arrays.copyOfRange(tile.pixels(), y * 100, y * 100 + 100),
                            "tile " + first + " row " + y);
                }
            }
        }
    }

    @Test
    void peaksThatCameLaterThanTheirFramesAreDrawnAllTheSame() {
        var raster = new WaveformRaster(0, 500, 40, COLOURS);
        peaks.arrived(40_000);
        raster.show(peaks, 48_000, 480, 0);
        peaks.arrived(48_000);
        assertEquals(100, raster.show(peaks, 48_000, 480, 0).to());
        assertTrue(raster.show(peaks, 48_000, 480, 0).isEmpty());
    }

    @Test
    void onlyTheColumnsThatGrewAreDrawn() {
        var raster = new WaveformRaster(0, 500, 40, COLOURS);
        double framesPerColumn = 480;
        peaks.arrived(48_000);
        raster.show(peaks, 48_000, framesPerColumn, 0);
        Arrays.fill(raster.pixels(), UNTOUCHED);

        peaks.arrived(52_800);
        Columns changed = raster.show(peaks, 52_800, framesPerColumn, 0);

        assertEquals(new Columns(97, 110), changed);
        assertEquals(changed, touched(raster));
    }

    @Test
    void thePlayheadDrawsOnlyTheColumnsItPassed() {
        var raster = new WaveformRaster(0, 500, 40, COLOURS);
        raster.show(peaks, speech.length, 480, 4_800);
        Arrays.fill(raster.pixels(), UNTOUCHED);

        assertEquals(new Columns(10, 13), raster.show(peaks, speech.length, 480, 6_240));
        assertEquals(new Columns(10, 13), touched(raster));
        assertEquals(new Columns(5, 13), raster.show(peaks, speech.length, 480, 2_400));
    }

    @Test
    void nothingIsDrawnWhenNothingChanged() {
        var raster = new WaveformRaster(0, 500, 40, COLOURS);
        raster.show(peaks, speech.length, 480, 4_800);
        Arrays.fill(raster.pixels(), UNTOUCHED);

        assertTrue(raster.show(peaks, speech.length, 480, 4_801).isEmpty());
        assertEquals(0, touched(raster).count());
    }

    @Test
    void anotherScaleOtherColoursOrAnotherSoundDrawEverything() {
        var raster = new WaveformRaster(0, 500, 40, COLOURS);
        var whole = new Columns(0, 500);
        assertEquals(whole, raster.show(peaks, speech.length, 480, 0));
        assertEquals(whole, raster.show(peaks, speech.length, 481, 0));
        raster.recolour(COLOURS);
        assertEquals(whole, raster.show(peaks, speech.length, 481, 0));
        raster.restart();
        assertEquals(whole, raster.show(peaks, speech.length, 481, 0));
    }

    @Test
    void fullScaleStaysInsideAndSilenceIsALine() {
        var samples = new short[1024];
        Arrays.fill(samples, 0, 512, Short.MIN_VALUE);
        Arrays.fill(samples, 256, 512, Short.MAX_VALUE);
        var raster = new WaveformRaster(0, 2, 100, COLOURS);
        raster.show(new SamplePeaks(samples), 1024, 512, 0);

        int loud = 0;
        int silent = 0;
        for (int y = 0; y < 100; y++) {
            loud += raster.pixels()[2 * y] == COLOURS.ahead().body() ? 1 : 0;
            silent += raster.pixels()[2 * y + 1] == COLOURS.ahead().envelope() ? 1 : 0;
        }
        assertEquals(92, loud);
        assertEquals(COLOURS.background(), raster.pixels()[0]);
        assertEquals(1, silent);
    }

    private static Columns touched(WaveformRaster raster) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        int width = raster.width();
        for (int i = 0; i < raster.pixels().length; i++) {
            if (raster.pixels()[i] != UNTOUCHED) {
                from = Math.min(from, i % width);
                to = Math.max(to, i % width + 1);
            }
        }
        return to == 0 ? Columns.NONE : new Columns(from, to);
    }

    /// One pixel, from the definition: how much of it lies inside the envelope, and inside the
    /// body.
    private int bruteForce(int x, int y, int height, double framesPerColumn, boolean heard) {
        int ground = y == height / 2 ? COLOURS.centre() : COLOURS.background();
        var min = new short[1];
        var max = new short[1];
        var rms = new float[1];
        if (peaks.columns(x * framesPerColumn, framesPerColumn, 1, min, max, rms) == 0) {
            return ground;
        }
        WaveformColours.Ink ink = heard ? COLOURS.heard() : COLOURS.ahead();
        double reach = height * 0.46;
        double top = height * 0.5 - max[0] * reach / 32768;
        double bottom = height * 0.5 - min[0] * reach / 32768;
        if (bottom - top < 1) {
            return y == (int) Math.floor((top + bottom) / 2) ? ink.envelope() : ground;
        }
        double bodyTop = Math.max(top, height * 0.5 - rms[0] * reach / 32768);
        double bodyBottom = Math.min(bottom, height * 0.5 + rms[0] * reach / 32768);
        int pixel = Argb.mix(ground, ink.envelope(), covered(y, top, bottom));
        return Argb.mix(pixel, ink.body(), covered(y, bodyTop, bodyBottom));
    }

    private static double covered(int y, double top, double bottom) {
        return Math.max(0, Math.min(y + 1, bottom) - Math.max(y, top));
    }
}
