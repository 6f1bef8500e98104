package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.EveryFailure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class RetriesTest {
    private static final SpeechFailure TOO_SOON = slowDown(Optional.empty());
    private static final SpeechFailure FAULT =
            new SpeechFailure.ServerFault(500, ServerWords.of("boom"));
    private static final SpeechFailure NOBODY = new SpeechFailure.Unreachable("host", "refused");
    private static final SpeechFailure NO_CONNECTION =
            new SpeechFailure.TimedOut(SpeechFailure.Wait.CONNECTION, Duration.ofSeconds(10));

    @Test
    void aRefusalForComingTooSoonWaitsTwiceAsLongEachTimeUpToHalfAMinute() {
        assertEquals(
                List.of("500", "1000", "2000", "4000", "8000", "16000", "30000", "none"),
                waits(TOO_SOON, 8));
    }

    @Test
    void aWaitThatTheServerAsksForIsKeptUnlessItIsTooLong() {
        assertEquals(
                List.of("7000", "0", "300000", "none", "2000"),
                List.of(
                        wait(slowDown(Optional.of(Duration.ofSeconds(7)))),
                        wait(slowDown(Optional.of(Duration.ZERO))),
                        wait(slowDown(Optional.of(Duration.ofMinutes(5)))),
                        wait(slowDown(Optional.of(Duration.ofMinutes(6)))),
                        wait(TOO_SOON, slowDown(Optional.of(Duration.ofSeconds(9))), TOO_SOON)));
    }

    @Test
    void aFaultIsTriedOnceMore() {
        assertEquals(List.of("500", "none"), waits(FAULT, 2));
        assertEquals("500", wait(TOO_SOON, FAULT));
        assertEquals("none", wait(FAULT, TOO_SOON, FAULT));
    }

    @Test
    void aConnectionIsTriedThreeTimes() {
        assertEquals(List.of("500", "1000", "none"), waits(NOBODY, 3));
        assertEquals(List.of("500", "1000", "none"), waits(NO_CONNECTION, 3));
        assertEquals("none", wait(NOBODY, NO_CONNECTION, NOBODY));
    }

    @Test
    void nothingElseIsEverTriedAgain() {
        // None of these is a 500.
        var tried =
                EveryFailure.all().stream()
                        .filter(failure -> !wait(failure).equals("none"))
                        .map(failure -> failure.getClass().getSimpleName())
                        .collect(Collectors.toSet());
        assertEquals(Set.of("SlowDown", "Unreachable"), tried);
        for (int status : new int[] {400, 401, 403, 404, 408, 409, 410, 422, 502, 503, 504}) {
            assertEquals("none", wait(new SpeechFailure.ServerFault(status, ServerWords.NONE)));
            assertEquals("none", wait(new SpeechFailure.Rejected(status, ServerWords.NONE)));
        }
        for (var waited : SpeechFailure.Wait.values()) {
            var late = new SpeechFailure.TimedOut(waited, Duration.ofSeconds(1));
            assertEquals(
                    waited == SpeechFailure.Wait.CONNECTION ? "500" : "none",
                    wait(late),
                    waited.name());
        }
    }

    @Test
    void whatWasAnsweredIsNotTriedAgain() {
        assertEquals(Optional.empty(), Retries.wait(List.of()));
        assertEquals(
                Optional.empty(),
                Retries.wait(
                        List.of(new Attempt(1, Duration.ZERO, Duration.ZERO, Optional.empty()))));
    }

    private static SpeechFailure slowDown(Optional<Duration> asked) {
        return new SpeechFailure.SlowDown(asked, ServerWords.NONE);
    }

    private static List<String> waits(SpeechFailure failure, int times) {
        var waits = new ArrayList<String>();
        for (int i = 1; i <= times; i++) {
            waits.add(wait(Collections.nCopies(i, failure).toArray(SpeechFailure[]::new)));
        }
        return waits;
    }

    private static String wait(SpeechFailure... failures) {
        var attempts = new ArrayList<Attempt>();
        for (SpeechFailure failure : failures) {
            attempts.add(
                    new Attempt(
                            attempts.size() + 1,
                            Duration.ZERO,
                            Duration.ZERO,
                            Optional.of(failure)));
        }
        return Retries.wait(attempts).map(w -> Long.toString(w.toMillis())).orElse("none");
    }
}
