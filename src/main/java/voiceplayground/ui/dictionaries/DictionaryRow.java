package voiceplayground.ui.dictionaries;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.PronunciationDictionary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A dictionary in the list.
///
/// @param key its id, or something else while the server does not have it
/// @param saved as the server has it
/// @param draft its entries here, where they differ
/// @param name that the person gave, or nothing
record DictionaryRow(
        String key,
        Optional<PronunciationDictionary> saved,
        Optional<List<Entry>> draft,
        String name) {
    private static final int WORDS_SHOWN = 4;

    List<Entry> entries() {
        return draft.orElseGet(() -> saved.map(PronunciationDictionary::entries).orElse(List.of()));
    }

    boolean isSaved() {
        return saved.isPresent();
    }

    /// Whether the server has other entries.
    boolean isChanged() {
        return draft.isPresent();
    }

    /// Its first words, with commas; nothing where it has none.
    String words() {
        String words =
                entries().stream()
                        .map(entry -> entry.word().strip())
                        .filter(word -> !word.isEmpty())
                        .limit(WORDS_SHOWN)
                        .collect(Collectors.joining(", "));
        return entries().size() > WORDS_SHOWN ? words + ", …" : words;
    }

    /// With other entries; none of its own where the server has the same.
    DictionaryRow with(List<Entry> entries) {
        boolean isAsSaved = saved.filter(s -> s.entries().equals(entries)).isPresent();
        return new DictionaryRow(
                key, saved, isAsSaved ? Optional.empty() : Optional.of(entries), name);
    }

    DictionaryRow named(String other) {
        return new DictionaryRow(key, saved, draft, other);
    }
}
