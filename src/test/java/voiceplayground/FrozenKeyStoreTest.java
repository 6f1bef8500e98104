package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.keys.KeyPlace;
import voiceplayground.settings.EnvironmentStore;
import voiceplayground.settings.Environments;
import voiceplayground.settings.FileEnvironmentStore;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.storage.AppFolders;
import voiceplayground.testkit.FakeKeyStore.State;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The system's key store holds the key of the chosen server and does not answer: the window works,
/// says so, and takes the key when it comes after all.
class FrozenKeyStoreTest extends ProgramTest {
    private static final Environment LAB =
            new Environment("Lab", Environment.Kind.CUSTOM, "http://127.0.0.1:9", Optional.empty());

    @Override
    Map<String, String> variables() throws IOException {
        try (EnvironmentStore file =
                new FileEnvironmentStore(new AppFolders(home), new Texts(Locale.US))) {
            file.update(
                    new Environments(
                            List.of(LAB),
                            Optional.of(LAB.id()),
                            Optional.empty(),
                            Set.of(LAB.id()),
                            true));
        }
        try {
            keyStore.put(LAB.id(), new ApiKey("sk_canary_0123456789abcdef"));
        } catch (voiceplayground.keys.KeyStoreException e) {
            throw new AssertionError(KeyPlace.SYSTEM.name(), e);
        }
        keyStore.become(State.FROZEN);
        return Map.of();
    }

    @Override
    @AfterEach
    void close() throws IOException {
        keyStore.become(State.PRESENT);
        super.close();
    }

    @Test
    void theWindowWorksWhileTheKeyStoreHangsAndTakesTheKeyWhenItComes() {
        assertEquals("Looking for your key in the system's key store.", fx(this::notice));
        push(KeyCode.SHORTCUT, KeyCode.A);
        write("Typed while it hangs.");
        assertEquals(
                "Typed while it hangs.",
                fx(() -> lookup("#text").<TextInputControl>query().getText()));
        until(
                "it is given up",
                () -> notice().equals("The system's key store did not give your key."));
        keyStore.become(State.PRESENT);
        until(
                "the key came after all",
                () -> notice().equals("Your text goes to http://127.0.0.1:9 with your key."));
    }

    private String notice() {
        return lookup("#environment-notice").queryAs(Label.class).getText();
    }
}
