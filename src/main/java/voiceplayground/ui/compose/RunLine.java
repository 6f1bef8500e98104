package voiceplayground.ui.compose;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;
import voiceplayground.words.WaitTexts;

import java.time.Duration;
import java.util.Locale;

/// Where a run is, in one line of text.
///
/// @param text with its counters
/// @param announced without them, for screen readers, which are told of changes only
/// @param tone for the colour beside the words
record RunLine(String text, String announced, Tone tone) {
    /// What kind of news it is.
    enum Tone {
        CALM,
        BUSY,
        DONE,
        WARNING,
        FAILED
    }

    static RunLine calm(String text) {
        return new RunLine(text, text, Tone.CALM);
    }

    static RunLine busy(String text) {
        return new RunLine(text, text, Tone.BUSY);
    }

    /// The line of a run.
    ///
    /// @param elapsed since the press
    static RunLine of(
            Run run, RunState state, Duration elapsed, Texts texts, FailureTexts failures) {
        RunTimings timings = run.timings();
        boolean isPaused = run.playback().map(p -> p.isPaused()).orElse(false);
        return switch (state) {
            case RunState.Idle _ -> calm(texts.get("compose.state.ready"));
            case RunState.Queued(int position) -> busy(texts.get("compose.state.queued", position));
            case RunState.Waiting waiting -> {
                var words = new WaitTexts(texts, failures);
                yield new RunLine(
                        words.line(waiting, run.waitLeft()), words.said(waiting), Tone.BUSY);
            }
            case RunState.Connecting _ -> busy(texts.get("compose.state.connecting"));
            case RunState.Buffering _ ->
                    new RunLine(
                            texts.get("compose.state.waiting", seconds(elapsed, 2)),
                            texts.get("compose.state.waiting.said"),
                            Tone.BUSY);
            case RunState.Playing _ ->
                    busy(
                            texts.get(
                                    isPaused
                                            ? "compose.state.paused.receiving"
                                            : "compose.state.playing.receiving"));
            case RunState.Draining _ ->
                    busy(
                            texts.get(
                                    isPaused
                                            ? "compose.state.paused.received"
                                            : "compose.state.playing.received"));
            case RunState.Finished _ ->
                    new RunLine(
                            texts.get(
                                    "compose.state.done",
                                    seconds(timings.audio(), 1),
                                    seconds(timings.total(), 1)),
                            texts.get("compose.state.done.said"),
                            Tone.DONE);
            case RunState.Stopped(long heardFrames) ->
                    calm(
                            texts.get(
                                    "compose.state.stopped",
                                    seconds(heard(heardFrames, timings.rateHz()), 1)));
            case RunState.Incomplete(SpeechFailure cause) ->
                    new RunLine(
                            texts.get("compose.state.incomplete", title(run, cause, failures)),
                            texts.get("compose.state.incomplete", title(run, cause, failures)),
                            Tone.WARNING);
            case RunState.Failed(SpeechFailure cause) ->
                    new RunLine(
                            texts.get("compose.state.failed", title(run, cause, failures)),
                            texts.get("compose.state.failed", title(run, cause, failures)),
                            Tone.FAILED);
        };
    }

    /// Seconds with so many decimals and a point.
    static String seconds(Duration time, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", time.toNanos() / 1e9);
    }

    private static Duration heard(long frames, int rateHz) {
        return Duration.ofNanos(Math.round(frames * 1e9 / rateHz));
    }

    private static String title(Run run, SpeechFailure cause, FailureTexts failures) {
        return failures.of(cause, run.timings().audio()).title();
    }
}
