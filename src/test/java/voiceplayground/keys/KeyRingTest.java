package voiceplayground.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import voiceplayground.keys.KeyRing.Answer;
import voiceplayground.speech.ApiKey;
import voiceplayground.testkit.FakeKeyStore;
import voiceplayground.testkit.FakeKeyStore.State;
import voiceplayground.testkit.Mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The test's thread is the window's: every call comes back to it before its answer is there, which
/// waits in the mailbox.
@Timeout(60)
class KeyRingTest {
    private static final ApiKey KEY = new ApiKey("sk_canary_0123456789abcdef");
    private static final Duration SOON = Duration.ofMillis(60);

    private final Mailbox window = new Mailbox();
    private final List<Answer> answers = new ArrayList<>();
    private FakeKeyStore store;
    private KeyRing ring;

    private void open(State state, Duration limit) {
        store = new FakeKeyStore(state);
        ring = new KeyRing(store::open, limit, window);
    }

    @AfterEach
    void thaw() {
        store.become(State.PRESENT);
        ring.close();
    }

    @Test
    void aKeyIsKeptFoundAndForgotten() {
        open(State.PRESENT, KeyRing.LIMIT);
        ring.find("official", answers::add);
        ring.put("official", KEY, answers::add);
        ring.find("official", answers::add);
        ring.remove("official", answers::add);
        ring.find("official", answers::add);
        assertEquals(List.of(), answers, "no call waited for the store");
        for (int i = 0; i < 5; i++) {
            window.next();
        }
        assertEquals(
                List.of(
                        new Answer(Optional.empty(), KeyPlace.SYSTEM),
                        new Answer(Optional.of(KEY), KeyPlace.SYSTEM),
                        new Answer(Optional.of(KEY), KeyPlace.SYSTEM),
                        new Answer(Optional.empty(), KeyPlace.SYSTEM),
                        new Answer(Optional.empty(), KeyPlace.SYSTEM)),
                answers);
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, NO_STORE", "LOCKED, REFUSED", "FROZEN, NO_ANSWER"})
    void withoutAUsableStoreAKeyIsInMemoryOnlyAndThatIsSaid(State state, KeyPlace place) {
        open(state, SOON);
        ring.put("official", KEY, answers::add);
        assertEquals(List.of(), answers);
        window.next();
        ring.find("official", answers::add);
        ring.remove("official", answers::add);
        window.next();
        window.next();
        assertEquals(
                List.of(
                        new Answer(Optional.of(KEY), place),
                        new Answer(Optional.empty(), place),
                        new Answer(Optional.empty(), place)),
                answers);
        assertEquals(Map.of(), store.kept());
    }

    @Test
    void nothingIsQueuedBehindAFrozenStoreAndItIsAskedAgainWhenItThaws() {
        open(State.FROZEN, SOON);
        ring.find("official", answers::add);
        window.next();
        int before = store.calls();
        for (int i = 0; i < 100; i++) {
            ring.find("other", answers::add);
        }
        for (int i = 0; i < 100; i++) {
            window.next();
        }
        assertEquals(before, store.calls(), "a frozen store is not asked again");
        store.become(State.PRESENT);
        window.next();
        answers.clear();
        ring.put("official", KEY, answers::add);
        window.next();
        assertEquals(List.of(new Answer(Optional.of(KEY), KeyPlace.SYSTEM)), answers);
    }

    @Test
    void aStoreThatAnswersAfterAllIsHeardOnceMore() {
        open(State.PRESENT, KeyRing.LIMIT);
        ring.put("official", KEY, answers::add);
        window.next();
        answers.clear();
        ring.close();
        store.become(State.FROZEN);
        ring = new KeyRing(store::open, SOON, window);
        ring.find("official", answers::add);
        window.next();
        store.become(State.PRESENT);
        window.next();
        assertEquals(
                List.of(
                        new Answer(Optional.empty(), KeyPlace.NO_ANSWER),
                        new Answer(Optional.of(KEY), KeyPlace.SYSTEM)),
                answers);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void noAnswerAndNoExceptionPrintsTheKey(State state) {
        open(state, SOON);
        ring.put("official", KEY, answers::add);
        window.next();
        assertFalse(answers.toString().contains("canary"));
        for (var place : KeyPlace.values()) {
            assertFalse(new KeyStoreException(place).toString().contains("canary"));
        }
    }

    @Test
    void aStoreThatIsGivenUpForHungIsHeardOnceAndAskedAgain() {
        store = FakeKeyStore.present();
        ring =
                new KeyRing(
                        () -> {
                            if (store.calls() == 0) {
                                store.open();
                                throw new KeyStoreException(KeyPlace.NO_ANSWER);
                            }
                            return store.open();
                        },
                        KeyRing.LIMIT,
                        window);
        ring.find("official", answers::add);
        window.next();
        ring.put("official", KEY, answers::add);
        window.next();
        assertEquals(
                List.of(
                        new Answer(Optional.empty(), KeyPlace.NO_ANSWER),
                        new Answer(Optional.of(KEY), KeyPlace.SYSTEM)),
                answers);
    }

    @Test
    void aFaultOfTheStoreIsARefusal() {
        store = FakeKeyStore.present();
        ring =
                new KeyRing(
                        () -> {
                            throw new IllegalStateException("sk_canary_in_a_message");
                        },
                        KeyRing.LIMIT,
                        window);
        ring.find("official", answers::add);
        window.next();
        assertEquals(List.of(new Answer(Optional.empty(), KeyPlace.REFUSED)), answers);
    }
}
