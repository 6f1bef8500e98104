package voiceplayground.dictionaries;

import voiceplayground.speech.Environment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What only this computer knows of dictionaries: the names that a person gave, for a server keeps
/// none, and what is not saved to a server yet.
///
/// @param names by the key of a dictionary
/// @param drafts at most one a server and key
public record LocalDictionaries(Map<String, String> names, List<Draft> drafts) {
    /// Nothing at all.
    public static final LocalDictionaries NONE = new LocalDictionaries(Map.of(), List.of());

    public LocalDictionaries {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        drafts = List.copyOf(drafts);
    }

    /// How a server is told from others: the offline voice has another address at each start.
    public static String server(Environment environment) {
        return switch (environment.kind()) {
            case SANDBOX -> "offline";
            case OFFICIAL, CUSTOM -> environment.baseUrl();
        };
    }

    /// The name of a dictionary, or nothing.
    public String name(String key) {
        return names.getOrDefault(key, "");
    }

    /// The draft of a dictionary.
    public Optional<Draft> draft(String server, String key) {
        return drafts.stream().filter(d -> isOf(d, server, key)).findFirst();
    }

    /// With another name; a blank one takes it away.
    public LocalDictionaries named(String key, String name) {
        var more = new LinkedHashMap<>(names);
        if (name.isBlank()) {
            more.remove(key);
        } else {
            more.put(key, name.strip());
        }
        return new LocalDictionaries(more, drafts);
    }

    /// With a draft in place of the one before it.
    public LocalDictionaries with(Draft draft) {
        var more = new ArrayList<Draft>();
        boolean isThere = false;
        for (var one : drafts) {
            boolean isIt = isOf(one, draft.server(), draft.key());
            more.add(isIt ? draft : one);
            isThere |= isIt;
        }
        if (!isThere) {
            more.add(draft);
        }
        return new LocalDictionaries(names, more);
    }

    /// Without the draft of a dictionary.
    public LocalDictionaries without(String server, String key) {
        return new LocalDictionaries(
                names, drafts.stream().filter(d -> !isOf(d, server, key)).toList());
    }

    private static boolean isOf(Draft draft, String server, String key) {
        return draft.server().equals(server) && draft.key().equals(key);
    }
}
