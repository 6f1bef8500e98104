package voiceplayground.dictionaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A dictionary as a server has it. It has no name there.
///
/// @param id 24 hexadecimal digits; sent in `pronunciation_dicts`
/// @param entries in the order of the server
/// @param createdAt where the server said
public record PronunciationDictionary(String id, List<Entry> entries, Optional<Instant> createdAt) {
    public PronunciationDictionary {
        entries = List.copyOf(entries);
    }
}
