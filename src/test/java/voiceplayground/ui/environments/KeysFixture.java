package voiceplayground.ui.environments;

import voiceplayground.api.KeyCheck.Answer;
import voiceplayground.api.KeyCheck.Finding;
import voiceplayground.keys.KeyRing;
import voiceplayground.settings.EnvironmentBook;
import voiceplayground.settings.Surroundings;
import voiceplayground.speech.Environment;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.SeenAtOnce;
import voiceplayground.testkit.FakeKeyStore;
import voiceplayground.testkit.Mailbox;
import voiceplayground.testkit.MemoryEnvironments;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;

/// Servers in memory, a key store and a server's answer as a test wants them.
final class KeysFixture implements AutoCloseable {
    final Texts texts = new Texts(Locale.US);
    final FailureTexts failures = new FailureTexts(texts);
    final Mailbox window = new Mailbox();
    final FakeKeyStore store = FakeKeyStore.present();
    final List<Environment> asked = new ArrayList<>();
    final List<String> pages = new ArrayList<>();
    final EnvironmentBook book;
    final Executor fx;
    SeenAtOnce.Seen seen = SeenAtOnce.Seen.NOTHING;
    volatile Finding finding =
            new Finding(new Answer.Open(Optional.of(217)), new Answer.Open(Optional.of(230)));

    /// The window's thread is the test's.
    KeysFixture() {
        fx = window;
        book = book();
    }

    /// @param fx the window's thread
    KeysFixture(Executor fx) {
        this.fx = fx;
        book = book();
    }

    private EnvironmentBook book() {
        return new EnvironmentBook(
                new MemoryEnvironments(),
                new KeyRing(store::open, fx),
                Surroundings.of(Map.of(), new Properties()));
    }

    KeyEntryViewModel entry() {
        return new KeyEntryViewModel(
                book, this::check, _ -> seen, Runnable::run, fx, texts, failures);
    }

    EnvironmentsViewModel servers() {
        return new EnvironmentsViewModel(book, entry(), texts, failures);
    }

    KeyStripViewModel strip() {
        return new KeyStripViewModel(book, entry(), pages::add, texts);
    }

    SpeechFailure notAllowed(int status, String words) {
        return new SpeechFailure.NotAllowed(status, ServerWords.of(words));
    }

    private Finding check(Environment environment) {
        asked.add(environment);
        return finding;
    }

    @Override
    public void close() {
        store.become(FakeKeyStore.State.PRESENT);
        book.close();
    }
}
