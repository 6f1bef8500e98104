package voiceplayground.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import voiceplayground.audio.WavFile;
import voiceplayground.keys.SystemKeyStore;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.settings.Surroundings;
import voiceplayground.storage.AppFolders;
import voiceplayground.words.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `--self-check`: looks whether this copy of the program is whole, by using it.
///
/// Every resource is read, what talks to a key store is loaded (no key store is asked), the offline
/// voice speaks through the whole engine, and an installed copy must have found its voices and its
/// cache. Leaves nothing behind.
@Command(name = "--self-check", mixinStandardHelpOptions = true)
final class SelfCheckCommand implements Callable<Integer> {
    /// Set by the launchers of installed copies.
    private static final String PACKAGED = "voiceplayground.packaged";

    private static final double SHORTEST_SECONDS = 1;

    private final Console console;
    private final Texts texts;
    private boolean isWhole = true;

    SelfCheckCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var damaged = ResourceIndex.damaged(SelfCheckCommand::resource);
        check("cli.check.resources", damaged.isEmpty(), String.join(", ", damaged));
        var unable = SystemKeyStore.missingParts();
        check("cli.check.keys", unable.isEmpty(), String.join(", ", unable));
        if (Boolean.getBoolean(PACKAGED)) {
            check("cli.check.voices", SandboxServer.hasAllVoices(), "Flite");
            check("cli.check.cache", isCacheOpen(), "");
        }
        speak();
        return isWhole ? ExitCode.FINISHED : ExitCode.FAILED;
    }

    private void check(String key, boolean isFine, String detail) {
        isWhole &= isFine;
        String line = texts.get(isFine ? key : key + ".failed", detail);
        (isFine ? console.out() : console.err())
                .println(texts.get(isFine ? "cli.check.ok" : "cli.check.failed", line));
    }

    /// A way that a module's own resources can be found by, wherever they lie.
    private static @Nullable InputStream resource(String name) {
        return SelfCheckCommand.class.getResourceAsStream("/" + name);
    }

    /// Whether this copy starts from the cache that ships with it: a start that insists on it
    /// works.
    private static boolean isCacheOpen() throws IOException, InterruptedException {
        // Every launcher of an installed copy says where it lies.
        String launcher = System.getProperty("jpackage.app-path");
        if (launcher == null) {
            return false;
        }
        var start =
                new ProcessBuilder(launcher, "--version")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        start.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        // A launcher that inherits this runs with its parent's settings instead of its own.
        start.environment().remove("_JPACKAGE_LAUNCHER");
        return start.start().waitFor() == 0;
    }

    /// Says a sentence as a person would have it said, and looks at the file.
    private void speak() throws IOException {
        Path home = Files.createTempDirectory("voice-playground-check");
        try {
            Path sound = home.resolve("check.wav");
            var mine = new Surroundings(Optional.empty(), Optional.empty(), new AppFolders(home));
            var out = new ByteArrayOutputStream();
            int code =
                    new CommandLineProgram(mine, Console.into(out))
                            .run(
                                    "speak",
                                    "--environment=sandbox",
                                    "--unpaced",
                                    "--text=" + texts.get("cli.check.text"),
                                    "--out=" + sound);
            double seconds = code == ExitCode.FINISHED ? seconds(sound) : 0;
            check("cli.check.speech", seconds >= SHORTEST_SECONDS, "%.1f".formatted(seconds));
            if (code != ExitCode.FINISHED) {
                console.err().print(out.toString(StandardCharsets.UTF_8));
            }
        } finally {
            delete(home);
        }
    }

    private static double seconds(Path sound) throws IOException {
        try (var wav = WavFile.open(sound)) {
            return (double) wav.frames() / wav.rateHz();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
