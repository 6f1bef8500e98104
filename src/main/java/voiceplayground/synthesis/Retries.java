package voiceplayground.synthesis;

import voiceplayground.speech.SpeechFailure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Says when a run may ask again by itself; the only place that does. Pure.
///
/// Only what is known not to have spoken is asked again: a refusal for coming too soon (429), a
/// fault (500) once, and a connection that was not made. Anything else, and everything once sound
/// has come, is the person's to repeat.
///
/// Source: the vendor's advice on errors: 429 from 500 ms doubling to 30 s or as `Retry-After`
/// says, 500 once, 400, 401 and 403 never.
final class Retries {
    /// Requests of one run in all; eight of them wait a minute between them.
    static final int MOST_ATTEMPTS = 8;

    /// Connections tried in all.
    static final int MOST_CONNECTS = 3;

    /// A server that asks for more is left alone; the person may ask again then.
    static final Duration LONGEST_ASKED = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private Retries() {}

    /// How long to wait before the next attempt; empty where there is none.
    ///
    /// @param attempts those so far, the last of which failed
    static Optional<Duration> wait(List<Attempt> attempts) {
        if (attempts.isEmpty() || attempts.size() >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        return attempts.getLast().failure().flatMap(failure -> wait(failure, attempts));
    }

    private static Optional<Duration> wait(SpeechFailure failure, List<Attempt> attempts) {
        return switch (failure) {
            case SpeechFailure.SlowDown(var asked, _) ->
                    Optional.of(asked.orElseGet(() -> doubled(count(attempts, Retries::isTooSoon))))
                            .filter(wait -> wait.compareTo(LONGEST_ASKED) <= 0);
            case SpeechFailure.ServerFault(int status, _) when status == 500 ->
                    Optional.of(FIRST_WAIT).filter(_ -> count(attempts, Retries::isFault) == 1);
            case SpeechFailure.Unreachable _ -> connect(attempts);
            case SpeechFailure.TimedOut(var waitedFor, _)
                    when waitedFor == SpeechFailure.Wait.CONNECTION ->
                    connect(attempts);
            case SpeechFailure.ServerFault _, SpeechFailure.TimedOut _ -> Optional.empty();
            case SpeechFailure.Untrusted _,
                    SpeechFailure.InsecureAddress _,
                    SpeechFailure.BadAddress _,
                    SpeechFailure.BadHeader _,
                    SpeechFailure.NoKey _,
                    SpeechFailure.NotAllowed _,
                    SpeechFailure.Rejected _,
                    SpeechFailure.Gone _,
                    SpeechFailure.Redirected _,
                    SpeechFailure.ServerError _,
                    SpeechFailure.NotAudio _,
                    SpeechFailure.NotUnderstood _,
                    SpeechFailure.CutShort _,
                    SpeechFailure.TooLarge _,
                    SpeechFailure.NoOutputDevice _,
                    SpeechFailure.NotSaved _,
                    SpeechFailure.Unexpected _ ->
                    Optional.empty();
        };
    }

    private static Optional<Duration> connect(List<Attempt> attempts) {
        int tried = count(attempts, Retries::isUnconnected);
        return tried < MOST_CONNECTS ? Optional.of(doubled(tried)) : Optional.empty();
    }

    /// @param times how often it happened, from 1
    private static Duration doubled(int times) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 16));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static int count(
            List<Attempt> attempts, java.util.function.Predicate<SpeechFailure> kind) {
        return (int) attempts.stream().flatMap(a -> a.failure().stream()).filter(kind).count();
    }

    private static boolean isTooSoon(SpeechFailure failure) {
        return failure instanceof SpeechFailure.SlowDown;
    }

    private static boolean isFault(SpeechFailure failure) {
        return failure instanceof SpeechFailure.ServerFault;
    }

    private static boolean isUnconnected(SpeechFailure failure) {
        return failure instanceof SpeechFailure.Unreachable
                || failure instanceof SpeechFailure.TimedOut;
    }
}
