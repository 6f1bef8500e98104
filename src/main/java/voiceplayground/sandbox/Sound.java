package voiceplayground.sandbox;

import java.util.Arrays;

/// What an engine has spoken: signed 16-bit samples and their rate.
final class Sound {
    /// Windows of 5 ms are measured.
    private static final int WINDOWS_PER_SECOND = 200;

    /// A window this much quieter than the loudest one is silence: -40 dB keeps a final "f".
    private static final double SILENCE = 0.01;

    /// Kept around the speech, in windows, so that no consonant loses its edge.
    private static final int MARGIN = 3;

    private final short[] frames;
    private final int rateHz;

    Sound(short[] frames, int rateHz) {
        this.frames = frames;
        this.rateHz = rateHz;
    }

    /// The samples themselves, not a copy.
    short[] frames() {
        return frames;
    }

    /// Frames a second, any number.
    int rateHz() {
        return rateHz;
    }

    /// Without the silence that engines put around every phrase; empty where nothing was said.
    Sound trimmed() {
        var range = spoken();
        return new Sound(Arrays.copyOfRange(frames, range.from, range.to), rateHz);
    }

    /// How much [#trimmed] leaves out at the beginning.
    double leadingSeconds() {
        return (double) spoken().from / rateHz;
    }

    private Range spoken() {
        int window = rateHz / WINDOWS_PER_SECOND;
        double[] levels = new double[Math.ceilDiv(frames.length, window)];
        double loudest = 0;
        for (int w = 0; w < levels.length; w++) {
            for (int i = w * window; i < Math.min(frames.length, (w + 1) * window); i++) {
                levels[w] += Math.abs(frames[i]);
            }
            loudest = Math.max(loudest, levels[w]);
        }
        int first = 0;
        while (first < levels.length && levels[first] <= SILENCE * loudest) {
            first++;
        }
        if (first == levels.length) {
            return new Range(0, 0);
        }
        int last = levels.length - 1;
        while (levels[last] <= SILENCE * loudest) {
            last--;
        }
        return new Range(
                Math.max(0, first - MARGIN) * window,
                Math.min(frames.length, (last + 1 + MARGIN) * window));
    }

    private record Range(int from, int to) {}
}
