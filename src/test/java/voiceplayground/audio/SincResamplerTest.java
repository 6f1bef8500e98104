package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Random;

class SincResamplerTest {
    @ParameterizedTest
    @CsvSource({
        "16000,8000,1000", "16000,24000,1000", "16000,44100,1000", "16000,44100,6900",
        "16000,24000,6900", "16000,8000,3400", "44100,48000,3000", "48000,44100,19000",
        "19200,44100,3000", "14000,24000,3000", "8000,48000,3000", "44100,8000,1000"
    })
    void aToneKeepsItsShapeWithNoiseAtLeast80DecibelsBelow(int from, int to, double hz) {
        short[] out = SincResampler.convert(tone(from, hz, from), from, to);
        assertEquals(to, out.length);
        double snr = signalToNoise(out, to, hz);
        assertTrue(snr >= 80, () -> "only " + snr + " dB");
    }

    @ParameterizedTest
    @CsvSource({"16000,8000,4001", "16000,8000,6000", "48000,44100,22100", "44100,8000,4500"})
    void whatTheLowerRateCannotHoldIsRemoved(int from, int to, double hz) {
        short[] out = SincResampler.convert(tone(from, hz, from), from, to);
        double left = rms(Arrays.copyOfRange(out, 200, out.length - 200));
        double decibels = 20 * Math.log10(Math.max(left, 0.01) / (20_000 / Math.sqrt(2)));
        assertTrue(decibels <= -80, () -> decibels + " dB are left");
    }

    @Test
    void piecesOfAnySizeGiveWhatTheWholeGives() {
        long seed = System.nanoTime();
        System.out.println("SincResamplerTest seed " + seed);
        var random = new Random(seed);
        short[] in = new short[5000];
        for (int i = 0; i < in.length; i++) {
            in[i] = (short) random.nextInt();
        }
        for (int[] rates :
                new int[][] {{16000, 44100}, {16000, 8000}, {16000, 16000}, {19200, 24000}}) {
            short[] whole = SincResampler.convert(in, rates[0], rates[1]);
            var resampler = new SincResampler(rates[0], rates[1]);
            short[] joined = new short[0];
            for (int at = 0; at < in.length; ) {
                int n = Math.min(random.nextInt(700), in.length - at);
                joined = join(joined, resampler.push(in, at, n));
                at += n;
            }
            assertArrayEquals(whole, join(joined, resampler.finish()));
        }
    }

    @Test
    void theSameRateChangesNothing() {
        short[] in = tone(16000, 440, 1234);
        assertArrayEquals(in, SincResampler.convert(in, 16000, 16000));
    }

    @Test
    void anEmptySoundStaysEmpty() {
        assertArrayEquals(new short[0], SincResampler.convert(new short[0], 16000, 44100));
    }

    @Test
    void anImpulseStaysAtItsTime() {
        short[] in = new short[1600];
        in[800] = 30_000;
        short[] out = SincResampler.convert(in, 16000, 48000);
        int peak = 0;
        for (int i = 0; i < out.length; i++) {
            peak = Math.abs(out[i]) > Math.abs(out[peak]) ? i : peak;
        }
        assertEquals(2400, peak);
    }

    private static short[] tone(int rate, double hz, int frames) {
        short[] tone = new short[frames];
        for (int i = 0; i < frames; i++) {
            tone[i] = (short) Math.round(20_000 * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return tone;
    }

    /// Against the same tone at the new rate, level and phase included, without the ends.
    private static double signalToNoise(short[] out, int rate, double hz) {
        double noise = 0;
        for (int i = 400; i < out.length - 400; i++) {
            double error = out[i] - 20_000 * Math.sin(2 * Math.PI * hz * i / rate);
            noise += error * error;
        }
        return 10 * Math.log10(20_000.0 * 20_000 / 2 / (noise / (out.length - 800)));
    }

    private static double rms(short[] sound) {
        double sum = 0;
        for (short sample : sound) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / sound.length);
    }

    private static short[] join(short[] a, short[] b) {
        short[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
