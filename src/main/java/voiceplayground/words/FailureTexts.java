package voiceplayground.words;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.BadAddress;
import voiceplayground.speech.SpeechFailure.BadHeader;
import voiceplayground.speech.SpeechFailure.CutShort;
import voiceplayground.speech.SpeechFailure.Gone;
import voiceplayground.speech.SpeechFailure.InsecureAddress;
import voiceplayground.speech.SpeechFailure.NoKey;
import voiceplayground.speech.SpeechFailure.NoOutputDevice;
import voiceplayground.speech.SpeechFailure.NotAllowed;
import voiceplayground.speech.SpeechFailure.NotAudio;
import voiceplayground.speech.SpeechFailure.NotSaved;
import voiceplayground.speech.SpeechFailure.NotUnderstood;
import voiceplayground.speech.SpeechFailure.Redirected;
import voiceplayground.speech.SpeechFailure.Rejected;
import voiceplayground.speech.SpeechFailure.ServerError;
import voiceplayground.speech.SpeechFailure.ServerFault;
import voiceplayground.speech.SpeechFailure.SlowDown;
import voiceplayground.speech.SpeechFailure.TimedOut;
import voiceplayground.speech.SpeechFailure.TooLarge;
import voiceplayground.speech.SpeechFailure.Unexpected;
import voiceplayground.speech.SpeechFailure.Unreachable;
import voiceplayground.speech.SpeechFailure.Untrusted;

import java.time.Duration;
import java.util.List;

/// Turns failures into words: what happened, what was kept, what to do next. The only place that
/// does.
public final class FailureTexts {
    private final Texts texts;

    /// Words in the language of `texts`.
    public FailureTexts(Texts texts) {
        this.texts = texts;
    }

    /// @param title what happened, one short sentence without a full stop
    /// @param kept what was kept
    /// @param advice what to do next
    /// @param detail facts for a ticket: status, server's words, host, request id; empty when there
    ///   are none
    public record Words(String title, String kept, String advice, String detail) {}

    /// The words for a failure.
    ///
    /// @param soundKept length of the sound that was kept, zero for none
    public Words of(SpeechFailure failure, Duration soundKept) {
        Entry entry = entry(failure);
        Facts facts = facts(failure);
        return new Words(
                texts.get(entry.key() + ".title", entry.arguments().toArray()),
                kept(failure, soundKept),
                facts.field()
                        .map(field -> texts.get("failure.field", field) + hint(field))
                        .orElseGet(() ->
                                texts.get(entry.key() + ".advice", entry.arguments().toArray())),
                facts.joined());
    }

    /// One sentence more for fields whose refusal has a usual cause.
    private String hint(String field) {
        return switch (field) {
            case "voice_id" -> " " + texts.get("failure.field.voice");
            case "language" -> " " + texts.get("failure.field.language");
            case "output_format" -> " " + texts.get("failure.field.format");
            default -> "";
        };
    }

    /// @param arguments of both the title and the advice
    private record Entry(String key, List<Object> arguments) {
        Entry(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }

    private static Entry entry(SpeechFailure failure) {
        return switch (failure) {
            case Unreachable(String host, _) -> new Entry("failure.unreachable", host);
            case Untrusted(String host, _) -> new Entry("failure.untrusted", host);
            case InsecureAddress _ -> new Entry("failure.insecure-address");
            case BadAddress _ -> new Entry("failure.bad-address");
            case BadHeader(String name, _) -> new Entry("failure.bad-header", name);
            case NoKey(String environment) -> new Entry("failure.no-key", environment);
            case TimedOut(SpeechFailure.Wait waitedFor, Duration after) ->
                    new Entry(key(waitedFor), seconds(after));
            case NotAllowed(int status, _) ->
                    new Entry(status == 403 ? "failure.not-permitted" : "failure.not-allowed");
            case Rejected _ -> new Entry("failure.rejected");
            case SlowDown(var wait, _) ->
                    wait.map(w -> new Entry("failure.slow-down.wait", Math.max(1, w.toSeconds())))
                            .orElseGet(() -> new Entry("failure.slow-down.soon"));
            case Gone(int status, _, var replacement) ->
                    replacement
                            .map(r -> new Entry("failure.gone.replaced", r))
                            .orElseGet(() ->
                                    new Entry(
                                            status == 404
                                                    ? "failure.gone.unknown"
                                                    : "failure.gone.plain"));
            case ServerFault(int status, _) ->
                    new Entry(
                            status == 502 || status == 503 || status == 504
                                    ? "failure.server-busy"
                                    : "failure.server-fault");
            case Redirected _ -> new Entry("failure.redirected");
            case ServerError _ -> new Entry("failure.server-error");
            case NotAudio _ -> new Entry("failure.not-audio");
            case NotUnderstood _ -> new Entry("failure.not-understood");
            case CutShort _ -> new Entry("failure.cut-short");
            case TooLarge _ -> new Entry("failure.too-large");
            case NoOutputDevice _ -> new Entry("failure.no-output-device");
            case NotSaved _ -> new Entry("failure.not-saved");
            case Unexpected _ -> new Entry("failure.unexpected");
        };
    }

    private static String key(SpeechFailure.Wait wait) {
        return switch (wait) {
            case CONNECTION -> "failure.timed-out.connection";
            case RESPONSE -> "failure.timed-out.response";
            case FIRST_SOUND -> "failure.timed-out.first-sound";
            case MORE_SOUND -> "failure.timed-out.more-sound";
        };
    }

    private Facts facts(SpeechFailure failure) {
        var facts = new Facts(texts);
        return switch (failure) {
            case Unreachable(String host, String detail) -> facts.host(host).text(detail);
            case Untrusted(String host, String detail) -> facts.host(host).text(detail);
            case InsecureAddress(String url) -> facts.address(url);
            case BadAddress(String url, String detail) -> facts.address(url).text(detail);
            case BadHeader(_, String detail) -> facts.text(detail);
            case NoKey _, TimedOut _ -> facts;
            case NotAllowed(int status, ServerWords words) -> facts.status(status).server(words);
            case Rejected(int status, ServerWords words) -> facts.status(status).refused(words);
            case SlowDown(_, ServerWords words) -> facts.status(429).server(words);
            case Gone(int status, ServerWords words, _) -> facts.status(status).server(words);
            case ServerFault(int status, ServerWords words) -> facts.status(status).server(words);
            case Redirected(int status, String location) -> facts.status(status).address(location);
            case ServerError(ServerWords words) -> facts.refused(words);
            case NotAudio(String type, String excerpt) -> facts.type(type).quoted(excerpt);
            case NotUnderstood(String type) -> facts.type(type);
            case CutShort(String detail) -> facts.text(detail);
            case TooLarge(String what, long limit) -> facts.limit(what, limit);
            case NoOutputDevice(String detail) -> facts.text(detail);
            case NotSaved(String path, String detail) -> facts.file(path).text(detail);
            case Unexpected(String detail) -> facts.text(detail);
        };
    }

    private String kept(SpeechFailure failure, Duration sound) {
        if (failure instanceof NotSaved) {
            return sound.isZero()
                    ? texts.get("failure.kept.unsaved-none")
                    : texts.get("failure.kept.unsaved", seconds(sound));
        }
        return sound.isZero()
                ? texts.get("failure.kept.none")
                : texts.get("failure.kept.sound", seconds(sound));
    }

    /// Seconds to one decimal, never 0.0 for something that is not nothing.
    private static double seconds(Duration length) {
        return Math.max(0.1, length.toMillis() / 1000.0);
    }
}
