package voiceplayground.takes;

import voiceplayground.storage.AtomicFile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The files of one take.
record TakeFolder(Path path) {
    private static final String RECEIVED = "received.";

    /// What was asked and how it went.
    Path record() {
        return path.resolve("take.json");
    }

    /// Each event as received.
    Path wire() {
        return path.resolve("wire.ndjson");
    }

    /// The sound.
    Path wav() {
        return path.resolve("audio.wav");
    }

    /// The sound while it still grows.
    Path growingWav() {
        return path.resolve("audio.wav.part");
    }

    /// True where a file is there that only a process in the middle of its work leaves.
    boolean hasUnfinished() {
        // The quickest way to look at the names of a thousand folders.
        String[] names = path.toFile().list();
        return names != null
                && Arrays.stream(names)
                        .anyMatch(n -> n.endsWith(".part") || n.endsWith(AtomicFile.UNFINISHED));
    }

    /// The sound as received, where that was not PCM.
    ///
    /// @param format as it came; anything, as the person may send what they like
    Path received(String format) {
        String plain = format.toLowerCase(Locale.ROOT);
        return path.resolve(RECEIVED + (plain.matches("[a-z0-9]{1,8}") ? plain : "bin"));
    }

    /// The sound as received, whatever it came as; empty where it is only in the events.
    Optional<Path> received() {
        String[] names = path.toFile().list((_, name) -> name.startsWith(RECEIVED));
        return names == null || names.length == 0
                ? Optional.empty()
                : Optional.of(path.resolve(names[0]));
    }
}
