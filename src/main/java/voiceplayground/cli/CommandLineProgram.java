package voiceplayground.cli;

import picocli.CommandLine;

import voiceplayground.settings.Surroundings;
import voiceplayground.words.Texts;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program without a window: the same engine, for scripts, support staff and tests.
public final class CommandLineProgram {
    private static final Logger LOG = Logger.getLogger(CommandLineProgram.class.getName());

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

    /// Prints how the check of the window ended.
    ///
    /// @return the exit code, as of [#run]
    public int tellOfWindow(boolean isFine) {
        String line = texts.get(isFine ? "cli.check.window" : "cli.check.window.failed");
        (isFine ? console.out() : console.err())
                .println(texts.get(isFine ? "cli.check.ok" : "cli.check.failed", line));
        return isFine ? ExitCode.FINISHED : ExitCode.FAILED;
    }

    private CommandLine line() {
        var root = new CommandLine(new RootCommand(texts));
        add(root, "speak", new SpeakCommand(surroundings, console, texts), "cli.speak");
        add(root, "sandbox", new SandboxCommand(console, texts), "cli.sandbox");
        add(root, "events", new EventsCommand(console, texts), "cli.events");
        add(root, "--self-check", new SelfCheckCommand(console, texts), "cli.check");
        describe(root, "cli.root");
        root.setResourceBundle(
                ResourceBundle.getBundle("voiceplayground.texts", Locale.getDefault()));
        root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExpandAtFiles(false);
        root.setExecutionExceptionHandler((fault, _, _) -> explain(fault));
        root.setParameterExceptionHandler((wrong, _) -> explain(wrong));
        return root;
    }

    private void add(CommandLine root, String name, Object command, String key) {
        var line = new CommandLine(command);
        describe(line, key);
        root.addSubcommand(name, line);
    }

    private void describe(CommandLine line, String key) {
        line.getCommandSpec()
                .versionProvider(new RootCommand.Version(texts))
                .usageMessage()
                .description(texts.get(key))
                .footer("", texts.get("cli.exit-codes"), texts.get("cli.variables"));
    }

    /// Says what a fault of this program is in words; the log has the rest.
    private int explain(Exception fault) {
        LOG.log(Level.FINE, "command failed", fault);
        new Sentences(texts, console.err()).fault(Report.unexpected(fault));
        return ExitCode.FAILED;
    }

    /// One sentence and where to read on; the whole help would push the sentence off the screen.
    private int explain(CommandLine.ParameterException wrong) {
        var err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println(texts.get("cli.try-help", name));
        return ExitCode.WRONG_USAGE;
    }
}
