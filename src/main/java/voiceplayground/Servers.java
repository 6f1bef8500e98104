package voiceplayground;

import voiceplayground.api.KeyCheck;
import voiceplayground.keys.KeyRing;
import voiceplayground.keys.KeyStore;
import voiceplayground.settings.EnvironmentBook;
import voiceplayground.settings.FileEnvironmentStore;
import voiceplayground.settings.Surroundings;
import voiceplayground.synthesis.RunListener;
import voiceplayground.synthesis.SeenAtOnce;
import voiceplayground.ui.environments.EnvironmentsViewModel;
import voiceplayground.ui.environments.KeyEntryViewModel;
import voiceplayground.ui.environments.KeyStripViewModel;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The servers that can be asked, their keys, and the screens for both.
final class Servers implements AutoCloseable {
    private final EnvironmentBook book;
    private final SeenAtOnce seen = new SeenAtOnce();
    private final LateClient client;
    private final Executor disk;
    private final Executor fx;
    private final Texts texts;
    private final FailureTexts failures;

    /// @param keys finds the key store
    Servers(
            Surroundings surroundings,
            KeyStore.Opener keys,
            LateClient client,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.client = client;
        this.disk = disk;
        this.fx = fx;
        this.texts = texts;
        failures = new FailureTexts(texts);
        book =
                new EnvironmentBook(
                        new FileEnvironmentStore(surroundings.folders(), texts),
                        new KeyRing(keys, fx),
                        surroundings);
    }

    EnvironmentBook book() {
        return book;
    }

    /// Hears of every run, to see how much a server takes at a time.
    RunListener watch() {
        return seen;
    }

    EnvironmentsViewModel list() {
        return new EnvironmentsViewModel(book, entry(), texts, failures);
    }

    /// @param pages opens a page in the person's browser
    KeyStripViewModel strip(Consumer<String> pages) {
        return new KeyStripViewModel(book, entry(), pages, texts);
    }

    private KeyEntryViewModel entry() {
        return new KeyEntryViewModel(
                book,
                environment -> new KeyCheck(client.client()).check(environment),
                seen::of,
                disk,
                fx,
                texts,
                failures);
    }

    @Override
    public void close() {
        book.close();
    }
}
