package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

class SoundEncodingTest {
    /// The JDK's tables are those of the standard.
    @ParameterizedTest
    @EnumSource(names = {"ULAW", "ALAW"})
    void everySampleBecomesACodeBesideIt(SoundEncoding encoding) throws IOException {
        short[] all = new short[65_536];
        byte[] codes = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (short) (i - 32_768);
            codes[i & 0xFF] = (byte) i;
        }
        short[] levels = decode(codes, encoding);
        // The loudest have no code of their own: u-law ends at 32124, A-law at 32256.
        short[] back = decode(encoding.encoder(8_000).encode(all), encoding);
        for (int i = 0; i < all.length; i++) {
            int value = all[i];
            int error = Math.abs(value - back[i]);
            // Half a step; a segment has 16 of them and begins at a power of two.
            assertTrue(
                    error <= 8 + Math.abs(value) / 31 || Math.abs(value) > 32_000,
                    () -> value + " is off by " + error);
        }
        assertArrayEquals(levels, decode(encoding.encoder(8_000).encode(levels), encoding));
    }

    private static short[] decode(byte[] bytes, SoundEncoding encoding) throws IOException {
        var kind =
                encoding == SoundEncoding.ULAW
                        ? AudioFormat.Encoding.ULAW
                        : AudioFormat.Encoding.ALAW;
        var stream =
                new AudioInputStream(
                        new ByteArrayInputStream(bytes),
                        new AudioFormat(kind, 8_000, 8, 1, 1, 8_000, false),
                        bytes.length);
        byte[] pcm =
                AudioSystem.getAudioInputStream(new AudioFormat(8_000, 16, 1, true, false), stream)
                        .readAllBytes();
        short[] frames = new short[pcm.length / 2];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = (short) (pcm[2 * i] & 0xFF | pcm[2 * i + 1] << 8);
        }
        return frames;
    }
}
