package voiceplayground.ui.compose;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.synthesis.Run;
import voiceplayground.testkit.MemorySettings;
import voiceplayground.testkit.ScriptedRun;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form with everything it needs, its runs scripted and its clock turned by hand.
final class FormFixture implements Generator {
    static final Environment SANDBOX =
            new Environment(
                    "Offline voice",
                    Environment.Kind.SANDBOX,
                    "http://127.0.0.1:4711",
                    Optional.of(new ApiKey("sk_sandbox")));
    static final VoiceCatalogue CATALOGUE =
            new VoiceCatalogue(
                    List.of(
                            voice("magnus", "Magnus", "lightning_v3.1", "male", "american"),
                            voice("olivia", "Olivia", "lightning_v3.1", "female", "british"),
                            voice("rhea", "Rhea", "lightning_v3.1_pro", "female", "indian")));

    final Texts texts = new Texts(Locale.US);
    final MemorySettings settings = new MemorySettings();
    final List<ScriptedRun> runs = new ArrayList<>();
    final List<SpeechRequest> sent = new ArrayList<>();
    final EnvironmentViewModel environments =
            new EnvironmentViewModel(
                    texts,
                    List.of(Environment.official(Optional.empty())),
                    Environment.Kind.SANDBOX);
    private long nanos;
    int stops;
    final RunViewModel run =
            new RunViewModel(texts, new FailureTexts(texts), this, environments, () -> nanos);

    private static Voice voice(
            String id, String name, String model, String gender, String accent) {
        return new Voice(id, name, model, gender, accent, List.of("en"));
    }

    /// The form, its offline voice listening.
    ComposeViewModel form() {
        environments.sandboxReady(SANDBOX);
        return formBeforeSandbox();
    }

    /// The form, its offline voice still starting.
    ComposeViewModel formBeforeSandbox() {
        return new ComposeViewModel(texts, CATALOGUE, settings, run);
    }

    /// Lets time pass, with the ticks of the view.
    void pass(Duration time) {
        nanos += time.toNanos();
        run.tick();
    }

    ScriptedRun newest() {
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
    public void stop() {
        stops++;
        if (!runs.isEmpty()) {
            newest().stop();
        }
    }
}
