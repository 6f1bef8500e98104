package voiceplayground.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import voiceplayground.keys.SystemKeyStore;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.synthesis.Outcome;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final Duration SHORTEST = Duration.ofSeconds(1);

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

    private void speak() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("voice-playground-check");
        try {
            var folders = new AppFolders(home);
            var request = SpeechRequest.initial(texts.get("cli.check.text"));
            try (var speaking = Speaking.open(folders.takes(), texts, Optional.empty(), _ -> {})) {
                var spoken = speaking.speak(new Asked(request, Optional.empty(), Optional.empty()));
                var length = spoken.run().timings().audio();
                check(
                        "cli.check.speech",
                        spoken.outcome() == Outcome.FINISHED && length.compareTo(SHORTEST) >= 0,
                        "%.1f".formatted(length.toMillis() / 1000.0));
            }
        } finally {
            delete(home);
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
