package voiceplayground.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import voiceplayground.api.SseReader;
import voiceplayground.speech.SpeechException;
import voiceplayground.words.Texts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `events`: reads a recorded stream through the client's own reader and prints what it dispatched.
@Command(name = "events", mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {
    private final Console console;
    private final Texts texts;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.events.file")
    private String file = "-";

    @Option(names = "--chunk", paramLabel = "N", descriptionKey = "cli.events.chunk")
    private int chunkBytes = 8192;

    EventsCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException {
        if (chunkBytes < 1) {
            throw wrong(texts.get("cli.wrong.chunk"));
        }
        try (InputStream in = open();
                var out =
                        new PrintStream(
                                new BufferedOutputStream(console.out()),
                                false,
                                StandardCharsets.UTF_8)) {
            read(in, new SseReader(new EventLines(out)::event));
            return ExitCode.FINISHED;
        } catch (SpeechException e) {
            new Sentences(texts, console.err()).fault(e.failure());
            return ExitCode.FAILED;
        }
    }

    private void read(InputStream in, SseReader reader) throws IOException, SpeechException {
        byte[] chunk = new byte[chunkBytes];
        int length = in.readNBytes(chunk, 0, chunk.length);
        while (length > 0) {
            reader.feed(chunk, 0, length);
            length = in.readNBytes(chunk, 0, chunk.length);
        }
        reader.end();
    }

    private InputStream open() {
        if (file.equals("-")) {
            return console.in();
        }
        try {
            return Files.newInputStream(Path.of(file));
        } catch (IOException | InvalidPathException _) {
            throw wrong(texts.get("cli.wrong.unreadable", file));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
