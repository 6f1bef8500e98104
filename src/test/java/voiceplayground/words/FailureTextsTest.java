package voiceplayground.words;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.EveryFailure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FailureTextsTest {
    private final FailureTexts texts = new FailureTexts(new Texts(Locale.US));

    static Stream<SpeechFailure> everyFailure() {
        return EveryFailure.all().stream();
    }

    @Test
    void theListOfFailuresIsTheWholeHierarchy() {
        Set<Class<?>> permitted =
                Arrays.stream(SpeechFailure.class.getPermittedSubclasses())
                        .collect(Collectors.toSet());
        assertEquals(
                permitted, everyFailure().map(SpeechFailure::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void everyFailureSaysWhatHappenedWhatWasKeptAndWhatNext(SpeechFailure failure) {
        var words = texts.of(failure, Duration.ofMillis(1234));
        assertAll(
                () -> assertFalse(words.title().isBlank()),
                () -> assertFalse(words.title().endsWith("."), words.title()),
                () -> assertEquals(true, words.kept().startsWith("1.2 s of sound")),
                () -> assertEquals(true, words.advice().endsWith("."), words.advice()),
                () ->
                        assertEquals(
                                true, texts.of(failure, Duration.ZERO).kept().startsWith("No ")));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void noWordIsTheNameOfAType(SpeechFailure failure) {
        String all = texts.of(failure, Duration.ZERO).toString().replaceFirst("^Words\\[", "");
        String name = failure.getClass().getSimpleName();
        assertFalse(all.matches("(?s).*(Exception|Error\\b|java\\.|[a-z]\\." + name + ").*"), all);
        assertFalse(all.contains("{"), all);
    }

    @Test
    void everyConstantOfAnEnumInAFailureHasItsOwnWords() {
        assertEquals(
                Set.of(
                        "No connection after 10 s",
                        "No answer after 10 s",
                        "No sound after 10 s",
                        "No more sound for 10 s"),
                Arrays.stream(SpeechFailure.Wait.values())
                        .map(w -> new SpeechFailure.TimedOut(w, Duration.ofSeconds(10)))
                        .map(f -> texts.of(f, Duration.ZERO).title())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aRefusalThatNamesAFieldPointsAtIt() {
        assertEquals(
                new FailureTexts.Words(
                        "The server refused the request",
                        "No sound came. The request is kept as a take.",
                        "Correct the field voice_id of the request, then generate again. A voice"
                                + " belongs to one model; the other model refuses it.",
                        "HTTP status 400\nThe server said: Invalid Voice ID\nRequest id: r-17"),
                texts.of(
                        new SpeechFailure.Rejected(
                                400,
                                new ServerWords(
                                        "Invalid Voice ID",
                                        Optional.of("voice_id"),
                                        Optional.of("r-17"))),
                        Duration.ZERO));
    }

    @Test
    void everyStatusHasANextStepOfItsOwn() {
        var said = ServerWords.NONE;
        var advices =
                Stream.of(
                                new SpeechFailure.NotAllowed(401, said),
                                new SpeechFailure.NotAllowed(403, said),
                                new SpeechFailure.Gone(404, said, Optional.empty()),
                                new SpeechFailure.Gone(410, said, Optional.empty()),
                                new SpeechFailure.Gone(
                                        410, said, Optional.of("/waves/v1/tts/live")),
                                new SpeechFailure.SlowDown(Optional.empty(), said),
                                new SpeechFailure.ServerFault(500, said),
                                new SpeechFailure.ServerFault(503, said))
                        .map(failure -> texts.of(failure, Duration.ZERO).advice())
                        .toList();
        assertEquals(advices.size(), Set.copyOf(advices).size(), advices.toString());
        assertEquals("It was retired. Use /waves/v1/tts/live instead.", advices.get(4));
    }

    @Test
    void anErrorInsideTheStreamThatNamesAFieldPointsAtIt() {
        assertEquals(
                "Correct the field speed of the request, then generate again.",
                texts.of(
                                new SpeechFailure.ServerError(
                                        new ServerWords(
                                                "too fast",
                                                Optional.of("speed"),
                                                Optional.empty())),
                                Duration.ZERO)
                        .advice());
    }

    @Test
    void aWaitThatTheServerNamedIsInTheAdvice() {
        assertEquals(
                "Wait 7 s, then generate again. One request at a time is allowed for an account.",
                texts.of(
                                new SpeechFailure.SlowDown(
                                        Optional.of(Duration.ofSeconds(7)), ServerWords.NONE),
                                Duration.ZERO)
                        .advice());
    }

    @Test
    void typeNamesAndKeysInFactsAreTakenOut() {
        assertEquals(
                "Server: api.smallest.ai\nFailed with sk_… and Bearer sk_…",
                texts.of(
                                new SpeechFailure.Unreachable(
                                        "api.smallest.ai",
                                        "java.net.ConnectException: Failed with sk_abc123-x and"
                                                + " Bearer eyJhbGciOi"),
                                Duration.ZERO)
                        .detail());
    }

    @Test
    void aShortSoundIsNotRoundedToNothing() {
        assertEquals(
                "0.1 s of sound came and are kept as a take.",
                texts.of(new SpeechFailure.CutShort(""), Duration.ofMillis(2)).kept());
    }
}
