package voiceplayground.dictionaries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What is odd about an entry.
public enum EntryProblem {
    /// Nothing to look for; a server refuses it or never uses it.
    NO_WORD,
    /// The word would fall silent.
    NO_PRONUNCIATION,
    /// The word is there before; only the first counts.
    REPEATED;

    /// What is odd about each of some entries, in their order.
    public static List<Optional<EntryProblem>> of(List<Entry> entries) {
        var seen = new HashSet<String>();
        var problems = new ArrayList<Optional<EntryProblem>>();
        for (var entry : entries) {
            String word = HitTest.word(entry);
            if (word.isEmpty()) {
                problems.add(Optional.of(NO_WORD));
            } else if (!seen.add(word)) {
                problems.add(Optional.of(REPEATED));
            } else {
                problems.add(
                        entry.pronunciation().isBlank()
                                ? Optional.of(NO_PRONUNCIATION)
                                : Optional.empty());
            }
        }
        return problems;
    }
}
