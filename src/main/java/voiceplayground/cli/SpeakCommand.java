package voiceplayground.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.settings.Surroundings;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `speak`: one request, from text to a kept take.
@Command(name = "speak", mixinStandardHelpOptions = true)
final class SpeakCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Console console;
    private final Texts texts;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private RequestOptions requestOptions = new RequestOptions();

    @Mixin private TargetOptions target = new TargetOptions();

    @Option(names = "--play", descriptionKey = "cli.speak.play")
    private boolean play;

    @Option(names = "--out", paramLabel = "F.wav", descriptionKey = "cli.speak.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--take-dir", paramLabel = "D", descriptionKey = "cli.speak.take-dir")
    private Optional<Path> takeDir = Optional.empty();

    @Option(names = "--json", descriptionKey = "cli.speak.json")
    private boolean json;

    SpeakCommand(Surroundings surroundings, Console console, Texts texts) {
        this.surroundings = surroundings;
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        SpeechRequest request;
        Optional<Environment> server;
        try {
            server = target.server(surroundings, texts);
            checkOut();
            request = requestOptions.request(console.in(), texts);
        } catch (WrongUsage e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Optional<StartPolicy> policy = play ? Optional.of(StartPolicy.BALANCED) : Optional.empty();
        try (var speaking = Speaking.open(surroundings, takeDir, server)) {
            var signal = new StopOnSignal(speaking::stop);
            try (signal) {
                Spoken spoken = speaking.speak(request, policy);
                var report = Report.of(spoken, out, texts);
                print(report);
                return report.exitCode();
            }
        }
    }

    /// Found out before the server is asked: a request costs money.
    private void checkOut() throws WrongUsage {
        if (out.isPresent()) {
            Path file = out.get().toAbsolutePath();
            if (Files.isDirectory(file)) {
                throw new WrongUsage(texts.get("cli.wrong.out-is-folder", file));
            }
            if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
                throw new WrongUsage(texts.get("cli.wrong.out-no-folder", file));
            }
        }
    }

    private void print(Report report) {
        if (json) {
            console.out().println(report.json().line());
            return;
        }
        new Sentences(texts, console.err()).failure(report.words());
        var sentences = new Sentences(texts, console.out());
        sentences.ended(report.spoken().outcome(), report.spoken().run().timings());
        report.spoken().speaker().ifPresent(name -> sentences.say("cli.speak.speaker", name));
        report.file().ifPresent(file -> sentences.say("cli.speak.kept", file.toString()));
    }
}
