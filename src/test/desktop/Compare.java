import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Says whether a recording of a sound device holds a saved WAV: where it begins, how many samples
/// are the same, which gaps are in it, how loud it is.
///
/// Arguments: saved.wav recording.wav, both 16-bit mono of one rate. Ends with 0 when all of it was
/// heard, once, in one piece and at its own level.
class Compare {
    private static final int PROBE = 4096;
    private static final double ALIKE = 0.98;
    private static final double NEARLY_SAME = 0.9995;

    private record Sound(short[] samples, int rateHz) {}

    public static void main(String[] args) throws IOException {
        Sound saved = read(Path.of(args[0]));
        Sound heard = read(Path.of(args[1]));
        if (saved.rateHz() != heard.rateHz()) {
            throw new IOException("rates differ: " + saved.rateHz() + ", " + heard.rateHz());
        }
        System.exit(new Compare(saved, heard).report() ? 0 : 1);
    }

    private final short[] saved;
    private final short[] heard;
    private final int rateHz;
    private int gaps;
    private long gapFrames;
    private long same;
    private long found;
    private double savedEnergy;
    private double heardEnergy;
    private double product;

    Compare(Sound saved, Sound heard) {
        this.saved = saved.samples();
        this.heard = heard.samples();
        this.rateHz = saved.rateHz();
    }

    private boolean report() {
        int probe = loudest();
        int at = bestMatch(probe, 0, heard.length - PROBE);
        if (at < 0 || likeness(probe, at, PROBE) < ALIKE) {
            System.out.println("the recording does not hold the sound");
            return false;
        }
        // Gaps before the probe shift the beginning to the left.
        int start = follow(probe, at, -1);
        follow(probe, at, 1);
        double correlation = product / Math.sqrt(savedEnergy * heardEnergy);
        double levelDb = 10 * Math.log10(heardEnergy / savedEnergy);
        print("saved", "%.3f s, %d frames at %d Hz", seconds(saved.length), saved.length, rateHz);
        print("heard", "from %.3f s of the recording", seconds(start));
        print("found", "%d frames (%.3f %%)", found, 100.0 * found / saved.length);
        print("identical", "%d frames (%.3f %%)", same, 100.0 * same / saved.length);
        print("gaps", "%d, %.1f ms together", gaps, 1000.0 * gapFrames / rateHz);
        print("correlation", "%.6f", correlation);
        print("level", "%+.2f dB", levelDb);
        return found >= saved.length - rateHz / 100
                && gaps == 0
                && correlation > 0.999
                && Math.abs(levelDb) < 0.1;
    }

    private static void print(String name, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-12s" + format + "%n", prepend(name, values));
    }

    private static Object[] prepend(String name, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = name;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private double seconds(long frames) {
        return (double) frames / rateHz;
    }

    /// Walks from the probe to one end of the sound in steps of 20 ms and adds up what it finds.
    ///
    /// @return where in the recording the walk ended
    private int follow(int fromSaved, int fromHeard, int direction) {
        int step = rateHz / 50;
        int shift = fromHeard - fromSaved;
        int at = direction > 0 ? fromSaved : fromSaved - step;
        while (at > -step && at < saved.length) {
            int begin = Math.max(0, at);
            int length = Math.min(saved.length, at + step) - begin;
            if (!isQuiet(begin, length) && likeness(begin, begin + shift, length) < ALIKE) {
                int moved = search(begin, begin + shift, length, direction);
                if (moved != Integer.MIN_VALUE) {
                    gaps++;
                    print(
                            "gap",
                            "%.1f ms at %.3f s",
                            1000.0 * Math.abs(moved - begin - shift) / rateHz,
                            seconds(begin));
                    gapFrames += Math.abs(moved - begin - shift);
                    shift = moved - begin;
                }
            }
            count(begin, begin + shift, length);
            at += direction * step;
        }
        return fromSaved > 0 && direction < 0 ? shift : 0;
    }

    /// Where the piece goes on within the next 2 s: the very samples, else as good as the same.
    private int search(int begin, int expected, int length, int direction) {
        int alike = Integer.MIN_VALUE;
        for (int moved = rateHz / 1000; moved < 2 * rateHz; moved++) {
            int at = expected + direction * moved;
            if (at < 0 || at + length > heard.length) {
                break;
            }
            if (Arrays.equals(saved, begin, begin + length, heard, at, at + length)) {
                return at;
            }
            if (alike == Integer.MIN_VALUE && likeness(begin, at, length) > NEARLY_SAME) {
                alike = at;
            }
        }
        return alike;
    }

    private void count(int begin, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (at + i < 0 || at + i >= heard.length) {
                continue;
            }
            double a = saved[begin + i];
            double b = heard[at + i];
            savedEnergy += a * a;
            heardEnergy += b * b;
            product += a * b;
            same += a == b ? 1 : 0;
            found += a == 0 || b != 0 || Math.abs(a) < 64 ? 1 : 0;
        }
    }

    private boolean isQuiet(int begin, int length) {
        for (int i = begin; i < begin + length; i++) {
            if (Math.abs(saved[i]) > 200) {
                return false;
            }
        }
        return true;
    }

    private int loudest() {
        int best = 0;
        double most = -1;
        for (int begin = 0; begin + PROBE <= saved.length; begin += PROBE / 2) {
            double energy = 0;
            for (int i = begin; i < begin + PROBE; i++) {
                energy += (double) saved[i] * saved[i];
            }
            if (energy > most) {
                most = energy;
                best = begin;
            }
        }
        return best;
    }

    private int bestMatch(int probe, int from, int to) {
        int best = -1;
        double most = -2;
        for (int at = from; at <= to; at++) {
            // A sixteenth of the probe is enough to rule nearly every place out.
            if (likeness(probe, at, PROBE / 16) < most - 0.2) {
                continue;
            }
            double likeness = likeness(probe, at, PROBE);
            if (likeness > most) {
                most = likeness;
                best = at;
            }
        }
        return best;
    }

    private double likeness(int begin, int at, int length) {
        if (at < 0 || begin + length > saved.length || at + length > heard.length) {
            return -1;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < length; i++) {
            double a = saved[begin + i];
            double b = heard[at + i];
            ab += a * b;
            aa += a * a;
            bb += b * b;
        }
        return aa == 0 || bb == 0 ? (aa == bb ? 1 : 0) : ab / Math.sqrt(aa * bb);
    }

    /// Sizes in the header of a recording that was ended by a signal are wrong: the data goes to
    /// the end of the file.
    private static Sound read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int rateHz = 0;
        int at = 12;
        while (at + 8 <= bytes.limit()) {
            String name = new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
            int size = bytes.getInt(at + 4);
            if (name.equals("fmt ")) {
                rateHz = bytes.getInt(at + 12);
                if (bytes.getShort(at + 10) != 1 || bytes.getShort(at + 22) != 16) {
                    throw new IOException(file + " is not 16-bit mono");
                }
            }
            if (name.equals("data")) {
                int left = bytes.limit() - at - 8;
                short[] samples = new short[(size < 0 || size > left ? left : size) / 2];
                bytes.position(at + 8)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(samples);
                return new Sound(samples, rateHz);
            }
            at += 8 + size + (size & 1);
        }
        throw new IOException(file + " has no data");
    }
}
