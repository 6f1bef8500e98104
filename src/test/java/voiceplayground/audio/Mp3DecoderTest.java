package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// The fixture is one second of two sines, 440 Hz at 9500 and 1 kHz at 4750, as MPEG-2 layer III of
/// 24 kHz, mono, 64 kbit/s.
class Mp3DecoderTest {
    private static final int RATE = 24_000;

    private static byte[] fixture() throws IOException {
        try (InputStream in = Mp3DecoderTest.class.getResourceAsStream("tones.mp3")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] decode(byte[] mp3, SplittableRandom cuts, int largest) {
        var heard = new HeardPcm();
        var decoder = new Mp3Decoder();
        for (int at = 0; at < mp3.length; ) {
            int n = Math.min(mp3.length - at, cuts.nextInt(1, largest));
            decoder.decode(mp3, at, n, heard);
            at += n;
        }
        decoder.end(heard);
        assertEquals(List.of(RATE), heard.rates);
        return heard.bytes();
    }

    @Test
    void theSoundIsThatWhichWasEncoded() throws IOException {
        byte[] pcm = decode(fixture(), new SplittableRandom(1), 100_000);
        double best = 0;
        for (int shift = -1200; shift <= 1200; shift++) {
            best = Math.max(best, signalToNoise(pcm, shift));
        }
        assertTrue(best > 30, "dB: " + best);
    }

    /// Of the middle of the sound, where no encoder fades.
    private static double signalToNoise(byte[] pcm, int shift) {
        double signal = 0;
        double noise = 0;
        for (int i = 5000; i < 15_000; i++) {
            double wanted =
                    9500 * Math.sin(2 * Math.PI * 440 * i / RATE)
                            + 4750 * Math.sin(2 * Math.PI * 1000 * i / RATE);
            int at = 2 * (i + shift);
            double got = (short) ((pcm[at] & 0xff) | pcm[at + 1] << 8);
            signal += wanted * wanted;
            noise += (got - wanted) * (got - wanted);
        }
        return 10 * Math.log10(signal / noise);
    }

    @Test
    void howItIsCutMakesNoDifference() throws IOException {
        byte[] mp3 = fixture();
        byte[] whole = decode(mp3, new SplittableRandom(1), 100_000);
        assertArrayEquals(whole, decode(mp3, new SplittableRandom(2), 2));
        for (long seed = 0; seed < 20; seed++) {
            byte[] pieces = decode(mp3, new SplittableRandom(seed), 700);
            assertArrayEquals(whole, pieces, "seed " + seed);
        }
    }

    @Test
    void rubbishAndTagsBeforeTheSoundAreNoSound() throws IOException {
        byte[] mp3 = fixture();
        byte[] tagged = new byte[mp3.length + 310];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 44}, 0, tagged, 0, 10);
        System.arraycopy(mp3, 0, tagged, 310, mp3.length);
        assertArrayEquals(
                decode(mp3, new SplittableRandom(1), 900),
                decode(tagged, new SplittableRandom(1), 900));
    }

    @Test
    void badFramesAreSkipped() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            byte[] mp3 = fixture();
            var random = new SplittableRandom(seed);
            for (int i = 0; i < mp3.length / 200; i++) {
                mp3[random.nextInt(mp3.length)] = (byte) random.nextInt();
            }
            var pcm = new ByteArrayOutputStream();
            var decoder = new Mp3Decoder();
            decoder.decode(mp3, 0, mp3.length, pcm::write);
            decoder.end(pcm::write);
            assertTrue(pcm.size() > RATE, "seed " + seed);
        }
    }

    @Test
    void halfAFrameIsLeftOverAndToldOf() throws IOException {
        byte[] mp3 = Arrays.copyOf(fixture(), 292);
        var decoder = new Mp3Decoder();
        decoder.decode(mp3, 0, mp3.length, (_, _, _) -> {});
        assertEquals(100, decoder.end((_, _, _) -> {}));
    }
}
