package voiceplayground.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import voiceplayground.keys.KeyPlace;
import voiceplayground.keys.KeyRing;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Environment.Kind;
import voiceplayground.speech.Header;
import voiceplayground.testkit.FakeKeyStore;
import voiceplayground.testkit.FakeKeyStore.State;
import voiceplayground.testkit.Mailbox;
import voiceplayground.testkit.MemoryEnvironments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

@Timeout(60)
class EnvironmentBookTest {
    private static final ApiKey KEY = new ApiKey("sk_canary_0123456789abcdef");
    private static final Environment DRAFT =
            new Environment(
                    "",
                    "Lab",
                    Kind.CUSTOM,
                    "http://voice.lab:8080",
                    Optional.empty(),
                    List.of(new Header("X-Team", "audio")),
                    Optional.of(3),
                    Optional.of("voice.lab"),
                    "third floor");

    private final Mailbox window = new Mailbox();
    private final MemoryEnvironments file = new MemoryEnvironments();
    private final FakeKeyStore store = FakeKeyStore.present();
    private final List<KeyPlace> told = new ArrayList<>();
    private EnvironmentBook book;

    private EnvironmentBook open(Map<String, String> variables) {
        if (book != null) {
            book.close();
        }
        book =
                new EnvironmentBook(
                        file,
                        new KeyRing(store::open, window),
                        Surroundings.of(new HashMap<>(variables), new Properties()));
        return book;
    }

    private EnvironmentBook open() {
        return open(Map.of());
    }

    @AfterEach
    void close() {
        store.become(State.PRESENT);
        book.close();
    }

    private static List<String> ids(EnvironmentBook book) {
        return book.all().stream().map(Environment::id).toList();
    }

    @Test
    void atAFirstStartTheOfflineVoiceSpeaksAndNobodyAsksTheKeyStore() {
        open();
        book.keys().look();
        assertEquals(List.of("sandbox", "official"), ids(book));
        assertEquals("sandbox", book.chosen().id());
        assertEquals(Optional.empty(), book.current(), "it has not started yet");
        var ready =
                new Environment(
                        "Offline voice", Kind.SANDBOX, "http://127.0.0.1:9", Optional.of(KEY));
        book.sandboxReady(ready);
        assertEquals(Optional.of(ready), book.current());
        assertTrue(book.isKeyOffered());
        assertEquals(0, store.calls());
    }

    @Test
    void aKeyOfTheProcessIsForTheOfficialServiceAndNotKept() {
        open(Map.of("SMALLEST_API_KEY", KEY.reveal()));
        book.keys().look();
        assertEquals(Optional.of(Environment.official(Optional.of(KEY))), book.current());
        assertEquals(new KeyState.FromVariable(KEY), book.keys().of("official"));
        assertFalse(book.isKeyOffered());
        assertEquals(0, store.calls());
        assertEquals(Environments.NONE, file.environments());
    }

    @Test
    void aServerOfAVariableComesFirstWithThatKey() {
        file.update(Environments.NONE.withChosen("official"));
        open(
                Map.of(
                        "SMALLEST_API_KEY",
                        KEY.reveal(),
                        "VOICE_PLAYGROUND_BASE_URL",
                        "http://127.0.0.1:7"));
        assertEquals(List.of("sandbox", "official", "variable"), ids(book));
        assertEquals("http://127.0.0.1:7", book.current().orElseThrow().baseUrl());
        assertEquals(Optional.of(KEY), book.current().orElseThrow().key());
    }

    @Test
    void aServerIsAddedChangedChosenAndThereAtTheNextStart() {
        open();
        var added = book.add(DRAFT);
        book.choose(added.id());
        var changed = added.withSettingsOf(DRAFT.withKey(Optional.of(KEY)));
        book.change(changed);
        assertEquals(Optional.of(3), book.requestsAtOnce(added.id()));
        open();
        assertEquals(List.of("sandbox", "official", added.id()), ids(book));
        assertEquals(Optional.of(changed), book.current());
        assertEquals(Optional.empty(), book.current().orElseThrow().key());
    }

    @Test
    void aKeyThatAPersonGivesIsFoundAtTheNextStart() {
        open();
        book.keys().set("official", KEY, told::add);
        assertEquals(
                Optional.of(KEY),
                book.find("official").orElseThrow().key(),
                "at once, before the store has it");
        window.next();
        assertEquals(List.of(KeyPlace.SYSTEM), told);
        assertEquals(Map.of("official", KEY), store.kept());
        book.choose("official");
        open();
        assertEquals("official", book.chosen().id());
        assertEquals(Optional.empty(), book.current(), "its key is being looked for");
        assertFalse(book.isKeyOffered());
        book.keys().look();
        window.next();
        assertEquals(Optional.of(Environment.official(Optional.of(KEY))), book.current());
    }

    @Test
    void withoutAKeyStoreAKeyIsForgottenWithTheProcess() {
        store.become(State.ABSENT);
        open();
        book.keys().set("official", KEY, told::add);
        window.next();
        assertEquals(List.of(KeyPlace.NO_STORE), told);
        assertEquals(new KeyState.Held(KEY, KeyPlace.NO_STORE), book.keys().of("official"));
        book.choose("official");
        open();
        assertEquals("sandbox", book.chosen().id(), "the official service has no key any more");
        assertEquals(Set.of(), file.environments().keysKept());
    }

    @Test
    void aKeyThatIsRemovedIsGoneFromTheKeyStore() {
        open();
        book.keys().set("official", KEY, told::add);
        window.next();
        book.keys().remove("official", told::add);
        assertEquals(Optional.empty(), book.find("official").orElseThrow().key());
        window.next();
        assertEquals(Map.of(), store.kept());
        assertEquals(Set.of(), file.environments().keysKept());
        assertEquals(List.of(KeyPlace.SYSTEM, KeyPlace.SYSTEM), told);
    }

    @Test
    void aLockedStoreThatKeepsAKeyIsSaidAndAskedAgain() {
        open();
        book.keys().set("official", KEY, told::add);
        window.next();
        store.become(State.LOCKED);
        open();
        book.keys().look();
        window.next();
        assertEquals(new KeyState.Unreadable(KeyPlace.REFUSED), book.keys().of("official"));
        store.become(State.PRESENT);
        book.keys().lookAgain("official");
        window.next();
        assertEquals(new KeyState.Held(KEY, KeyPlace.SYSTEM), book.keys().of("official"));
    }

    @Test
    void aServerThatIsRemovedTakesItsKeyWithItAndTheOfflineVoiceSpeaks() {
        open();
        var added = book.add(DRAFT);
        book.keys().set(added.id(), KEY, told::add);
        window.next();
        book.choose(added.id());
        book.remove(added.id());
        window.next();
        assertEquals(Map.of(), store.kept());
        assertEquals(List.of("sandbox", "official"), ids(book));
        assertEquals("sandbox", book.chosen().id());
        assertEquals(List.of(), file.environments().own());
    }

    @Test
    void theKeyOfAServerThatIsGoneIsRemovedAtTheNextStart() {
        open();
        var added = book.add(DRAFT);
        book.keys().set(added.id(), KEY, told::add);
        window.next();
        store.become(State.LOCKED);
        book.remove(added.id());
        window.next();
        assertEquals(Map.of(added.id(), KEY), store.kept());
        store.become(State.PRESENT);
        open();
        book.keys().look();
        window.next();
        assertEquals(Map.of(), store.kept());
        assertEquals(Set.of(), file.environments().keysKept());
    }

    @Test
    void theOfficialServiceKeepsItsAddressAndCannotBeRemoved() {
        open();
        book.change(
                new Environment(
                        "official",
                        "Mine",
                        Kind.CUSTOM,
                        "https://evil.test",
                        Optional.empty(),
                        List.of(),
                        Optional.of(4),
                        Optional.of("evil.test"),
                        "n"));
        book.remove("official");
        open();
        var official = book.find("official").orElseThrow();
        assertEquals(Environment.OFFICIAL_BASE_URL, official.baseUrl());
        assertEquals(Kind.OFFICIAL, official.kind());
        assertEquals(Optional.empty(), official.plainHttpHost());
        assertEquals(Optional.of(4), official.requestsAtOnce());
    }

    @Test
    void theBeginningCanBeSetAndTheKeyDeclined() {
        open();
        var added = book.add(DRAFT);
        book.setAtStart(Optional.of(added.id()));
        book.choose("sandbox");
        book.declineKey();
        open();
        assertEquals(added.id(), book.chosen().id());
        assertFalse(book.isKeyOffered());
        book.remove(added.id());
        assertEquals(Optional.empty(), book.atStart());
        open();
        assertEquals("sandbox", book.chosen().id());
    }

    @Test
    void everyChangeIsTold() {
        open();
        var count = new ArrayList<String>();
        book.onChange(() -> count.add(book.chosen().id()));
        var added = book.add(DRAFT);
        book.choose(added.id());
        book.choose(added.id());
        book.choose("nobody");
        assertEquals(List.of("sandbox", added.id()), count);
    }
}
