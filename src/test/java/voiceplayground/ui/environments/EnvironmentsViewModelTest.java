package voiceplayground.ui.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.Environment;
import voiceplayground.speech.Header;

import java.util.List;
import java.util.Optional;

class EnvironmentsViewModelTest {
    private final KeysFixture fixture = new KeysFixture();
    private final EnvironmentsViewModel servers = fixture.servers();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Environment kept() {
        return fixture.book.find(servers.selectedProperty().get()).orElseThrow();
    }

    @Test
    void aServerIsAddedNamedAddressedAndChosen() {
        servers.add().run();
        assertTrue(servers.ownProperty().get());
        servers.setName(" Lab ");
        servers.setAddress("https://voice.lab:8443/waves/ ");
        servers.setHeaders("X-Team: audio\n\nX-Floor:3");
        servers.setRequestsAtOnce(Optional.of(4));
        servers.setNote("third floor");
        assertEquals("", servers.problemProperty().get());
        assertEquals("Lab", kept().name());
        assertEquals("https://voice.lab:8443/waves", kept().baseUrl());
        assertEquals(
                List.of(new Header("X-Team", "audio"), new Header("X-Floor", "3")),
                kept().headers());
        assertEquals(Optional.of(4), kept().requestsAtOnce());
        assertEquals("third floor", kept().note());
        assertFalse(servers.chosenProperty().get());
        servers.use().run();
        assertTrue(servers.chosenProperty().get());
        assertEquals(kept(), fixture.book.chosen());
    }

    @Test
    void plainHttpIsForTheHostThatWasAllowedAndForNoOther() {
        servers.add().run();
        servers.setAddress("http://voice.lab:8080");
        assertEquals("voice.lab", servers.plainHostProperty().get());
        assertFalse(servers.problemProperty().get().isEmpty());
        assertEquals("http://127.0.0.1:8080", kept().baseUrl(), "not kept like that");
        servers.allowPlainHttp(true);
        assertEquals("", servers.problemProperty().get());
        assertEquals("http://voice.lab:8080", kept().baseUrl());
        assertEquals(Optional.of("voice.lab"), kept().plainHttpHost());
        servers.setAddress("http://other.lab:8080");
        assertFalse(servers.problemProperty().get().isEmpty());
        assertEquals("http://voice.lab:8080", kept().baseUrl());
        servers.setAddress("https://voice.lab");
        assertEquals("", servers.plainHostProperty().get());
        assertEquals(Optional.empty(), kept().plainHttpHost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "voice.lab", "ftp://x", "https://u:p@voice.lab", "https://a?x=1"})
    void anAddressThatIsNoneIsSaidAndNotKept(String address) {
        servers.add().run();
        servers.setAddress(address);
        assertFalse(servers.problemProperty().get().isEmpty());
        assertFalse(servers.problemProperty().get().contains("u:p"));
        assertEquals("http://127.0.0.1:8080", kept().baseUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Key sk", "Authorization: x", "X: sk_0123456789", "Host: a", ": a"})
    void aHeaderThatIsNoneOrMayCarryAKeyIsSaidAndNotKept(String typed) {
        servers.add().run();
        servers.setHeaders(typed);
        assertFalse(servers.problemProperty().get().isEmpty());
        assertEquals(List.of(), kept().headers());
    }

    @Test
    void aKeyInTheNameOrTheNoteIsNotKept() {
        servers.add().run();
        servers.setNote("my key: sk_canary_0123456789");
        assertEquals(
                "This looks like a key. Keys belong into the field for the key, nowhere else.",
                servers.problemProperty().get());
        assertEquals("", kept().note());
        servers.setNote("");
        servers.setName("sk_canary_0123456789");
        assertFalse(kept().name().contains("canary"));
        servers.setName("  ");
        assertEquals("A server needs a name.", servers.problemProperty().get());
    }

    @Test
    void oneOfTheOwnIsRemovedAfterASecondWord() {
        assertFalse(servers.askRemove().executable().get(), "the offline voice stays");
        servers.add().run();
        String id = servers.selectedProperty().get();
        servers.askRemove().run();
        assertTrue(servers.removingProperty().get());
        servers.keep().run();
        assertTrue(fixture.book.find(id).isPresent());
        servers.askRemove().run();
        servers.remove().run();
        assertFalse(servers.removingProperty().get());
        assertEquals(Optional.empty(), fixture.book.find(id));
        assertEquals("sandbox", servers.selectedProperty().get());
    }
}
