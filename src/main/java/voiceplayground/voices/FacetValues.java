package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values that a catalogue has for a facet, by number, so that counting them is quick.
final class FacetValues {
    private final Facet facet;
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    FacetValues(Facet facet) {
        this.facet = facet;
    }

    Facet facet() {
        return facet;
    }

    /// How many there are.
    int size() {
        return values.size();
    }

    /// The numbers of a voice's values; new ones for new values.
    int[] add(Voice voice) {
        return facet.of(voice).stream()
                .mapToInt(value ->
                        numbers.computeIfAbsent(
                                value,
                                v -> {
                                    values.add(v);
                                    return values.size() - 1;
                                }))
                .toArray();
    }

    /// The numbers of what is chosen; a value that no voice has is one that no voice meets.
    int[] chosen(VoiceQuery query) {
        return query.chosen().getOrDefault(facet, Set.of()).stream()
                .mapToInt(value -> numbers.getOrDefault(value, -1))
                .toArray();
    }

    /// Counts by value: the most frequent first, those without a voice only where they are chosen.
    ///
    /// @param counts by number
    List<VoiceHits.Count> told(int[] counts, VoiceQuery query) {
        var found = new ArrayList<VoiceHits.Count>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 || query.has(facet, values.get(i))) {
                found.add(new VoiceHits.Count(values.get(i), counts[i]));
            }
        }
        for (String value : query.chosen().getOrDefault(facet, Set.of())) {
            if (!numbers.containsKey(value)) {
                found.add(new VoiceHits.Count(value, 0));
            }
        }
        found.sort(
                Comparator.comparingInt(VoiceHits.Count::voices)
                        .reversed()
                        .thenComparing(VoiceHits.Count::value));
        return List.copyOf(found);
    }
}
