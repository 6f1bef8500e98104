package voiceplayground.words;

import voiceplayground.synthesis.RunState;

import java.time.Duration;

/// Why a run waits before it asks, in words.
public final class WaitTexts {
    private final Texts texts;
    private final FailureTexts failures;

    /// Words in the language of `texts`.
    public WaitTexts(Texts texts, FailureTexts failures) {
        this.texts = texts;
        this.failures = failures;
    }

    /// One line: why, how long still, and which attempt comes next.
    public String line(RunState.Waiting waiting, Duration left) {
        // Rounded up, so that it never says 0.0 while it still waits.
        double seconds = Math.ceil(left.toNanos() / 1e8) / 10;
        return waiting.why()
                .map(why ->
                        texts.get(
                                "wait.retry",
                                failures.of(why, Duration.ZERO).title(),
                                seconds,
                                waiting.attempt()))
                .orElseGet(() -> texts.get("wait.release", seconds));
    }

    /// The same without the time, for screen readers.
    public String said(RunState.Waiting waiting) {
        return waiting.why()
                .map(why ->
                        texts.get(
                                "wait.retry.said",
                                failures.of(why, Duration.ZERO).title(),
                                waiting.attempt()))
                .orElseGet(() -> texts.get("wait.release.said"));
    }
}
