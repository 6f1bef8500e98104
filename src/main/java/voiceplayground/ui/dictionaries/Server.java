package voiceplayground.ui.dictionaries;

import voiceplayground.api.DictionaryClient;
import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Asks a server in the background and tells on the FX thread.
final class Server {
    private static final Logger LOG = Logger.getLogger(Server.class.getName());

    private final Supplier<DictionaryClient> client;
    private final Executor disk;
    private final Executor fx;

    /// @param client may take a while the first time
    /// @param disk runs what blocks
    /// @param fx runs on the FX thread, later
    Server(Supplier<DictionaryClient> client, Executor disk, Executor fx) {
        this.client = client;
        this.disk = disk;
        this.fx = fx;
    }

    /// Told what came of it; thread: FX. Exactly one of both is called, once.
    record Then<T>(Consumer<T> done, Consumer<SpeechFailure> failed) {}

    void list(Environment environment, Then<List<PronunciationDictionary>> then) {
        ask(() -> client.get().list(environment), then);
    }

    void create(Environment environment, List<Entry> entries, Then<PronunciationDictionary> then) {
        ask(() -> client.get().create(environment, entries), then);
    }

    void replace(
            Environment environment,
            String id,
            List<Entry> entries,
            Then<PronunciationDictionary> then) {
        ask(() -> client.get().replace(environment, id, entries), then);
    }

    void delete(Environment environment, String id, Then<String> then) {
        ask(
                () -> {
                    client.get().delete(environment, id);
                    return id;
                },
                then);
    }

    private <T> void ask(Call<T> call, Then<T> then) {
        disk.execute(() -> {
            Runnable told;
            try {
                T answer = call.run();
                told = () -> then.done().accept(answer);
            } catch (SpeechException e) {
                told = () -> then.failed().accept(e.failure());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a dictionary request broke", e);
                var failure = new SpeechFailure.Unexpected(e.getClass().getSimpleName());
                told = () -> then.failed().accept(failure);
            }
            fx.execute(told);
        });
    }

    private interface Call<T> {
        T run() throws SpeechException;
    }
}
