package voiceplayground.cli;

import voiceplayground.speech.JsonValue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Prints each dispatched event as one JSON object on a line of its own.
final class EventLines {
    private final PrintStream out;

    EventLines(PrintStream out) {
        this.out = out;
    }

    /// Prints one event; the array is not kept.
    void event(String type, String id, byte[] data, int offset, int length) {
        var text = new String(data, offset, length, StandardCharsets.UTF_8);
        var line =
                new JsonValue.Struct(
                        List.of(
                                new JsonValue.Member("event", new JsonValue.Text(type)),
                                new JsonValue.Member("data", new JsonValue.Text(text)),
                                new JsonValue.Member("id", new JsonValue.Text(id))));
        out.print(line.line() + "\n");
    }
}
