package voiceplayground.cli;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.OutcomeTexts;
import voiceplayground.words.Texts;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Prints what happened for people, a few lines.
final class Sentences {
    private final Texts texts;
    private final PrintStream stream;

    Sentences(Texts texts, PrintStream stream) {
        this.texts = texts;
        this.stream = stream;
    }

    /// How a run ended: outcome, lengths, times, voice.
    void ended(Report report) {
        report.timings().ifPresent(timings -> ended(report.outcome(), timings));
        report.speaker().ifPresent(name -> say("cli.speak.speaker", name));
    }

    private void ended(Outcome outcome, RunTimings timings) {
        String label = new OutcomeTexts(texts).label(outcome);
        say("cli.speak.ended", label, seconds(timings.audio()), seconds(timings.total()));
        timings.firstSample().ifPresent(first -> say("cli.speak.first", seconds(first)));
        if (timings.attempts() > 1) {
            say("cli.speak.attempts", timings.attempts());
        }
        timings.timesRealTime().ifPresent(times -> say("cli.speak.times", times));
    }

    /// What went wrong in a run, if anything did: title, what was kept, what to do, and the facts.
    void failure(Report report) {
        Duration kept = report.timings().map(RunTimings::audio).orElse(Duration.ZERO);
        report.failure()
                .map(failure -> new FailureTexts(texts).of(failure, kept))
                .ifPresent(words -> {
                    stream.println(words.title() + ".");
                    stream.println(words.kept());
                    advice(words);
                });
    }

    /// When each word sounds: start and end in seconds and the word, a line each.
    void words(List<WordTime> words) {
        if (words.isEmpty()) {
            say("cli.speak.words.none");
        }
        for (WordTime word : words) {
            stream.println(
                    String.format(
                            Locale.ROOT,
                            "%.3f\t%.3f\t%s",
                            word.startSeconds(),
                            word.endSeconds(),
                            word.word()));
        }
    }

    /// One line of its own, by key.
    void say(String key, Object... arguments) {
        stream.println(texts.get(key, arguments));
    }

    private static double seconds(Duration length) {
        return length.toNanos() / 1e9;
    }

    /// A failure before there was anything to keep.
    void fault(SpeechFailure failure) {
        var words = new FailureTexts(texts).of(failure, Duration.ZERO);
        stream.println(words.title() + ".");
        advice(words);
    }

    private void advice(FailureTexts.Words words) {
        stream.println(words.advice());
        if (!words.detail().isEmpty()) {
            stream.println(words.detail().indent(2).stripTrailing());
        }
    }
}
