package voiceplayground.ui.compose;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import voiceplayground.api.TextFeed;
import voiceplayground.keys.KeyRing;
import voiceplayground.settings.EnvironmentBook;
import voiceplayground.settings.Surroundings;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.synthesis.Run;
import voiceplayground.testkit.FakeKeyStore;
import voiceplayground.testkit.MemoryEnvironments;
import voiceplayground.testkit.MemorySettings;
import voiceplayground.testkit.ScriptedRun;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.voices.Roster;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// A form with everything it needs, its runs scripted and its clock turned by hand.
public final class FormFixture implements Generator {
    public static final Environment SANDBOX =
            new Environment(
                    "Offline voice",
                    Environment.Kind.SANDBOX,
                    "http://127.0.0.1:4711",
                    Optional.of(new ApiKey("sk_sandbox")));
    public static final VoiceCatalogue CATALOGUE =
            new VoiceCatalogue(
                    List.of(
                            voice("magnus", "Magnus", "lightning_v3.1", "male", "american"),
                            voice("olivia", "Olivia", "lightning_v3.1", "female", "british"),
                            voice("rhea", "Rhea", "lightning_v3.1_pro", "female", "indian")));

    public final Texts texts = new Texts(Locale.US);
    public final MemorySettings settings = new MemorySettings();
    public final List<ScriptedRun> runs = new ArrayList<>();
    public final List<SpeechRequest> sent = new ArrayList<>();
    public final List<SpeechRequest> queued = new ArrayList<>();
    public final ObjectProperty<Roster> roster = new SimpleObjectProperty<>(Roster.of(CATALOGUE));
    public final FakeKeyStore keyStore = FakeKeyStore.present();
    public final EnvironmentBook book =
            new EnvironmentBook(
                    new MemoryEnvironments(),
                    new KeyRing(keyStore::open, new FxThread()),
                    Surroundings.of(Map.of(), new Properties()));
    public final EnvironmentViewModel environments = new EnvironmentViewModel(texts, book);
    private long nanos;
    public final List<TextFeed> feeds = new ArrayList<>();
    public int stops;
    public final RunViewModel run =
            new RunViewModel(texts, new FailureTexts(texts), this, environments, () -> nanos);

    private static Voice voice(String id, String name, String model, String gender, String accent) {
        return new Voice(id, name, model, gender, accent, List.of("en"));
    }

    /// The form, its offline voice listening.
    public ComposeViewModel form() {
        environments.sandboxReady(SANDBOX);
        return formBeforeSandbox();
    }

    /// The form, its offline voice still starting.
    public ComposeViewModel formBeforeSandbox() {
        return new ComposeViewModel(texts, roster, settings, run);
    }

    /// Lets time pass, with the ticks of the view.
    public void pass(Duration time) {
        nanos += time.toNanos();
        run.tick();
    }

    public ScriptedRun newest() {
        return runs.getLast();
    }

    @Override
    public Run start(Environment environment, SpeechRequest request) {
        if (!runs.isEmpty()) {
            newest().stop();
        }
        sent.add(request);
        runs.add(new ScriptedRun(environment, request, runs.size() + 1));
        return newest();
    }

    @Override
    public Run start(Environment environment, SpeechRequest request, TextFeed more) {
        feeds.add(more);
        return start(environment, request);
    }

    @Override
    public void enqueue(Environment environment, SpeechRequest request) {
        queued.add(request);
    }

    @Override
    public void stop() {
        stops++;
        if (!runs.isEmpty()) {
            newest().stop();
        }
    }
}
