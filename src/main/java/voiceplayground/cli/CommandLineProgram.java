package voiceplayground.cli;

import picocli.CommandLine;

import voiceplayground.settings.Surroundings;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// The program without a window: the same engine, for scripts, support staff and tests.
public final class CommandLineProgram {
    private static final System.Logger LOG =
            System.getLogger(CommandLineProgram.class.getPackageName());

    private final Surroundings surroundings;
    private final Console console;
    private final Texts texts = new Texts(Locale.getDefault());

    /// A program on the standard streams of this process.
    public CommandLineProgram(Surroundings surroundings) {
        this(surroundings, Console.standard());
    }

    CommandLineProgram(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    /// Runs one command to its end.
    ///
    /// @return the exit code: 0 finished, 1 failed, 2 wrong usage, 3 incomplete, 130 stopped
    public int run(String... args) {
        return line().execute(args);
    }

    /// Does the main job where there is no screen: speaks the sample text and keeps it with a
    /// picture of its waveform.
    ///
    /// @return the exit code, as of [#run]
    public int withoutScreen() {
        try {
            return new SampleWithoutScreen(surroundings, console, texts).call();
        } catch (Exception e) {
            return explain(e);
        }
    }

    private CommandLine line() {
        var root = new CommandLine(new RootCommand(texts));
        Map.of(
                        "speak", new SpeakCommand(surroundings, console, texts),
                        "sandbox", new SandboxCommand(console, texts),
                        "events", new EventsCommand(console, texts))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(command -> root.addSubcommand(command.getKey(), command.getValue()));
        root.setResourceBundle(
                ResourceBundle.getBundle("voiceplayground.texts", Locale.getDefault()));
        root.setOut(new java.io.PrintWriter(console.out(), true));
        root.setErr(new java.io.PrintWriter(console.err(), true));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExpandAtFiles(false);
        root.setExecutionExceptionHandler((e, _, _) -> explain(e));
        return root;
    }

    /// Says what a fault of this program is in words; the log has the rest.
    private int explain(Exception fault) {
        LOG.log(System.Logger.Level.DEBUG, "command failed", fault);
        String detail = Optional.ofNullable(fault.getMessage()).orElse("");
        var words =
                new FailureTexts(texts).of(new SpeechFailure.Unexpected(detail), Duration.ZERO);
        new Sentences(texts, console.err()).failure(words);
        return ExitCode.FAILED;
    }
}
