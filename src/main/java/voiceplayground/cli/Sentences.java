package voiceplayground.cli;

import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.OutcomeTexts;
import voiceplayground.words.Texts;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/// Prints what happened for people, a few lines.
final class Sentences {
    private final Texts texts;
    private final PrintStream stream;

    Sentences(Texts texts, PrintStream stream) {
        this.texts = texts;
        this.stream = stream;
    }

    /// Outcome, lengths and times.
    void ended(Outcome outcome, RunTimings timings) {
        String label = new OutcomeTexts(texts).label(outcome);
        stream.println(
                texts.get(
                        "cli.speak.ended",
                        label,
                        seconds(timings.audio()),
                        seconds(timings.total())));
        timings.firstSample()
                .ifPresent(
                        first -> stream.println(texts.get("cli.speak.first", seconds(first))));
        timings.timesRealTime()
                .ifPresent(times -> stream.println(texts.get("cli.speak.times", times)));
    }

    /// Title, what was kept, what to do, and the facts.
    void failure(FailureTexts.Words words) {
        stream.println(words.title() + ".");
        stream.println(words.kept());
        stream.println(words.advice());
        if (!words.detail().isEmpty()) {
            stream.println(words.detail().indent(2).stripTrailing());
        }
    }

    /// One line of its own, by key.
    void say(String key, Object... arguments) {
        stream.println(texts.get(key, arguments));
    }

    private static double seconds(Duration length) {
        return length.toNanos() / 1e9;
    }

    /// What went wrong besides, if anything did.
    void failure(Optional<FailureTexts.Words> words) {
        words.ifPresent(this::failure);
    }
}
