package voiceplayground.sandbox;

import voiceplayground.sandbox.Respelling.Item;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The dictionaries of a server, as long as it runs. Thread: any.
final class DictionaryShelf {
    private static final int ID_BYTES = 12;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /// @param id 24 hexadecimal digits, small
    record Kept(String id, List<Item> items, Instant createdAt) {}

    DictionaryShelf(InstantSource clock) {
        this.clock = clock;
    }

    synchronized List<Kept> all() {
        return List.copyOf(kept.values());
    }

    synchronized Kept add(List<Item> items) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var added = new Kept(HexFormat.of().formatHex(bytes), items, clock.instant());
        kept.put(added.id(), added);
        return added;
    }

    /// @return empty where there is no such dictionary
    synchronized Optional<Kept> replace(String id, List<Item> items) {
        return Optional.ofNullable(
                kept.computeIfPresent(
                        key(id), (key, old) -> new Kept(key, items, old.createdAt())));
    }

    /// @return whether there was one
    synchronized boolean remove(String id) {
        return kept.remove(key(id)) != null;
    }

    /// The entries of some dictionaries, in their order.
    ///
    /// @return empty where one of them is not there
    synchronized Optional<List<Item>> entriesOf(List<String> ids) {
        var items = new ArrayList<Item>();
        for (String id : ids) {
            var found = kept.get(key(id));
            if (found == null) {
                return Optional.empty();
            }
            items.addAll(found.items());
        }
        return Optional.of(items);
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
