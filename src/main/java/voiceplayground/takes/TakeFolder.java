package voiceplayground.takes;

import java.nio.file.Path;
import java.util.Locale;

/// The files of one take.
record TakeFolder(Path path) {
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

    /// The sound as received, where that was not PCM.
    ///
    /// @param format as asked for; anything, as the person may send what they like
    Path received(String format) {
        String plain = format.toLowerCase(Locale.ROOT);
        return path.resolve("received." + (plain.matches("[a-z0-9]{1,8}") ? plain : "bin"));
    }
}
