package voiceplayground.ui.clones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.api.CloneClient;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.sandbox.Pace;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.NanoClock;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The screen against the offline voice, by keys alone.
class ClonesViewTest extends ScreenTest {
    @TempDir Path folder;

    private final ExecutorService disk = Executors.newVirtualThreadPerTaskExecutor();
    private final CloneClient client = new WavesSpeechClient(NanoClock.SYSTEM).clones();
    private final List<String> used = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private SandboxServer sandbox;

    @Override
    protected Parent content() {
        try {
            sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED);
            Files.write(folder.resolve("me.wav"), new byte[100_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new Texts(Locale.ENGLISH);
        var model =
                new ClonesViewModel(
                        () -> client,
                        new SimpleObjectProperty<>(Optional.of(sandbox.environment())),
                        (_, _, _) -> Optional.of(folder.resolve("me.wav")),
                        disk,
                        new FxThread(),
                        texts);
        model.noticeProperty()
                .subscribe(notice -> {
                    if (!notice.text().isEmpty()) {
                        said.add(notice.text());
                    }
                });
        model.setOnUse((voice, of) -> used.add(voice + " " + of));
        var sheet = new StackPane(new ClonesView(model, texts));
        sheet.getStyleClass().add("sheet");
        var window = new StackPane(sheet);
        window.getStyleClass().add("sheets");
        return window;
    }

    @AfterEach
    void closeTheServer() {
        disk.close();
        sandbox.close();
    }

    @Test
    void aCloneIsMadeBecomesReadyAndIsUsedByKeysAlone() throws Exception {
        focus("clone-name");
        write("My voice");
        press("clone-choose");
        picture("clones-form");
        press("clone-create");
        until("it is ready", () -> !find("clone-use", Button.class).isDisabled());
        until(
                "that is said",
                () -> find("clones-notice", Label.class).getText().equals("My voice is ready."));
        assertEquals(List.of("My voice is being made.", "My voice is ready."), said);
        picture("clones-light");
        scheme(ColorScheme.DARK);
        picture("clones-dark");
        press("clone-use");
        var made = client.list(sandbox.environment()).getFirst();
        assertEquals(List.of(made.voiceId() + " lightning_v3.1"), used);
        assertEquals(
                "No API key can delete a clone. Delete it in the dashboard:"
                        + " https://app.smallest.ai",
                find("clone-deletion", Label.class).getText());
    }

    private void focus(String id) {
        onFx(() -> {
            find(id, Node.class).requestFocus();
            return null;
        });
    }

    private void press(String id) {
        until(id + " can be pressed", () -> !find(id, Button.class).isDisabled());
        focus(id);
        push(KeyCode.SPACE);
        settle();
    }
}
