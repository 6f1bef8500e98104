package voiceplayground.audio;

import java.util.Arrays;

/// Changes the sample rate of a sound, with everything but the wanted band at least 90 dB down.
///
/// A windowed sinc (Kaiser, 96 taps a period of the lower rate), one kernel for each of the `toHz /
/// gcd` positions an output frame can have between two input frames, so nothing is interpolated.
/// Flat up to 87 % of the lower rate's Nyquist frequency, nothing above 100 %. No delay: output
/// frame `n` lies at the time of input frame `n * fromHz / toHz`. The JDK's own conversion reaches
/// 7 to 16 dB.
///
/// Memory: about `400 * toHz / gcd(fromHz, toHz)` bytes, 170 KB for 16000 to 44100 Hz. Thread: one
/// at a time.
public final class SincResampler {
    /// Zero crossings of the kernel on each side.
    private static final int CROSSINGS = 48;

    /// Kaiser's beta: 95 dB, transition 0.063 of the rate with 96 taps.
    private static final double BETA = 9.5;

    /// Half of that transition below Nyquist, so that the stop band begins at Nyquist.
    private static final double CUTOFF = 0.5 - 0.0315;

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] kernels;

    /// Input frames that are still needed; `window[0]` is input frame `windowStart`.
    private short[] window;

    private int windowLength;
    private long windowStart;
    private long framesIn;
    private long framesOut;

    /// @param fromHz rate of the input, more than 0
    /// @param toHz rate of the output, more than 0
    public SincResampler(int fromHz, int toHz) {
        if (fromHz <= 0 || toHz <= 0) {
            throw new IllegalArgumentException("rates are positive: " + fromHz + ", " + toHz);
        }
        int divisor = gcd(fromHz, toHz);
        up = toHz / divisor;
        down = fromHz / divisor;
        double scale = Math.min(1.0, (double) up / down);
        reach = (int) Math.ceil(CROSSINGS / scale);
        kernels = up == down ? new float[0][] : kernels(up, reach, CUTOFF * scale);
        // Silence before the first frame.
        window = new short[4 * reach];
        windowLength = reach - 1;
        windowStart = -windowLength;
    }

    /// A whole sound at once; `round(frames.length * toHz / fromHz)` frames.
    public static short[] convert(short[] frames, int fromHz, int toHz) {
        var resampler = new SincResampler(fromHz, toHz);
        short[] head = resampler.push(frames, 0, frames.length);
        short[] tail = resampler.finish();
        short[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    /// Takes the next frames, any number.
    ///
    /// @return the output frames that they complete; the kernel's reach ([#CROSSINGS] periods of
    ///   the lower rate) is held back until more comes or [#finish]
    public short[] push(short[] frames, int offset, int length) {
        if (kernels.length == 0) {
            return Arrays.copyOfRange(frames, offset, offset + length);
        }
        framesIn += length;
        append(frames, offset, length);
        // The last output frame whose kernel ends inside the window.
        long ready = windowStart + windowLength - reach;
        return produce(Math.max(framesOut, Math.ceilDiv(ready * up, down)));
    }

    /// The input has ended: gives what was held back. Use a new resampler for the next sound.
    public short[] finish() {
        if (kernels.length == 0) {
            return new short[0];
        }
        append(new short[2 * reach], 0, 2 * reach);
        return produce(Math.max(framesOut, Math.round(framesIn * (double) up / down)));
    }

    private short[] produce(long end) {
        short[] out = new short[Math.toIntExact(end - framesOut)];
        for (int n = 0; n < out.length; n++) {
            long position = (framesOut + n) * down;
            float[] kernel = kernels[(int) (position % up)];
            int from = (int) (position / up - (reach - 1) - windowStart);
            float sum = 0;
            for (int k = 0; k < kernel.length; k++) {
                sum += kernel[k] * window[from + k];
            }
            out[n] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        framesOut = end;
        return out;
    }

    private void append(short[] frames, int offset, int length) {
        long needed = framesOut * down / up - (reach - 1);
        int obsolete = Math.clamp(needed - windowStart, 0, windowLength);
        int kept = windowLength - obsolete;
        short[] target = kept + length > window.length ? new short[2 * (kept + length)] : window;
        System.arraycopy(window, obsolete, target, 0, kept);
        System.arraycopy(frames, offset, target, kept, length);
        window = target;
        windowLength = kept + length;
        windowStart += obsolete;
    }

    /// One kernel for each fraction `p / up` of an input frame; each sums to 1.
    private static float[][] kernels(int up, int reach, double cutoff) {
        float[][] kernels = new float[up][2 * reach];
        double[] taps = new double[2 * reach];
        for (int p = 0; p < up; p++) {
            double sum = 0;
            for (int k = 0; k < taps.length; k++) {
                double t = k - (reach - 1) - (double) p / up;
                double x = 2 * cutoff * t;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                double edge = Math.max(0, 1 - (t / reach) * (t / reach));
                taps[k] = sinc * bessel(BETA * Math.sqrt(edge));
                sum += taps[k];
            }
            for (int k = 0; k < taps.length; k++) {
                kernels[p][k] = (float) (taps[k] / sum);
            }
        }
        return kernels;
    }

    /// Modified Bessel function of the first kind, order 0, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
