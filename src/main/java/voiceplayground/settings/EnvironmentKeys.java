package voiceplayground.settings;

import voiceplayground.keys.KeyPlace;
import voiceplayground.keys.KeyRing;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The keys of the servers: in memory, and in the system's key store where there is one.
///
/// Nothing here waits: what the key store has to say comes later. Thread: one, that of the key
/// ring's answers (FX).
public final class EnvironmentKeys {
    private final EnvironmentStore store;
    private final KeyRing ring;
    private final Supplier<List<String>> ids;
    private final Runnable tell;
    private final Map<String, KeyState> states = new LinkedHashMap<>();

    /// @param variable the key that came with the process, for the official service and the server
    ///   that a variable names
    /// @param ids those of all servers now
    /// @param tell called after every change
    EnvironmentKeys(
            EnvironmentStore store,
            KeyRing ring,
            Optional<ApiKey> variable,
            Supplier<List<String>> ids,
            Runnable tell) {
        this.store = store;
        this.ring = ring;
        this.ids = ids;
        this.tell = tell;
        for (String id : store.environments().keysKept()) {
            states.put(id, new KeyState.Looking());
        }
        for (String id : List.of(Environment.OFFICIAL_ID, EnvironmentBook.VARIABLE_ID)) {
            variable.ifPresent(key -> states.put(id, new KeyState.FromVariable(key)));
        }
    }

    /// Asks the key store for the keys it is known to have, and to forget those of servers that are
    /// gone. Returns at once.
    public void look() {
        for (String id : store.environments().keysKept()) {
            if (!ids.get().contains(id)) {
                ring.remove(id, answer -> keep(id, !answer.place().isKept()));
            } else if (of(id) instanceof KeyState.Looking) {
                find(id);
            }
        }
    }

    /// Asks the key store once more for a key that it did not give.
    public void lookAgain(String id) {
        states.put(id, new KeyState.Looking());
        tell.run();
        find(id);
    }

    /// What is known of a server's key.
    public KeyState of(String id) {
        return states.getOrDefault(id, new KeyState.None());
    }

    /// Gives a server a key: at once in memory, and to the key store. Returns at once.
    ///
    /// @param then told where it is kept, once or twice
    public void set(String id, ApiKey key, Consumer<KeyPlace> then) {
        states.put(id, new KeyState.Held(key, KeyPlace.NO_ANSWER));
        tell.run();
        ring.put(
                id,
                key,
                answer -> {
                    if (answer.place().isKept()) {
                        keep(id, true);
                    }
                    if (of(id).known().equals(Optional.of(key))) {
                        states.put(id, new KeyState.Held(key, answer.place()));
                        tell.run();
                    }
                    then.accept(answer.place());
                });
    }

    /// Forgets a server's key here and in the key store. Returns at once.
    ///
    /// @param then told whether the key store forgot it as well, once or twice
    public void remove(String id, Consumer<KeyPlace> then) {
        states.put(id, new KeyState.None());
        tell.run();
        if (!store.environments().keysKept().contains(id)) {
            then.accept(KeyPlace.SYSTEM);
            return;
        }
        ring.remove(
                id,
                answer -> {
                    if (answer.place().isKept()) {
                        keep(id, false);
                    }
                    then.accept(answer.place());
                    tell.run();
                });
    }

    void close() {
        ring.close();
    }

    private void find(String id) {
        ring.find(
                id,
                answer -> {
                    KeyState before = of(id);
                    if (before instanceof KeyState.Looking
                            || before instanceof KeyState.Unreadable) {
                        states.put(id, found(answer));
                        tell.run();
                    }
                });
    }

    private static KeyState found(KeyRing.Answer answer) {
        if (answer.key().isPresent()) {
            return new KeyState.Held(answer.key().get(), answer.place());
        }
        return answer.place().isKept()
                ? new KeyState.None()
                : new KeyState.Unreadable(answer.place());
    }

    private void keep(String id, boolean isKept) {
        var kept = new HashSet<>(store.environments().keysKept());
        if (isKept ? kept.add(id) : kept.remove(id)) {
            store.update(store.environments().withKeysKept(kept));
        }
    }
}
