package voiceplayground.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.sandbox.Pace;
import voiceplayground.settings.Surroundings;
import voiceplayground.speech.Environment;
import voiceplayground.synthesis.RunState;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;
import voiceplayground.words.WaitTexts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `speak`: one request, from text to a kept take.
@Command(name = "speak", mixinStandardHelpOptions = true)
final class SpeakCommand implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(SpeakCommand.class.getName());

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

    @Option(names = "--unpaced", descriptionKey = "cli.speak.unpaced")
    private boolean isUnpaced;

    @Option(names = "--words", descriptionKey = "cli.speak.words")
    private boolean words;

    @Option(names = "--json", descriptionKey = "cli.speak.json")
    private boolean json;

    SpeakCommand(Surroundings surroundings, Console console, Texts texts) {
        this.surroundings = surroundings;
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<StartPolicy> policy = play ? Optional.of(StartPolicy.BALANCED) : Optional.empty();
        Asked asked;
        Optional<Environment> server;
        try {
            server = target.server(surroundings, texts);
            checkOut();
            asked = requestOptions.asked(console.in(), policy, words, texts);
        } catch (WrongUsage e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return speak(asked, server);
    }

    private int speak(Asked asked, Optional<Environment> server) throws InterruptedException {
        var remarks = new Remarks(surroundings.folders(), server, texts);
        Path takes = takeDir.orElse(surroundings.folders().takes());
        var pace = isUnpaced ? Pace.UNPACED : Pace.FELT;
        try (var speaking = Speaking.open(takes, texts, server, pace, this::waits);
                var _ = new StopOnSignal(speaking::stop)) {
            speaking.remark(remarks::of);
            return print(Report.of(speaking.speak(asked), out));
        } catch (IOException | RuntimeException fault) {
            // A script that asked for JSON gets its object whatever happens.
            LOG.log(Level.FINE, "speak failed", fault);
            return print(Report.of(fault));
        }
    }

    /// Says on the side that it waits before it asks again; JSON has that in its attempts.
    private void waits(RunState.Waiting waiting) {
        if (!json) {
            var words = new WaitTexts(texts, new FailureTexts(texts));
            console.err().println(words.line(waiting, waiting.length()));
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

    private int print(Report report) {
        if (json) {
            console.out().println(new ReportJson(new FailureTexts(texts)).of(report, words).line());
            return report.exitCode();
        }
        var errors = new Sentences(texts, console.err());
        var sentences = new Sentences(texts, console.out());
        report.remarks().forEach(remark -> errors.say("cli.speak.remark", remark));
        errors.failure(report);
        sentences.ended(report);
        if (words) {
            sentences.words(report.words());
        }
        report.file().ifPresent(file -> sentences.say("cli.speak.kept", file.toString()));
        return report.exitCode();
    }
}
