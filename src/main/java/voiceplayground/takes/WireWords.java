package voiceplayground.takes;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.WordTime;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the words in the events of a take that was cut off before its record was complete.
final class WireWords {
    /// In every shape of it, and in few other events.
    private static final String MARK = "start";

    private WireWords() {}

    /// The words in their order; what cannot be read, as the last line of a killed process, is left
    /// out.
    static List<WordTime> read(Path wire) {
        try (var lines = Files.lines(wire)) {
            return lines.filter(line -> line.contains(MARK))
                    .flatMap(line -> word(line).stream())
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    /// As they are told while it runs: whatever has a word and its times, whatever its status.
    private static Optional<WordTime> word(String line) {
        return struct(line)
                .flatMap(event -> event.text("data"))
                .flatMap(WireWords::struct)
                .flatMap(frame -> frame.fields("data"))
                .flatMap(NotesJson::word);
    }

    private static Optional<JsonFields> struct(String text) {
        try {
            return JsonText.parse(text) instanceof JsonValue.Struct struct
                    ? Optional.of(new JsonFields(struct))
                    : Optional.empty();
        } catch (BrokenFileException _) {
            return Optional.empty();
        }
    }
}
