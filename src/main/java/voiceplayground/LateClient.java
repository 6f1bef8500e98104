package voiceplayground;

import voiceplayground.api.CloneClient;
import voiceplayground.api.DictionaryClient;
import voiceplayground.api.SpeechCall;
import voiceplayground.api.SpeechClient;
import voiceplayground.api.TextFeed;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A client that is built by whoever first needs it, so that the window does not wait for it: the
/// first one of a process takes about 100 ms. Thread: any but FX.
final class LateClient implements SpeechClient {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<WavesSpeechClient> factory;
    private Optional<WavesSpeechClient> client = Optional.empty();

    LateClient(Supplier<WavesSpeechClient> factory) {
        this.factory = factory;
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request) {
        return client().newCall(environment, request);
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request, TextFeed more) {
        return client().newCall(environment, request, more);
    }

    @Override
    public void warm(Environment environment) {
        client().warm(environment);
    }

    /// Pronunciation dictionaries, over the same connections.
    DictionaryClient dictionaries() {
        return client().dictionaries();
    }

    /// Cloned voices, over the same connections.
    CloneClient clones() {
        return client().clones();
    }

    /// The client itself, for what is no speech. Takes as long as building it; thread: any but FX.
    WavesSpeechClient client() {
        lock.lock();
        try {
            WavesSpeechClient built = client.orElseGet(factory);
            client = Optional.of(built);
            return built;
        } finally {
            lock.unlock();
        }
    }
}
