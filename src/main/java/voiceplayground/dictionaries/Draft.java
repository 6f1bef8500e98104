package voiceplayground.dictionaries;

import java.util.List;

/// Entries that a server does not have yet.
///
/// @param server whose dictionary it is, as [LocalDictionaries] spells servers
/// @param key the id of the dictionary, or any other text for one that has never been saved
/// @param isNew true for one that has never been saved
public record Draft(String server, String key, boolean isNew, List<Entry> entries) {
    public Draft {
        entries = List.copyOf(entries);
    }
}
