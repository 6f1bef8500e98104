package voiceplayground.dictionaries;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Texts and entries that are hard on those who match words: parts of words, words of several,
/// marks, capitals, other alphabets, letters outside the first plane.
public final class RandomTexts {
    private static final List<String> WORDS =
            List.of(
                    "mysql",
                    "MySQL",
                    "MYSQL",
                    "sql",
                    "New York",
                    "new york",
                    "York",
                    "New",
                    "C++",
                    "C",
                    "c++",
                    "naïve",
                    "Naïve",
                    "nai\u0308ve",
                    "Straße",
                    "STRASSE",
                    "e-mail",
                    "mail",
                    "Mr.",
                    "Dr",
                    "2nd",
                    "$100",
                    "100",
                    "100.5",
                    "it's",
                    "it",
                    "don't",
                    "snake_case",
                    "snake",
                    "\uD801\uDC00\uD801\uDC01",
                    "\uD801\uDC28\uD801\uDC01",
                    "😀",
                    "привет",
                    "Привет",
                    "naive",
                    "a",
                    "A",
                    "I",
                    "i",
                    "\u0130stanbul",
                    "istanbul",
                    "(sic)",
                    "sic",
                    "x",
                    "ff",
                    "\uFB00",
                    "AT&T",
                    "AT",
                    "well known",
                    "known  well",
                    " padded ",
                    "nginx",
                    "Nginx",
                    "GIF",
                    "gif",
                    "node.js",
                    "js");
    private static final List<String> JOINTS =
            List.of(
                    " ", " ", " ", " ", " ", "  ", "\n", "\n\n", ", ", ". ", "! ", "-", "'", "_",
                    "", "/", "\u00A0", "\u0301 ", " (", ") ", "\t", "; ", "\u2014", "7");

    private RandomTexts() {}

    /// A text that has something to say.
    public static String text(RandomGenerator random) {
        var text = new StringBuilder("So ");
        int words = 1 + random.nextInt(25);
        for (int i = 0; i < words; i++) {
            text.append(pick(WORDS, random)).append(pick(JOINTS, random));
        }
        return text.toString();
    }

    /// Some entries; words may repeat.
    public static List<Entry> entries(RandomGenerator random) {
        var entries = new ArrayList<Entry>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String spoken = random.nextInt(4) == 0 ? "two words" : "spoken" + i;
            entries.add(new Entry(pick(WORDS, random), spoken));
        }
        return entries;
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
