package voiceplayground.ui.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.api.KeyCheck.Answer;
import voiceplayground.api.KeyCheck.Finding;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.SeenAtOnce.Seen;
import voiceplayground.testkit.FakeKeyStore.State;

import java.util.Map;
import java.util.Optional;

@Timeout(60)
class KeyEntryViewModelTest {
    private static final String SECRET = "sk_canary_0123456789abcdef";
    private static final ApiKey KEY = new ApiKey(SECRET);

    private final KeysFixture fixture = new KeysFixture();
    private final KeyEntryViewModel entry = fixture.entry();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void give(String text) {
        entry.typedProperty().set(text);
        entry.use().run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "  " + SECRET + "\n",
                "Bearer " + SECRET,
                "Authorization: Bearer " + SECRET,
                "\"" + SECRET + "\""
            })
    void aKeyIsCheckedWithTheServerKeptAndShownMasked(String pasted) {
        give(pasted);
        assertEquals("", entry.typedProperty().get(), "dropped at once");
        assertTrue(entry.busyProperty().get());
        assertEquals(
                "Asking the server for its voices, which costs nothing.",
                entry.findingProperty().get());
        fixture.window.next();
        assertFalse(entry.busyProperty().get());
        assertEquals(Optional.of(KEY), fixture.asked.getLast().key());
        assertEquals(
                "The key is accepted. Standard: 217 voices. Pro: 230 voices.",
                entry.findingProperty().get());
        fixture.window.next();
        assertEquals(Map.of("official", KEY), fixture.store.kept());
        assertEquals("sk_…cdef, in the system's key store.", entry.statusProperty().get());
    }

    @Test
    void howManyRequestsTheServerTookAtATimeIsSaid() {
        assertEquals("", entry.seenProperty().get());
        fixture.seen = new Seen(2, Optional.empty());
        entry.lookAtRuns();
        assertEquals(
                "Most requests answered at a time since the start: 2.", entry.seenProperty().get());
        fixture.seen = new Seen(2, Optional.of(3));
        entry.lookAtRuns();
        assertEquals(
                "Most requests answered at a time since the start: 2. Refused (429) with 3 at a"
                        + " time.",
                entry.seenProperty().get());
        fixture.seen = new Seen(0, Optional.of(1));
        entry.lookAtRuns();
        assertEquals("Refused (429) with 1 at a time.", entry.seenProperty().get());
    }

    @Test
    void aKeyThatIsRejectedIsNotKept() {
        var no = new Answer.Closed(fixture.notAllowed(401, "unauthorized"));
        fixture.finding = new Finding(no, no);
        give(SECRET);
        fixture.window.next();
        assertEquals(
                "The server rejects this key (401: unauthorized). It was not kept.",
                entry.findingProperty().get());
        assertEquals("No key.", entry.statusProperty().get());
        assertEquals(Map.of(), fixture.store.kept());
        assertFalse(entry.check().executable().get());
    }

    @Test
    void aKeyForOnePoolIsAcceptedAndTheOtherIsSaidToBeClosed() {
        fixture.finding =
                new Finding(
                        new Answer.Open(Optional.of(217)),
                        new Answer.Closed(fixture.notAllowed(403, "no Pro")));
        give(SECRET);
        fixture.window.next();
        String said = entry.findingProperty().get();
        assertTrue(
                said.startsWith("The key is accepted. Standard: 217 voices. Pro: closed ("), said);
    }

    @Test
    void aKeyThatCannotBeCheckedIsKeptAllTheSame() {
        var gone = new Answer.Closed(new SpeechFailure.Unreachable("api.test", "no network"));
        fixture.finding = new Finding(gone, gone);
        give(SECRET);
        fixture.window.next();
        String said = entry.findingProperty().get();
        assertTrue(said.startsWith("The key could not be checked: "), said);
        fixture.window.next();
        assertEquals(Map.of("official", KEY), fixture.store.kept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "schlüssel", "Bearer ", "sk_\u0000"})
    void whatIsNoKeyIsNotSentAnywhere(String typed) {
        give(typed);
        assertEquals(
                "This is no key: a key has no spaces and no special letters.",
                entry.findingProperty().get());
        assertEquals(0, fixture.asked.size());
    }

    @Test
    void withoutAKeyStoreItIsSaidThatTheKeyIsForgotten() {
        fixture.store.become(State.ABSENT);
        give(SECRET);
        fixture.window.next();
        fixture.window.next();
        assertEquals(
                "sk_…cdef, only until you quit: this system has no key store.",
                entry.statusProperty().get());
    }

    @Test
    void aKeyIsRemoved() {
        give(SECRET);
        fixture.window.next();
        fixture.window.next();
        assertTrue(entry.remove().executable().get());
        entry.remove().run();
        assertEquals("No key.", entry.statusProperty().get());
        fixture.window.next();
        assertEquals("The key was removed.", entry.findingProperty().get());
        assertEquals(Map.of(), fixture.store.kept());
    }

    @Test
    void aKeyThatTheStoreDoesNotLetGoIsSaid() {
        give(SECRET);
        fixture.window.next();
        fixture.window.next();
        fixture.store.become(State.LOCKED);
        entry.remove().run();
        fixture.window.next();
        assertEquals(
                "The key is forgotten here, but it may still be in the system's key store:"
                        + " the system's key store is locked or refuses.",
                entry.findingProperty().get());
    }

    @Test
    void anAnswerForAServerThatIsNotLookedAtAnyMoreIsDropped() {
        give(SECRET);
        entry.show("sandbox");
        fixture.window.next();
        assertEquals("", entry.findingProperty().get());
        assertEquals(Map.of(), fixture.store.kept());
        assertFalse(entry.busyProperty().get());
    }
}
