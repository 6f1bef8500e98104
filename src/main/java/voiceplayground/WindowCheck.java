package voiceplayground;

import voiceplayground.cli.CommandLineProgram;
import voiceplayground.keys.KeyPlace;
import voiceplayground.keys.KeyStore;
import voiceplayground.keys.KeyStoreException;
import voiceplayground.settings.Surroundings;
import voiceplayground.storage.AppFolders;
import voiceplayground.ui.shell.Screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The part of `--self-check` that needs a screen: the real window opens, speaks its first text and
/// closes. Its data lies in a folder for it alone, and no key store is asked.
final class WindowCheck {
    private static final long WATCHDOG_S = 120;

    /// @return the exit code of the process
    int run() {
        Thread.ofVirtual().name("vp-check-watchdog").start(WindowCheck::giveUp);
        try {
            Path home = Files.createTempDirectory("voice-playground-check");
            try {
                VoicePlaygroundApp.rehearse(home);
                return say(hasSound(home));
            } finally {
                delete(home);
            }
        } catch (IOException | UnsupportedOperationException | UnsatisfiedLinkError _) {
            return say(false);
        }
    }

    /// Presses *Generate* once and tells when the run is over. Thread: FX.
    static void speakOnce(Screens screens, Executor fx, Runnable over) {
        var hasMoved = new AtomicBoolean();
        screens.run()
                .movingProperty()
                .subscribe(isMoving -> {
                    if (isMoving) {
                        hasMoved.set(true);
                    } else if (hasMoved.get()) {
                        fx.execute(over);
                    }
                });
        screens.compose().generate().run();
    }

    /// The person's own keys are no part of a check.
    static KeyStore noKeyStore() throws KeyStoreException {
        throw new KeyStoreException(KeyPlace.NO_STORE);
    }

    /// Waiting for ever would be no answer.
    private static void giveUp() {
        try {
            TimeUnit.SECONDS.sleep(WATCHDOG_S);
            Runtime.getRuntime().halt(say(false));
        } catch (InterruptedException _) {
            // The process ends.
        }
    }

    private static int say(boolean isFine) {
        return new CommandLineProgram(Surroundings.system()).tellOfWindow(isFine);
    }

    private static boolean hasSound(Path home) throws IOException {
        try (var files = Files.walk(new AppFolders(home).takes())) {
            Optional<Path> wav = files.filter(file -> file.endsWith("audio.wav")).findFirst();
            return wav.isPresent() && Files.size(wav.get()) > 100_000;
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
