package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes one row a voice and pool from all that the lists say of it.
final class VoiceMerge {
    private VoiceMerge() {}

    /// Rows of the same pool and id become one: what the first does not say, a later one may, and
    /// several languages, accents and uses are kept beside each other.
    static List<Voice> distinct(Collection<Voice> rows) {
        var found = new LinkedHashMap<VoiceRef, Voice>();
        for (var row : rows) {
            found.merge(VoiceRef.of(row), row, VoiceMerge::join);
        }
        return List.copyOf(found.values());
    }

    /// The voices of the pools with what the descriptions add. A description of a voice that no
    /// pool lists becomes a row without a model: it is not lost.
    static List<Voice> described(Collection<Voice> pools, Collection<Voice> descriptions) {
        Map<String, Voice> byId = new HashMap<>();
        for (var description : distinct(descriptions)) {
            byId.put(description.id(), description);
        }
        var rows = new ArrayList<Voice>();
        var listed = new LinkedHashSet<String>();
        for (var voice : distinct(pools)) {
            listed.add(voice.id());
            var more = byId.get(voice.id());
            rows.add(more == null ? voice : join(voice, more));
        }
        byId.values().stream().filter(v -> !listed.contains(v.id())).forEach(rows::add);
        return List.copyOf(rows);
    }

    private static Voice join(Voice first, Voice second) {
        return new Voice(
                first.id(),
                first.name().equals(first.id()) ? second.name() : first.name(),
                first.model(),
                either(first.gender(), second.gender()),
                both(first.accent(), second.accent()),
                both(first.languages(), second.languages()),
                either(first.age(), second.age()),
                both(first.emotions(), second.emotions()),
                both(first.uses(), second.uses()),
                either(first.description(), second.description()),
                Stream.of(first.preview(), second.preview()).flatMap(Optional::stream).findFirst(),
                both(first.clonedOnto(), second.clonedOnto()));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String both(String first, String second) {
        return Stream.of(first, second)
                .flatMap(text -> Stream.of(text.split(", ")))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
