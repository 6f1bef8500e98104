package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Word times against boundaries that were marked from the sound.
///
/// They were read off spectrograms (1 ms a column) of the trimmed sound, by eye and before anything
/// was compared, without a look at the engine's durations: a word that begins with "s", "f" or "ch"
/// where the noise sets in; one that begins with a stop where the sound before it breaks off, which
/// is where the closure begins; the last word before a pause where its last sound has died away.
/// Boundaries that nothing in the picture shows ("Tom" into "one hundred", "but" into "Kate") were
/// not marked. The reading itself is good to some 10 ms. Nobody listened. The speakers are Flite's:
/// a build without it has none of them and nothing to compare.
class MarkedWordsTest {
    private static final double NEAR_SECONDS = 0.040;

    /// @param edges in the order of the sentence
    private record Marked(String voice, String sentence, List<Edge> edges) {}

    /// @param isStart of the word; else its end
    private record Edge(String word, boolean isStart, double seconds) {}

    private static final List<Marked> MARKED =
            List.of(
                    new Marked(
                            "kalman",
                            "Please stop, take six cups, and pay Tom $100 today.",
                            List.of(
                                    start("stop,", 0.320),
                                    end("stop,", 0.775),
                                    start("six", 1.225),
                                    start("cups,", 1.577),
                                    end("cups,", 2.045),
                                    start("and", 2.255),
                                    start("Tom", 2.715),
                                    start("today.", 3.787))),
                    new Marked(
                            "selma",
                            "Mr. Fox took 50 chips, but Kate saw six cats.",
                            List.of(
                                    start("Fox", 0.325),
                                    start("took", 0.758),
                                    start("50", 0.980),
                                    start("chips,", 1.385),
                                    end("chips,", 1.955),
                                    start("saw", 2.543),
                                    start("six", 2.772),
                                    start("cats.", 3.072),
                                    end("cats.", 3.473))),
                    new Marked(
                            "ramsay",
                            "Dr. Smith came to St. Paul at 10:30, so stop.",
                            List.of(
                                    start("Smith", 0.437),
                                    start("came", 0.757),
                                    start("to", 1.088),
                                    start("St.", 1.237),
                                    start("Paul", 1.660),
                                    start("at", 2.055),
                                    start("10:30,", 2.197),
                                    end("10:30,", 2.830),
                                    start("so", 2.915),
                                    start("stop.", 3.183))),
                    new Marked(
                            "pippa",
                            "Mr. Fox took 50 chips, but Kate saw six cats.",
                            List.of(
                                    start("Fox", 0.393),
                                    start("took", 0.795),
                                    start("50", 0.985),
                                    start("chips,", 1.410),
                                    end("chips,", 1.895),
                                    start("saw", 2.580),
                                    start("six", 2.840),
                                    start("cats.", 3.180),
                                    end("cats.", 3.815))));

    private static Edge start(String word, double seconds) {
        return new Edge(word, true, seconds);
    }

    private static Edge end(String word, double seconds) {
        return new Edge(word, false, seconds);
    }

    @Test
    void everyMarkedBoundaryIsToldWithin40Milliseconds() throws IOException {
        assertEquals(36, MARKED.stream().mapToInt(marked -> marked.edges().size()).sum());
        var engine = new FliteEngine();
        var far = new ArrayList<String>();
        for (var marked : FliteEngine.isBuiltIn() ? MARKED : List.<Marked>of()) {
            var words = List.of(marked.sentence().split(" "));
            var spans = engine.speakWords(words, marked.voice(), 1).words();
            for (var edge : marked.edges()) {
                var span = spans.get(words.indexOf(edge.word()));
                double told = edge.isStart() ? span.startSeconds() : span.endSeconds();
                if (Math.abs(told - edge.seconds()) > NEAR_SECONDS) {
                    far.add(marked.voice() + " " + edge + " told as " + told);
                }
            }
        }
        assertTrue(far.isEmpty(), far::toString);
    }
}
