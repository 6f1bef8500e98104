package voiceplayground.keys;

import voiceplayground.speech.ApiKey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Asks the system's key store without ever waiting for it.
///
/// Every call returns at once. Its answer comes on the executor, within the limit: a store that is
/// not there, refuses or says nothing is an answer too. A store that says something after all, say
/// because a person first had to unlock it, is heard once more: so a callback is called once or
/// twice. One daemon thread, `vp-keys`, talks to the store; while it hangs nothing is queued behind
/// it. No key is ever written to a file. Thread: any.
public final class KeyRing implements AutoCloseable {
    /// Longer than any store needs, shorter than patience.
    public static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(KeyRing.class.getName());

    private final KeyStore.Opener opener;
    private final Duration limit;
    private final Executor answers;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("vp-keys").factory());
    private final AtomicBoolean isSilent = new AtomicBoolean();

    /// Used on the worker alone.
    private Optional<KeyStore> store = Optional.empty();

    /// What came of a call.
    ///
    /// @param key found or kept; empty after a removal
    /// @param place where it is, or why the store was of no use
    public record Answer(Optional<ApiKey> key, KeyPlace place) {}

    /// Something asked of the store.
    @FunctionalInterface
    private interface Errand {
        Optional<ApiKey> run(KeyStore store) throws KeyStoreException;
    }

    /// @param answers where callbacks run, e.g. the FX thread
    public KeyRing(KeyStore.Opener opener, Executor answers) {
        this(opener, LIMIT, answers);
    }

    /// A ring with another patience.
    KeyRing(KeyStore.Opener opener, Duration limit, Executor answers) {
        this.opener = opener;
        this.limit = limit;
        this.answers = answers;
    }

    /// Looks for a key.
    public void find(String environmentId, Consumer<Answer> then) {
        ask(store -> store.find(environmentId), Optional.empty(), then);
    }

    /// Keeps a key.
    public void put(String environmentId, ApiKey key, Consumer<Answer> then) {
        Optional<ApiKey> kept = Optional.of(key);
        ask(
                store -> {
                    store.put(environmentId, key);
                    return kept;
                },
                kept,
                then);
    }

    /// Forgets a key.
    public void remove(String environmentId, Consumer<Answer> then) {
        ask(
                store -> {
                    store.remove(environmentId);
                    return Optional.empty();
                },
                Optional.empty(),
                then);
    }

    /// Asks nothing more; waits for nobody.
    @Override
    public void close() {
        worker.execute(() -> store.ifPresent(KeyStore::close));
        worker.shutdown();
    }

    private void ask(Errand errand, Optional<ApiKey> otherwise, Consumer<Answer> then) {
        var silence = new Answer(otherwise, KeyPlace.NO_ANSWER);
        if (isSilent.get()) {
            answers.execute(() -> then.accept(silence));
            return;
        }
        var told = CompletableFuture.supplyAsync(() -> perform(errand, otherwise), worker);
        var _ =
                told.thenApply(Optional::of)
                        .completeOnTimeout(
                                Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS)
                        .thenAccept(inTime -> {
                            isSilent.set(inTime.isEmpty());
                            answers.execute(() -> then.accept(inTime.orElse(silence)));
                            if (inTime.isEmpty()) {
                                var _ =
                                        told.thenAccept(late -> {
                                            isSilent.set(false);
                                            answers.execute(() -> then.accept(late));
                                        });
                            }
                        });
    }

    private Answer perform(Errand errand, Optional<ApiKey> otherwise) {
        try {
            var opened = store.isPresent() ? store.get() : opener.open();
            store = Optional.of(opened);
            return new Answer(errand.run(opened), KeyPlace.SYSTEM);
        } catch (KeyStoreException e) {
            // A store that went away and came back is a new one.
            store = Optional.empty();
            return new Answer(otherwise, e.place());
        } catch (RuntimeException e) {
            // Only its type: its words may be anything's.
            LOG.log(Level.WARNING, "a fault in the key store: {0}", e.getClass().getName());
            store = Optional.empty();
            return new Answer(otherwise, KeyPlace.REFUSED);
        }
    }
}
