package voiceplayground.testkit;

import java.util.Random;

/// A sound that looks like speech: voiced syllables, hissing consonants, pauses between phrases.
public final class SpeechLike {
    private SpeechLike() {}

    /// 16-bit samples. @param seed the same seed makes the same sound
    public static short[] samples(int rateHz, double seconds, long seed) {
        var random = new Random(seed);
        var samples = new short[(int) (rateHz * seconds)];
        int at = rateHz / 10;
        while (at < samples.length) {
            int syllables = 3 + random.nextInt(7);
            for (int s = 0; s < syllables && at < samples.length; s++) {
                at = consonant(samples, at, rateHz, random);
                at = vowel(samples, at, rateHz, random);
            }
            at += (int) (rateHz * (0.12 + 0.3 * random.nextDouble()));
        }
        return samples;
    }

    /// The same, as little-endian bytes.
    public static byte[] pcm(int rateHz, double seconds, long seed) {
        return bytes(samples(rateHz, seconds, seed));
    }

    /// Samples as little-endian bytes.
    public static byte[] bytes(short[] samples) {
        var bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    private static int consonant(short[] samples, int at, int rateHz, Random random) {
        int length = (int) (rateHz * (0.02 + 0.05 * random.nextDouble()));
        double loud = 600 + 2400 * random.nextDouble();
        for (int i = 0; i < length && at + i < samples.length; i++) {
            double shape = Math.sin(Math.PI * i / length);
            samples[at + i] = (short) (random.nextGaussian() * loud * shape * 0.6);
        }
        return at + length;
    }

    private static int vowel(short[] samples, int at, int rateHz, Random random) {
        int length = (int) (rateHz * (0.07 + 0.12 * random.nextDouble()));
        double pitch = 95 + 40 * random.nextDouble();
        double loud = 6000 + 15000 * random.nextDouble();
        for (int i = 0; i < length && at + i < samples.length; i++) {
            double t = (double) i / rateHz;
            double along = (double) i / length;
            double shape = Math.pow(Math.sin(Math.PI * Math.pow(along, 0.6)), 0.8);
            double pulse = (t * pitch) % 1;
            double glottis = Math.exp(-4 * pulse);
            double formants =
                    Math.sin(2 * Math.PI * 620 * t) + 0.5 * Math.sin(2 * Math.PI * 1180 * t);
            samples[at + i] = (short) (loud * shape * glottis * formants / 1.1);
        }
        return at + length;
    }
}
