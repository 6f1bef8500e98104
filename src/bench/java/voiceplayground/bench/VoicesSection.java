package voiceplayground.bench;

import voiceplayground.speech.Voice;
import voiceplayground.voices.Facet;
import voiceplayground.voices.Pools;
import voiceplayground.voices.VoiceIndex;
import voiceplayground.voices.VoiceMarks;
import voiceplayground.voices.VoiceQuery;
import voiceplayground.voices.VoiceRef;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A keystroke in the search of voices.
final class VoicesSection implements Section {
    private static final int SEED = 7;
    private static final List<String> TYPED =
            List.of("f", "fe", "fem", "female indian", "narration hindi", "zoë", "xq", "mari", "");
    private static final List<String> SYLLABLES =
            List.of("ma", "ri", "ja", "lé", "ka", "no", "su", "the", "øl", "be", "da", "vi", "shu");
    private static final List<String> LANGUAGES = List.of("en", "hi", "ta", "es", "de", "fr", "mr");

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public String about() {
        return """
        Search over made-up voices (seed %d) with all their tags: each keystroke of %s, with and without two facets and
        twenty favourites. The first keystrokes are those of a fresh JVM, the others the worst of 2000 keystrokes after it. CPU time of the thread,
        because others use this machine too, and the clock.\
        """
                .formatted(SEED, TYPED);
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure(250, 16));
        figures.addAll(measure(10_000, 50));
        return figures;
    }

    private static List<Figure> measure(int count, double goal) {
        var voices = madeUp(count);
        long start = System.nanoTime();
        var index = new VoiceIndex(voices).rehearsed();
        double building = (System.nanoTime() - start) / 1e6;
        var marks = VoiceMarks.NONE;
        for (int i = 0; i < 20; i++) {
            marks = marks.toggled(VoiceRef.of(voices.get(i)));
        }
        double first = 0;
        for (String typed : TYPED) {
            first = Math.max(first, find(index, VoiceQuery.ALL.with(typed), marks)[0]);
        }
        double[] times = new double[2000];
        double[] clock = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            var query = VoiceQuery.ALL.with(TYPED.get(i % TYPED.size()));
            double[] taken =
                    find(
                            index,
                            i % 2 == 0
                                    ? query
                                    : query.toggled(Facet.LANGUAGE, "hi")
                                            .toggled(Facet.GENDER, "female"),
                            marks);
            times[i] = taken[0];
            clock[i] = taken[1];
        }
        String of = count + " voices: ";
        return List.of(
                Figure.info(of + "index built and rehearsed", building, "ms", "off the FX thread"),
                Figure.of(of + "slowest of the first keystrokes", first, "ms", goal, "a frame: 16"),
                Figure.of(
                        of + "slowest keystroke",
                        Median.quantile(times, 1),
                        "ms",
                        goal,
                        "median %.3f ms".formatted(Median.of(times))),
                Figure.of(
                        of + "99 of 100 keystrokes, on the clock",
                        Median.quantile(clock, 0.99),
                        "ms",
                        goal,
                        "median %.3f ms".formatted(Median.of(clock))));
    }

    /// CPU time and time on the clock, in ms.
    private static double[] find(VoiceIndex index, VoiceQuery query, VoiceMarks marks) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        if (index.find(query, marks).counts().isEmpty()) {
            throw new IllegalStateException("no counts");
        }
        return new double[] {
            (threads.getCurrentThreadCpuTime() - cpu) / 1e6, (System.nanoTime() - start) / 1e6
        };
    }

    private static List<Voice> madeUp(int count) {
        var random = new Random(SEED);
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < count; i++) {
            var name = new StringBuilder();
            for (int s = 0; s < 2 + random.nextInt(2); s++) {
                name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            voices.add(
                    new Voice(
                            name.toString() + i,
                            name.toString(),
                            random.nextBoolean() ? Pools.STANDARD : Pools.PRO,
                            random.nextBoolean() ? "female" : "male",
                            random.nextBoolean() ? "indian" : "american",
                            List.of("en", LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
                            random.nextBoolean() ? "young" : "middle-aged",
                            List.of(),
                            List.of(random.nextBoolean() ? "narration" : "conversational"),
                            "A youthful voice with an inviting tone and smooth, expressive"
                                    + " delivery.",
                            Optional.empty(),
                            List.of()));
        }
        return voices;
    }
}
