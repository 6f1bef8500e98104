package voiceplayground.testkit;

import voiceplayground.keys.KeyPlace;
import voiceplayground.keys.KeyStore;
import voiceplayground.keys.KeyStoreException;
import voiceplayground.speech.ApiKey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A key store that is there, absent, locked or frozen, as a test says; it may change.
public final class FakeKeyStore implements KeyStore {
    private final Map<String, ApiKey> kept = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile State state;
    private volatile CountDownLatch thaw = new CountDownLatch(0);

    /// How it behaves.
    public enum State {
        PRESENT,
        ABSENT,
        LOCKED,
        FROZEN
    }

    public FakeKeyStore(State state) {
        become(state);
    }

    /// One without any key that does all it is asked.
    public static FakeKeyStore present() {
        return new FakeKeyStore(State.PRESENT);
    }

    /// Changes its behaviour; calls that hang in a frozen one go on.
    public void become(State next) {
        CountDownLatch before = thaw;
        thaw = new CountDownLatch(next == State.FROZEN ? 1 : 0);
        state = next;
        before.countDown();
    }

    /// What it holds.
    public Map<String, ApiKey> kept() {
        return Map.copyOf(kept);
    }

    /// How often it was asked for anything.
    public int calls() {
        return calls.get();
    }

    /// Finds it, where it is not absent.
    public KeyStore open() throws KeyStoreException {
        calls.incrementAndGet();
        if (state == State.ABSENT) {
            throw new KeyStoreException(KeyPlace.NO_STORE);
        }
        return this;
    }

    @Override
    public Optional<ApiKey> find(String environmentId) throws KeyStoreException {
        pass();
        return Optional.ofNullable(kept.get(environmentId));
    }

    @Override
    public void put(String environmentId, ApiKey key) throws KeyStoreException {
        pass();
        kept.put(environmentId, key);
    }

    @Override
    public void remove(String environmentId) throws KeyStoreException {
        pass();
        kept.remove(environmentId);
    }

    private void pass() throws KeyStoreException {
        calls.incrementAndGet();
        try {
            thaw.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        switch (state) {
            case PRESENT, FROZEN -> {
                // goes on
            }
            case ABSENT -> throw new KeyStoreException(KeyPlace.NO_STORE);
            case LOCKED -> throw new KeyStoreException(KeyPlace.REFUSED);
        }
    }
}
