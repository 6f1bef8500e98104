package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.SplittableRandom;

class PeakPyramidTest {
    private final SplittableRandom random = new SplittableRandom(42);

    private static int sample(byte[] pcm, long frame) {
        int at = (int) (2 * frame);
        return (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
    }

    private PeakPyramid pyramid(byte[] pcm) {
        var pyramid = new PeakPyramid();
        for (int at = 0; at < pcm.length; ) {
            int n = Math.min(pcm.length - at, 2 * random.nextInt(1, 3000));
            pyramid.append(pcm, at, n);
            at += n;
        }
        return pyramid;
    }

    /// Frames that a column may look at: its own, widened to the bins they lie in.
    private static void compare(
            PeakPyramid pyramid, byte[] pcm, double framesPerColumn, int columns) {
        short[] min = new short[columns];
        short[] max = new short[columns];
        float[] rms = new float[columns];
        long frames = pcm.length / 2;
        int filled = pyramid.columns(0, framesPerColumn, columns, min, max, rms);
        assertEquals(Math.min(columns, (int) Math.ceil(frames / framesPerColumn)), filled);
        long bin = PeakPyramid.BASE;
        while (bin * 4 <= framesPerColumn) {
            bin *= 4;
        }
        for (int c = 0; c < filled; c++) {
            long from = (long) (c * framesPerColumn) / bin * bin;
            long last =
                    Math.min(
                                    frames,
                                    Math.max(
                                            (long) (c * framesPerColumn) + 1,
                                            (long) ((c + 1) * framesPerColumn)))
                            - 1;
            long to = Math.min(frames, (last / bin + 1) * bin);
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            double sum = 0;
            for (long f = from; f < to; f++) {
                int s = sample(pcm, f);
                low = Math.min(low, s);
                high = Math.max(high, s);
                sum += (double) s * s;
            }
            String where = "column " + c + " at " + framesPerColumn + " frames each";
            assertEquals(low, min[c], where);
            assertEquals(high, max[c], where);
            assertEquals(Math.sqrt(sum / (to - from)), rms[c], 2, where);
        }
    }

    @Test
    void everyZoomAgreesWithTheSamples() {
        for (int frames : new int[] {1, 255, 256, 257, 1023, 4096, 70_001, 300_000}) {
            byte[] pcm = new byte[2 * frames];
            random.nextBytes(pcm);
            PeakPyramid pyramid = pyramid(pcm);
            assertEquals(frames, pyramid.frames());
            for (double perColumn :
                    new double[] {256, 300.5, 1024, 1500.25, 4096, 20_000, 65_536, 1_000_000}) {
                compare(pyramid, pcm, perColumn, 50);
            }
        }
    }

    @Test
    void whatLiesBehindTheEndIsNotFilled() {
        var pyramid = pyramid(new byte[2000]);
        assertEquals(
                0, pyramid.columns(1000, 256, 10, new short[10], new short[10], new float[10]));
        assertEquals(2, pyramid.columns(500, 256, 10, new short[10], new short[10], new float[10]));
    }

    @Test
    void anHourFitsTwoAndAHalfPercentOfItsSound() {
        var pyramid = new PeakPyramid();
        byte[] second = new byte[88_200];
        random.nextBytes(second);
        for (int i = 0; i < 3600; i++) {
            pyramid.append(second, 0, second.length);
        }
        assertEquals(3600L * 44_100, pyramid.frames());
        short[] min = new short[2000];
        assertEquals(2000, pyramid.columns(0, 79_380, 2000, min, new short[2000], new float[2000]));
    }

    @Test
    void theExtremesOfASampleAreCountedExactly() {
        byte[] loudest = new byte[2 * PeakPyramid.BASE];
        for (int i = 1; i < loudest.length; i += 2) {
            loudest[i] = (byte) 0x80; // -32768
        }
        short[] min = new short[1];
        short[] max = new short[1];
        float[] rms = new float[1];
        assertEquals(1, pyramid(loudest).columns(0, PeakPyramid.BASE, 1, min, max, rms));
        assertEquals(-32768, min[0]);
        assertEquals(-32768, max[0]);
        assertEquals(32768f, rms[0]);
    }

    @Test
    void aPyramidBuiltFromAFeedEqualsOneThatGrew() throws IOException {
        byte[] pcm = new byte[2 * 100_001];
        random.nextBytes(pcm);
        var sound = new LiveSound(24_000, (_, _, _, _) -> 0);
        sound.append(pcm, 0, pcm.length);
        var built = PeakPyramid.of(sound);
        assertEquals(100_001, built.frames());
        compare(built, pcm, 1000, 101);
    }

    /// Every sample is 1000, so a bin that a reader was not yet allowed to see would show as 0.
    @Test
    void aReaderSeesEveryBinThatLiesBeforeTheFrameCount() throws InterruptedException {
        var pyramid = new PeakPyramid();
        byte[] piece = new byte[2 * 777];
        for (int i = 0; i < piece.length; i += 2) {
            piece[i] = (byte) 0xE8;
            piece[i + 1] = 3;
        }
        var writer =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; i < 5000; i++) {
                                pyramid.append(piece, 0, piece.length);
                            }
                        });
        short[] min = new short[50];
        short[] max = new short[50];
        float[] rms = new float[50];
        do {
            double perColumn = Math.max(1, pyramid.frames() / 50.0);
            int filled = pyramid.columns(0, perColumn, 50, min, max, rms);
            for (int c = 0; c < filled; c++) {
                assertEquals(1000, min[c]);
                assertEquals(1000, max[c]);
                assertEquals(1000, rms[c], 0.3);
            }
        } while (writer.isAlive());
        writer.join();
        assertEquals(5000L * 777, pyramid.frames());
    }
}
