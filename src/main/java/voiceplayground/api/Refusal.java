package voiceplayground.api;

import voiceplayground.speech.SpeechFailure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Says what a status that is not 200 means.
final class Refusal {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Refusal() {}

    /// The failure of an answer.
    static SpeechFailure of(ResponseHead head, WordsReader.Said said, CleanText clean) {
        int status = head.status();
        var words = said.words();
        return switch (status) {
            case 401, 403 -> new SpeechFailure.NotAllowed(status, words);
            case 404, 410 -> new SpeechFailure.Gone(status, words, said.replacement());
            case 429 -> new SpeechFailure.SlowDown(retryAfter(head, Instant.now()), words);
            default -> {
                if (status >= 300 && status < 400) {
                    String location = head.header("Location").orElse("");
                    yield new SpeechFailure.Redirected(status, clean.line(location));
                }
                yield status >= 400 && status < 500
                        ? new SpeechFailure.Rejected(status, words)
                        : new SpeechFailure.ServerFault(status, words);
            }
        };
    }

    /// How long to wait: seconds or a date, which is taken by the server's own clock if it gave
    /// one. Source: RFC 9110, section 10.2.3.
    static Optional<Duration> retryAfter(ResponseHead head, Instant now) {
        return head.header("Retry-After")
                .map(String::strip)
                .flatMap(value ->
                        value.matches("\\d{1,9}")
                                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                                : date(value)
                                        .map(until ->
                                                Duration.between(
                                                        head.header("Date")
                                                                .flatMap(Refusal::date)
                                                                .orElse(now),
                                                        until)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
