package voiceplayground.cli;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything a script wants to know about a run.
///
/// @param file the WAV: where it was asked for, else in the kept take; empty without sound
/// @param sha256 of the PCM, in hex
/// @param failure the one to tell
/// @param words the same in words
record Report(
        Spoken spoken,
        Optional<Path> file,
        String sha256,
        Optional<SpeechFailure> failure,
        Optional<FailureTexts.Words> words) {
    /// Writes the WAV where it was asked for and puts the report together.
    static Report of(Spoken spoken, Optional<Path> out, Texts texts) {
        var sound = spoken.run().sound();
        Optional<SpeechFailure> failure = spoken.failure();
        Optional<Path> file = spoken.take().map(take -> take.wav());
        String sha256 = "";
        try {
            sha256 = SoundFile.sha256(sound);
            if (out.isPresent() && sound.frames() > 0) {
                SoundFile.write(sound, out.get());
                file = out;
            }
        } catch (IOException e) {
            String path = out.or(() -> spoken.take().map(t -> t.wav())).map(Path::toString).orElse("");
            var notSaved =
                    new SpeechFailure.NotSaved(path, Objects.requireNonNullElse(e.getMessage(), ""));
            failure = failure.or(() -> Optional.of(notSaved));
        }
        Duration kept = spoken.run().timings().audio();
        return new Report(
                spoken,
                sound.frames() > 0 ? file.map(Path::toAbsolutePath) : Optional.empty(),
                sha256,
                failure,
                failure.map(f -> new FailureTexts(texts).of(f, kept)));
    }

    /// The exit code; a finished run that could not be saved has failed.
    int exitCode() {
        boolean lost = failure.filter(f -> f instanceof SpeechFailure.NotSaved).isPresent();
        return spoken.outcome() == Outcome.FINISHED && lost
                ? ExitCode.FAILED
                : ExitCode.of(spoken.outcome());
    }

    /// The report as one object; `file` and `failure` are null where there is none.
    JsonValue.Struct json() {
        RunTimings timings = spoken.run().timings();
        return object(
                member("outcome", text(spoken.outcome().name().toLowerCase(Locale.ROOT))),
                member("file", file.map(f -> text(f.toString())).orElseGet(JsonValue.Null::new)),
                member("sampleRateHz", number(spoken.run().sound().rateHz())),
                member("frames", number(spoken.run().sound().frames())),
                member("bytes", number(timings.bytes())),
                member("events", number(timings.events())),
                member("sha256", text(sha256)),
                member("timingsMs", millis(timings)),
                member("requestIds", new JsonValue.Array(requestIds())),
                member("failure", failureJson()));
    }

    private JsonValue failureJson() {
        if (failure.isEmpty() || words.isEmpty()) {
            return new JsonValue.Null();
        }
        String kind =
                failure.get()
                        .getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
        return object(
                member("kind", text(kind)),
                member("title", text(words.get().title())),
                member("advice", text(words.get().advice())),
                member("detail", text(words.get().detail())));
    }

    private List<JsonValue> requestIds() {
        Stream<String> header =
                spoken.run().response().stream()
                        .flatMap(head -> head.header("X-Request-Id").stream());
        Stream<String> words =
                failure.stream().map(Report::serverWords).flatMap(w -> w.requestId().stream());
        return Stream.concat(header, words)
                .filter(id -> !id.isBlank())
                .distinct()
                .<JsonValue>map(JsonValue.Text::new)
                .toList();
    }

    private static ServerWords serverWords(SpeechFailure failure) {
        return switch (failure) {
            case SpeechFailure.NotAllowed(_, var words) -> words;
            case SpeechFailure.Rejected(_, var words) -> words;
            case SpeechFailure.SlowDown(_, var words) -> words;
            case SpeechFailure.Gone(_, var words, _) -> words;
            case SpeechFailure.ServerFault(_, var words) -> words;
            case SpeechFailure.ServerError(var words) -> words;
            case SpeechFailure.Unreachable _,
                    SpeechFailure.Untrusted _,
                    SpeechFailure.InsecureAddress _,
                    SpeechFailure.BadAddress _,
                    SpeechFailure.NoKey _,
                    SpeechFailure.TimedOut _,
                    SpeechFailure.Redirected _,
                    SpeechFailure.NotAudio _,
                    SpeechFailure.CutShort _,
                    SpeechFailure.TooLarge _,
                    SpeechFailure.NoOutputDevice _,
                    SpeechFailure.NotSaved _,
                    SpeechFailure.Unexpected _ ->
                    ServerWords.NONE;
        };
    }

    private static JsonValue millis(RunTimings t) {
        var members = new ArrayList<JsonValue.Member>();
        members.add(member("queued", ms(t.queued())));
        members.add(member("dns", ms(t.dns())));
        members.add(member("connected", ms(t.connected())));
        members.add(member("requestSent", ms(t.requestSent())));
        members.add(member("firstByte", ms(t.firstByte())));
        members.add(member("firstEvent", ms(t.firstEvent())));
        members.add(member("firstSample", ms(t.firstSample())));
        members.add(member("firstAudible", ms(t.firstAudible())));
        members.add(member("lastEvent", ms(t.lastEvent())));
        members.add(member("total", ms(t.total())));
        members.add(member("audio", ms(t.audio())));
        members.add(member("largestGap", ms(t.largestGap())));
        members.add(member("starved", ms(t.starved())));
        return new JsonValue.Struct(members);
    }

    private static JsonValue ms(Optional<Duration> time) {
        return time.map(Report::ms).orElseGet(JsonValue.Null::new);
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

    private static JsonValue.Member member(String name, JsonValue value) {
        return new JsonValue.Member(name, value);
    }

    private static JsonValue.Struct object(JsonValue.Member... members) {
        return new JsonValue.Struct(List.of(members));
    }
}
