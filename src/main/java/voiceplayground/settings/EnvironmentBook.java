package voiceplayground.settings;

import voiceplayground.keys.KeyRing;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Environment.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The servers that can be asked, with their keys, and the one that is asked now.
///
/// The offline voice and the official service are always there; so is the server that an
/// environment variable names. Keys come from the variable `SMALLEST_API_KEY` or from the system's
/// key store; given by the person they go there, and where there is none they are forgotten with
/// the process. Thread: one, that of the key ring's answers (FX); [#requestsAtOnce] any.
public final class EnvironmentBook implements AutoCloseable {
    /// Id of the server that `VOICE_PLAYGROUND_BASE_URL` names.
    public static final String VARIABLE_ID = "variable";

    private final EnvironmentStore store;
    private final EnvironmentKeys keys;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// The offline voice, the official service, the variable's server, then the person's own; all
    /// without their keys, but the offline voice.
    private volatile List<Environment> servers;

    private Optional<Environment> sandbox = Optional.empty();
    private String chosen;

    /// @param ring answers on the thread that this is used on
    public EnvironmentBook(EnvironmentStore store, KeyRing ring, Surroundings surroundings) {
        this.store = store;
        servers = ServerList.of(store.environments().own(), surroundings);
        keys =
                new EnvironmentKeys(
                        store,
                        ring,
                        surroundings.key(),
                        () -> servers.stream().map(Environment::id).toList(),
                        this::tell);
        chosen = first();
    }

    /// The keys of the servers.
    public EnvironmentKeys keys() {
        return keys;
    }

    /// The offline voice listens now.
    public void sandboxReady(Environment environment) {
        sandbox = Optional.of(environment);
        tell();
    }

    /// All servers, the offline voice first, each with the key that is known.
    public List<Environment> all() {
        return servers.stream().map(this::withKey).toList();
    }

    /// A server by its id.
    public Optional<Environment> find(String id) {
        return servers.stream().filter(e -> e.id().equals(id)).findFirst().map(this::withKey);
    }

    /// The chosen server.
    public Environment chosen() {
        return find(chosen).orElseThrow();
    }

    /// The chosen server, as soon as it can be asked: the offline voice has to start, and a key may
    /// have to be found.
    public Optional<Environment> current() {
        boolean isStarting = chosen.equals(Environment.SANDBOX_ID) && sandbox.isEmpty();
        boolean isLooking = keys.of(chosen) instanceof KeyState.Looking;
        return isStarting || isLooking ? Optional.empty() : Optional.of(chosen());
    }

    /// Chooses a server; remembered for the next start.
    public void choose(String id) {
        if (find(id).isPresent() && !id.equals(chosen)) {
            chosen = id;
            store.update(store.environments().withChosen(id));
            tell();
        }
    }

    /// Whether a person can change name and address, or remove it.
    public boolean isOwn(String id) {
        return !List.of(Environment.SANDBOX_ID, Environment.OFFICIAL_ID, VARIABLE_ID).contains(id);
    }

    /// Adds a server under a new id.
    public Environment add(Environment draft) {
        var added =
                new Environment(
                        UUID.randomUUID().toString(),
                        draft.name(),
                        Kind.CUSTOM,
                        draft.baseUrl(),
                        Optional.empty(),
                        draft.headers(),
                        draft.requestsAtOnce(),
                        draft.plainHttpHost(),
                        draft.note());
        var all = new ArrayList<>(servers);
        all.add(added);
        replace(all);
        return added;
    }

    /// Changes a server. Of one that is not the person's own its settings alone: a key never goes
    /// to another address than its own.
    public void change(Environment changed) {
        replace(
                servers.stream()
                        .map(e ->
                                !e.id().equals(changed.id())
                                        ? e
                                        : isOwn(e.id())
                                                ? changed.withKey(Optional.empty())
                                                : e.withSettingsOf(changed))
                        .toList());
    }

    /// Removes one of the person's own servers, and its key.
    public void remove(String id) {
        if (!isOwn(id) || find(id).isEmpty()) {
            return;
        }
        keys.remove(id, _ -> {});
        if (chosen.equals(id)) {
            choose(Environment.SANDBOX_ID);
        }
        replace(servers.stream().filter(e -> !e.id().equals(id)).toList());
    }

    /// The server to begin with at the next start; empty for the one asked last.
    public Optional<String> atStart() {
        return store.environments().atStart().filter(id -> find(id).isPresent());
    }

    /// Sets the server to begin with.
    public void setAtStart(Optional<String> id) {
        store.update(store.environments().withAtStart(id));
        tell();
    }

    /// Whether a person should be asked for a key: there is none at all, and they did not decline.
    public boolean isKeyOffered() {
        return store.environments().isKeyOffered()
                && servers.stream().allMatch(e -> keys.of(e.id()) instanceof KeyState.None);
    }

    /// The person does not want to be asked for a key.
    public void declineKey() {
        store.update(store.environments().withKeyOffered(false));
        tell();
    }

    /// How many requests a server may be asked at a time, where that was set for it alone. Thread:
    /// any.
    public Optional<Integer> requestsAtOnce(String id) {
        return servers.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .flatMap(Environment::requestsAtOnce);
    }

    /// Tells of every change of the above.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Something about the file a person should know.
    public Optional<String> notice() {
        return store.notice();
    }

    @Override
    public void close() {
        store.close();
        keys.close();
    }

    private Environment withKey(Environment server) {
        return server.kind() == Kind.SANDBOX
                ? sandbox.map(ready -> ready.withSettingsOf(server)).orElse(server)
                : server.withKey(keys.of(server.id()).known());
    }

    private void replace(List<Environment> all) {
        servers = List.copyOf(all);
        store.update(
                store.environments()
                        .withOwn(
                                all.stream()
                                        .filter(e -> !e.id().equals(VARIABLE_ID))
                                        .filter(e -> isOwn(e.id()) || isSet(e))
                                        .toList()));
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static boolean isSet(Environment server) {
        return !server.headers().isEmpty()
                || server.requestsAtOnce().isPresent()
                || !server.note().isEmpty();
    }

    /// What a variable names comes first, then what the person chose; the official service only
    /// where it has a key.
    private String first() {
        if (find(VARIABLE_ID).isPresent()) {
            return VARIABLE_ID;
        }
        var kept = store.environments();
        return kept.atStart()
                .or(kept::chosen)
                .filter(id -> find(id).isPresent())
                .filter(id -> !isOfficialWithoutKey(id))
                .orElseGet(() ->
                        isOfficialWithoutKey(Environment.OFFICIAL_ID)
                                ? Environment.SANDBOX_ID
                                : Environment.OFFICIAL_ID);
    }

    private boolean isOfficialWithoutKey(String id) {
        return id.equals(Environment.OFFICIAL_ID) && keys.of(id) instanceof KeyState.None;
    }
}
