package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// Lists of voices for tests.
final class Lists {
    private static final List<String> SYLLABLES =
            List.of("ma", "ri", "ja", "lé", "ka", "no", "su", "the", "øl", "be", "da", "vi", "shu");
    private static final List<String> LANGUAGES = List.of("en", "hi", "ta", "es", "de", "fr");
    private static final List<String> ACCENTS =
            List.of("american", "british", "indian", "", "australian");

    private Lists() {}

    /// A file of the examples.
    static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// That many made-up voices, the same for the same seed.
    static List<Voice> madeUp(int count, long seed) {
        var random = new Random(seed);
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < count; i++) {
            String name = "";
            for (int s = 0; s < 2 + random.nextInt(2); s++) {
                name += SYLLABLES.get(random.nextInt(SYLLABLES.size()));
            }
            voices.add(
                    new Voice(
                            name + i,
                            name,
                            random.nextBoolean() ? Pools.STANDARD : Pools.PRO,
                            random.nextBoolean() ? "female" : "male",
                            ACCENTS.get(random.nextInt(ACCENTS.size())),
                            List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
                            random.nextBoolean() ? "young" : "middle-aged",
                            List.of(),
                            List.of(random.nextBoolean() ? "narration" : "conversational"),
                            "A warm voice of a kind that tells stories by the fire.",
                            Optional.empty(),
                            List.of()));
        }
        return voices;
    }
}
