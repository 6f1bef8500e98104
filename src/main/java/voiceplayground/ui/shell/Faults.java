package voiceplayground.ui.shell;

import voiceplayground.words.Texts;

import java.util.List;
import java.util.stream.Stream;

/// What the developer menu offers.
final class Faults {
    /// Bodies of answers that are no speech, by the names that the offline voice has for them.
    private static final List<String> ANSWERS =
            List.of(
                    "no-key",
                    "wrong-key",
                    "bad-key",
                    "bad-format",
                    "bad-voice",
                    "bad-text",
                    "bad-input",
                    "error-object",
                    "contract",
                    "plan",
                    "region",
                    "errors-text",
                    "forbidden",
                    "not-found",
                    "gone",
                    "busy",
                    "failed",
                    "failed-short",
                    "bad-gateway",
                    "unavailable",
                    "upstream",
                    "json-200",
                    "empty-200",
                    "header-200");

    private final Texts texts;

    Faults(Texts texts) {
        this.texts = texts;
    }

    /// Good behaviour.
    Fault none() {
        return fault("none");
    }

    /// Refusals, waits and breaks.
    List<Fault> ways() {
        return List.of(
                fault("slow", "delay=2s"),
                fault("jitter", "jitter=400ms"),
                fault("stall", "stall=40:4s"),
                fault("cut", "cut=40"),
                fault("no-end", "no-end"),
                fault("error", "error=40"),
                fault("close", "close"),
                fault("401", "status=401"),
                fault("429", "status=429"),
                fault("429-wait", "status=429", "retry-after=3"),
                fault("500", "status=500"));
    }

    /// Whole answers, named as on the command line, where the same words work.
    List<Fault> answers() {
        return ANSWERS.stream()
                .map(name -> new Fault(name, name, List.of("answer=" + name)))
                .toList();
    }

    /// How a socket may write an error in the middle.
    List<Fault> errorShapes() {
        return Stream.of("message", "nested", "text", "data", "list")
                .map(name ->
                        new Fault(
                                "shape-" + name, name, List.of("error=10", "error-shape=" + name)))
                .toList();
    }

    private Fault fault(String id, String... words) {
        return new Fault(id, texts.get("shell.fault." + id), List.of(words));
    }
}
