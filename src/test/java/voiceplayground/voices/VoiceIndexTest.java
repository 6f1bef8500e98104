package voiceplayground.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class VoiceIndexTest {
    private static final List<Voice> VOICES =
            List.of(
                    voice("zoe", "Zoë", "female", "british", List.of("en"), "young", "narration"),
                    voice("jose", "José Ángel", "male", "mexican/latin", List.of("es"), "", ""),
                    voice("meher", "Meher", "female", "indian", List.of("en", "hi"), "young", ""),
                    voice("soren", "Søren", "male", "", List.of("no"), "middle-aged", "narration"),
                    voice("male-1", "Straße", "female", "american", List.of("en"), "", ""),
                    voice("hindola", "Hindola", "female", "", List.of(), "senior", ""));

    private final VoiceIndex index = new VoiceIndex(VOICES);

    @Test
    void everythingIsThereByName() {
        assertEquals(
                List.of("hindola", "jose", "meher", "soren", "male-1", "zoe"), ids(VoiceQuery.ALL));
    }

    @Test
    void marksAndCaseDoNotMatter() {
        for (String typed : List.of("zoe", "ZOË", "Zoe\u0308", "ｚｏｅ", " zoe ")) {
            assertEquals(List.of("zoe"), find(typed), typed);
        }
        assertEquals(List.of("jose"), find("jose angel"));
        assertEquals(List.of("soren"), find("soren"));
        assertEquals(List.of("male-1"), find("STRASSE"));
    }

    @Test
    void everyWordMustBeFoundSomewhere() {
        assertEquals(List.of("zoe"), find("british narration"));
        assertEquals(List.of(), find("british hindi"));
    }

    @Test
    void aLanguageIsFoundByNameAndByCode() {
        assertEquals(List.of("hindola", "meher"), find("hi"));
        assertEquals(List.of("hindola", "meher"), find("hind"));
        assertEquals(List.of("meher"), find("hindi"));
        assertEquals(List.of("jose"), find("spanish"));
    }

    @Test
    void maleIsNotFemale() {
        // The id of the first one says so; none of the women is found.
        assertEquals(List.of("male-1", "jose", "soren"), find("male"));
    }

    @Test
    void aTagOfTwoWordsIsFoundHoweverItIsSpelt() {
        assertEquals(List.of("soren"), find("middle aged"));
        assertEquals(List.of("soren"), find("middle-aged"));
    }

    @Test
    void theBestMatchComesFirst() {
        var best =
                new VoiceIndex(
                        List.of(
                                voice("x1", "Amara", "female", "", List.of(), "", ""),
                                voice("mara", "Zora", "female", "", List.of(), "", ""),
                                voice("x2", "Mara", "female", "", List.of(), "", ""),
                                voice("x3", "Marathon", "female", "", List.of(), "", ""),
                                voice("x4", "Anna", "female", "", List.of("mr"), "", "")));
        assertEquals(
                List.of("x2", "mara", "x3", "x4", "x1"),
                best.find(VoiceQuery.ALL.with("mara"), VoiceMarks.NONE).voices().stream()
                        .map(Voice::id)
                        .toList());
    }

    @Test
    void favouritesAndThenRecentsComeFirstAmongEquals() {
        var marks =
                VoiceMarks.NONE
                        .toggled(new VoiceRef(Pools.STANDARD, "soren"))
                        .used(new VoiceRef(Pools.STANDARD, "zoe"));
        assertEquals(
                List.of("soren", "zoe", "hindola", "jose", "meher", "male-1"),
                ids(VoiceQuery.ALL, marks));
        assertEquals(List.of("soren"), ids(VoiceQuery.ALL.with(VoiceQuery.Kept.FAVOURITES), marks));
        assertEquals(List.of("zoe"), ids(VoiceQuery.ALL.with(VoiceQuery.Kept.RECENTS), marks));
    }

    @Test
    void aFacetCountsWhatChoosingItWouldShow() {
        var query = VoiceQuery.ALL.toggled(Facet.GENDER, "female");
        var hits = index.find(query, VoiceMarks.NONE);
        assertEquals(List.of("hindola", "meher", "male-1", "zoe"), ids(query));
        assertEquals(
                List.of(new VoiceHits.Count("female", 4), new VoiceHits.Count("male", 2)),
                hits.counts().get(Facet.GENDER));
        assertEquals(
                List.of(new VoiceHits.Count("en", 3), new VoiceHits.Count("hi", 1)),
                hits.counts().get(Facet.LANGUAGE));
    }

    @Test
    void severalValuesOfAFacetAreAnyAndSeveralFacetsAreAll() {
        var query =
                VoiceQuery.ALL
                        .toggled(Facet.LANGUAGE, "no")
                        .toggled(Facet.LANGUAGE, "es")
                        .toggled(Facet.USE, "narration");
        assertEquals(List.of("soren"), ids(query));
        assertEquals(List.of("jose", "soren"), ids(query.toggled(Facet.USE, "narration")));
    }

    @Test
    void aValueNoVoiceHasStaysChosenAndCountsNone() {
        var query = VoiceQuery.ALL.toggled(Facet.AGE, "ancient");
        var hits = index.find(query, VoiceMarks.NONE);
        assertEquals(List.of(), hits.voices());
        assertTrue(
                hits.counts()
                        .getOrDefault(Facet.AGE, List.of())
                        .contains(new VoiceHits.Count("ancient", 0)));
    }

    @Test
    void everyCountIsTrueForAnyQuery() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var voices = Lists.madeUp(300, seed);
        var made = new VoiceIndex(voices);
        var texts = List.of("", "ma", "fire", "hindi female", "xyz", "ole");
        for (int round = 0; round < 200; round++) {
            var query = VoiceQuery.ALL.with(texts.get(random.nextInt(texts.size())));
            for (int i = 0; i < random.nextInt(4); i++) {
                var facet = Facet.values()[random.nextInt(Facet.values().length)];
                var value = facet.of(voices.get(random.nextInt(300)));
                query = value.isEmpty() ? query : query.toggled(facet, value.getFirst());
            }
            var asked = query;
            var plain = made.find(VoiceQuery.ALL.with(asked.text()), VoiceMarks.NONE).voices();
            var hits = made.find(asked, VoiceMarks.NONE);
            assertEquals(
                    plain.stream()
                            .filter(v -> meets(v, asked.chosen()))
                            .collect(Collectors.toSet()),
                    Set.copyOf(hits.voices()),
                    asked.toString());
            for (var facet : Facet.values()) {
                for (var count : hits.counts().getOrDefault(facet, List.of())) {
                    var others = new java.util.EnumMap<Facet, Set<String>>(Facet.class);
                    others.putAll(asked.chosen());
                    others.put(facet, Set.of(count.value()));
                    assertEquals(
                            plain.stream().filter(v -> meets(v, others)).count(),
                            count.voices(),
                            asked + " " + facet + " " + count);
                }
            }
        }
    }

    @Test
    void noKeystrokeIsTooOddForIt() {
        for (String typed :
                List.of("", " ", "((", "\\", "\u0000", "💬", "हिन्दी", "a".repeat(9000))) {
            assertEquals(
                    typed.isBlank() || SearchText.words(typed).isEmpty() ? 6 : 0,
                    find(typed).size(),
                    typed);
        }
    }

    private static boolean meets(Voice voice, Map<Facet, Set<String>> chosen) {
        return chosen.entrySet().stream()
                .allMatch(e -> e.getKey().of(voice).stream().anyMatch(e.getValue()::contains));
    }

    private List<String> find(String typed) {
        return ids(VoiceQuery.ALL.with(typed));
    }

    private List<String> ids(VoiceQuery query) {
        return ids(query, VoiceMarks.NONE);
    }

    private List<String> ids(VoiceQuery query, VoiceMarks marks) {
        return new ArrayList<>(index.find(query, marks).voices()).stream().map(Voice::id).toList();
    }

    static Voice voice(
            String id,
            String name,
            String gender,
            String accent,
            List<String> languages,
            String age,
            String use) {
        return new Voice(
                id,
                name,
                Pools.STANDARD,
                gender,
                accent,
                languages,
                age,
                List.of(),
                use.isEmpty() ? List.of() : List.of(use),
                "",
                Optional.empty(),
                List.of());
    }
}
