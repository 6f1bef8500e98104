package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A voice as it is searched: folded texts with a blank before each word.
final class IndexedVoice {
    /// The most that matters of a score.
    static final int BEST = 8 * 100;

    private final Voice voice;
    private final String name;
    private final String id;
    private final String tags;
    private final String description;
    private final int[][] facets;

    /// @param facets numbers of its values, facet by facet
    IndexedVoice(Voice voice, int[][] facets) {
        this.voice = voice;
        this.name = SearchText.of(voice.name());
        this.id = SearchText.of(voice.id());
        this.tags = tags(voice);
        this.description = SearchText.of(voice.description());
        this.facets = facets;
    }

    Voice voice() {
        return voice;
    }

    int[] facet(int number) {
        return facets[number];
    }

    /// How well all words match; -1 where one does not.
    int score(List<String> words) {
        int sum = 0;
        for (String word : words) {
            int one = score(word, " " + word);
            if (one == 0) {
                return -1;
            }
            sum += one;
        }
        return Math.min(sum, BEST);
    }

    private int score(String word, String atStart) {
        if (name.equals(atStart) || id.equals(atStart)) {
            return 100;
        }
        if (name.startsWith(atStart)) {
            return 80;
        }
        if (id.startsWith(atStart)) {
            return 70;
        }
        if (name.contains(atStart)) {
            return 60;
        }
        if (tags.contains(atStart)) {
            return tags.contains(atStart + " ") ? 50 : 40;
        }
        if (name.contains(word) || id.contains(word)) {
            return 30;
        }
        return description.contains(atStart) ? 20 : 0;
    }

    private static String tags(Voice voice) {
        return Stream.of(
                        voice.languages().stream(),
                        voice.languages().stream().flatMap(c -> Tags.languageNames(c).stream()),
                        Stream.of(voice.gender(), voice.accent(), voice.age(), voice.model()),
                        voice.uses().stream(),
                        voice.emotions().stream())
                .flatMap(s -> s)
                .map(SearchText::of)
                .distinct()
                .sorted()
                .collect(Collectors.joining("", "", " "));
    }
}
