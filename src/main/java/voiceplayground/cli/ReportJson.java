package voiceplayground.cli;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Attempt;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.words.FailureTexts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A report as the JSON object that `--json` prints; what there is none of is null.
final class ReportJson {
    private final FailureTexts texts;

    ReportJson(FailureTexts texts) {
        this.texts = texts;
    }

    /// @param words whether the words are part of it
    JsonValue.Struct of(Report report, boolean words) {
        Optional<RunTimings> timings = report.timings();
        var members = new ArrayList<JsonValue.Member>();
        members.addAll(
                List.of(
                        member("outcome", text(report.outcome().name().toLowerCase(Locale.ROOT))),
                        member("file", optional(report.file().map(file -> text(file.toString())))),
                        member("sampleRateHz", number(report.rateHz())),
                        member("frames", number(report.frames())),
                        member("bytes", number(timings.map(RunTimings::bytes).orElse(0L))),
                        member("events", number(timings.map(RunTimings::events).orElse(0))),
                        member("sha256", text(report.sha256())),
                        member("timingsMs", optional(timings.map(ReportJson::millis))),
                        member("requestIds", array(report.requestIds(), ReportJson::text)),
                        member("remarks", array(report.remarks(), ReportJson::text)),
                        member(
                                "transport",
                                optional(report.transport().map(t -> text(t.wireName())))),
                        member("attempts", array(report.attempts(), this::attempt)),
                        member(
                                "failure",
                                optional(report.failure().map(f -> failure(f, timings))))));
        if (words) {
            members.add(member("words", array(report.words(), ReportJson::word)));
        }
        return new JsonValue.Struct(members);
    }

    private JsonValue attempt(Attempt attempt) {
        return object(
                member("number", number(attempt.number())),
                member("startedMs", ms(attempt.started())),
                member("endedMs", ms(attempt.ended())),
                member(
                        "failure",
                        optional(attempt.failure().map(f -> failure(f, Optional.empty())))));
    }

    private static JsonValue word(WordTime word) {
        return object(
                member("start", seconds(word.startSeconds())),
                member("end", seconds(word.endSeconds())),
                member("word", text(word.word())));
    }

    private static JsonValue seconds(double time) {
        return new JsonValue.Numeral(String.format(Locale.ROOT, "%.3f", time));
    }

    private static <T> JsonValue array(List<T> items, Function<T, JsonValue> write) {
        return new JsonValue.Array(items.stream().map(write).toList());
    }

    private JsonValue failure(SpeechFailure failure, Optional<RunTimings> timings) {
        var words = texts.of(failure, timings.map(RunTimings::audio).orElse(Duration.ZERO));
        return object(
                member("kind", text(kind(failure))),
                member("title", text(words.title())),
                member("advice", text(words.advice())),
                member("detail", text(words.detail())));
    }

    /// The failure's name as scripts write names: `cut-short`, `timed-out`.
    private static String kind(SpeechFailure failure) {
        return failure.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static JsonValue millis(RunTimings t) {
        return object(
                member("queued", ms(t.queued())),
                member("dns", ms(t.dns())),
                member("connected", ms(t.connected())),
                member("requestSent", ms(t.requestSent())),
                member("firstByte", ms(t.firstByte())),
                member("firstEvent", ms(t.firstEvent())),
                member("firstSample", ms(t.firstSample())),
                member("firstAudible", ms(t.firstAudible())),
                member("lastEvent", ms(t.lastEvent())),
                member("total", ms(t.total())),
                member("audio", ms(t.audio())),
                member("largestGap", ms(t.largestGap())),
                member("starved", ms(t.starved())));
    }

    private static JsonValue ms(Optional<Duration> time) {
        return optional(time.map(ReportJson::ms));
    }

    private static JsonValue ms(Duration time) {
        return new JsonValue.Numeral(String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e6));
    }

    private static JsonValue text(String text) {
        return new JsonValue.Text(text);
    }

    private static JsonValue number(long number) {
        return new JsonValue.Numeral(Long.toString(number));
    }

    private static JsonValue optional(Optional<JsonValue> value) {
        return value.orElseGet(JsonValue.Null::new);
    }

    private static JsonValue.Member member(String name, JsonValue value) {
        return new JsonValue.Member(name, value);
    }

    private static JsonValue.Struct object(JsonValue.Member... members) {
        return new JsonValue.Struct(List.of(members));
    }
}
