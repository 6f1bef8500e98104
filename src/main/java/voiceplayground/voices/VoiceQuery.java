package voiceplayground.voices;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What is looked for.
///
/// @param text words that all must be found
/// @param chosen values by facet; any of a facet's, of every facet that has some
/// @param kept which of the person's own lists the voice must be in
public record VoiceQuery(String text, Map<Facet, Set<String>> chosen, Kept kept) {
    /// Everything.
    public static final VoiceQuery ALL = new VoiceQuery("", Map.of(), Kept.ANY);

    public VoiceQuery {
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(copy);
    }

    /// A list of the person's own.
    public enum Kept {
        ANY,
        FAVOURITES,
        RECENTS
    }

    /// This query with another text.
    public VoiceQuery with(String words) {
        return new VoiceQuery(words, chosen, kept);
    }

    /// This query among other voices.
    public VoiceQuery with(Kept list) {
        return new VoiceQuery(text, chosen, list);
    }

    /// This query with a value chosen, or no longer.
    public VoiceQuery toggled(Facet facet, String value) {
        var values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        var next = new EnumMap<Facet, Set<String>>(Facet.class);
        next.putAll(chosen);
        next.put(facet, values);
        return new VoiceQuery(text, next, kept);
    }

    /// Whether a value is chosen.
    public boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }
}
