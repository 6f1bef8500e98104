package voiceplayground.speech;

import java.time.Duration;
import java.util.Optional;

/// Everything that can go wrong between the form and the speaker, with the facts and without words.
///
/// `words.FailureTexts` turns each into a sentence; adding one here does not compile until it has
/// words. No component ever holds a key; server words are cut to 2 KB and cleaned of control
/// characters where they are read.
public sealed interface SpeechFailure {
    /// What the server said, where it said anything.
    default Optional<ServerWords> serverWords() {
        return switch (this) {
            case NotAllowed(_, var words) -> Optional.of(words);
            case Rejected(_, var words) -> Optional.of(words);
            case SlowDown(_, var words) -> Optional.of(words);
            case Gone(_, var words, _) -> Optional.of(words);
            case ServerFault(_, var words) -> Optional.of(words);
            case ServerError(var words) -> Optional.of(words);
            case Unreachable _, Untrusted _, InsecureAddress _, BadAddress _, BadHeader _ ->
                    Optional.empty();
            case NoKey _, TimedOut _ -> Optional.empty();
            case Redirected _, NotAudio _, NotUnderstood _, CutShort _, TooLarge _ ->
                    Optional.empty();
            case NoOutputDevice _, NotSaved _, Unexpected _ -> Optional.empty();
        };
    }

    /// No connection: unknown host, refused, no network.
    record Unreachable(String host, String detail) implements SpeechFailure {}

    /// The server's certificate could not be trusted, or TLS failed.
    record Untrusted(String host, String detail) implements SpeechFailure {}

    /// Plain `http` to something that is not literal loopback; refused before connecting.
    record InsecureAddress(String url) implements SpeechFailure {}

    /// An address that cannot be used at all.
    record BadAddress(String url, String detail) implements SpeechFailure {}

    /// A header of the request that is not sent: it could carry a key, or is none of its business.
    record BadHeader(String name, String detail) implements SpeechFailure {}

    /// There is no key for this environment.
    record NoKey(String environment) implements SpeechFailure {}

    /// Nothing came for too long.
    record TimedOut(Wait waitedFor, Duration after) implements SpeechFailure {}

    /// What was being waited for.
    enum Wait {
        CONNECTION,
        RESPONSE,
        FIRST_SOUND,
        MORE_SOUND
    }

    /// 401 or 403.
    record NotAllowed(int status, ServerWords words) implements SpeechFailure {}

    /// 400 and other 4xx: the request itself was refused.
    record Rejected(int status, ServerWords words) implements SpeechFailure {}

    /// 429.
    record SlowDown(Optional<Duration> retryAfter, ServerWords words) implements SpeechFailure {}

    /// 404 or 410: no such endpoint or model any more.
    record Gone(int status, ServerWords words, Optional<String> replacement)
            implements SpeechFailure {}

    /// 5xx, or any other status nobody expects.
    record ServerFault(int status, ServerWords words) implements SpeechFailure {}

    /// A redirect, which is never followed: it could carry the text or the key elsewhere.
    record Redirected(int status, String location) implements SpeechFailure {}

    /// The server reported an error after the stream had begun.
    record ServerError(ServerWords words) implements SpeechFailure {}

    /// A success that is no speech: wrong type, JSON, empty, a header without sound.
    record NotAudio(String contentType, String excerpt) implements SpeechFailure {}

    /// A success that is not the list or the confirmation that was asked for.
    record NotUnderstood(String contentType) implements SpeechFailure {}

    /// The stream ended without its end marker.
    record CutShort(String detail) implements SpeechFailure {}

    /// A limit of the reader was passed.
    record TooLarge(String what, long limit) implements SpeechFailure {}

    /// No sound device took the sound; the take is kept all the same.
    record NoOutputDevice(String detail) implements SpeechFailure {}

    /// The disk refused; the sound went on.
    record NotSaved(String path, String detail) implements SpeechFailure {}

    /// A fault of this program.
    record Unexpected(String detail) implements SpeechFailure {}
}
