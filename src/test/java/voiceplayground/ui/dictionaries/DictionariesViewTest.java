package voiceplayground.ui.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.api.DictionaryClient;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.LocalFile;
import voiceplayground.sandbox.Pace;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.NanoClock;
import voiceplayground.storage.Disk;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The screen against the offline voice, by keys alone.
class DictionariesViewTest extends ScreenTest {
    @TempDir Path folder;

    private final ExecutorService disk = Executors.newVirtualThreadPerTaskExecutor();
    private final DictionaryClient client = new WavesSpeechClient(NanoClock.SYSTEM).dictionaries();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> used = new CopyOnWriteArrayList<>();
    private SandboxServer sandbox;

    @Override
    protected Parent content() {
        try {
            sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new Texts(Locale.ENGLISH);
        var model =
                new DictionariesViewModel(
                        () -> client,
                        new LocalFile(Disk.SYSTEM, folder.resolve("dictionaries.json")),
                        new SimpleObjectProperty<>(Optional.of(sandbox.environment())),
                        new SimpleStringProperty(
                                "Our mysql server, not MYSQL, sends a gif to New York."),
                        new CsvChooser(() -> null),
                        disk,
                        new FxThread(),
                        texts);
        model.setOn(used::add, heard::add);
        var sheet = new StackPane(new DictionariesView(model, texts));
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
    void aDictionaryIsMadeMetAndHeardByKeysAlone() throws Exception {
        until("the list came", () -> !find("dictionary-create", Button.class).isDisabled());
        focus("dictionaries-list");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        push(KeyCode.CONTROL, KeyCode.N);
        type("mysql", KeyCode.TAB);
        type("my-sequel", KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.N);
        type("New York", KeyCode.TAB);
        type("Noo Yawk", KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.N);
        type("GIF", KeyCode.TAB);
        type("jif", KeyCode.ENTER);
        assertEquals(
                "2 places of the present text are spoken otherwise. 2 more would be, but the"
                        + " capitals differ: MYSQL, gif.",
                find("dictionary-summary", Label.class).getText());
        picture("dictionaries-light");
        push(KeyCode.CONTROL, KeyCode.L);
        until("it is heard", () -> heard.size() == 1);
        var saved = client.list(sandbox.environment());
        assertEquals(
                List.of(
                        new Entry("mysql", "my-sequel"),
                        new Entry("New York", "Noo Yawk"),
                        new Entry("GIF", "jif")),
                saved.getFirst().entries());
        assertEquals(List.of(saved.getFirst().id()), heard);
        scheme(ColorScheme.DARK);
        picture("dictionaries-dark");
    }

    @Test
    void entriesAreChangedRemovedAndBroughtBackByKeys() throws Exception {
        client.create(
                sandbox.environment(),
                List.of(new Entry("a", "b\nc"), new Entry("d", "e"), new Entry("f", "g")));
        press("dictionaries-refresh");
        until("it is there", () -> entries().size() == 3);
        focus("entries");
        onFx(() -> {
            table().getSelectionModel().clearAndSelect(0, table().getColumns().get(0));
            return null;
        });
        push(KeyCode.DOWN);
        push(KeyCode.DELETE);
        assertEquals(List.of(new Entry("a", "b\nc"), new Entry("f", "g")), entries());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(3, entries().size());
        onFx(() -> {
            table().getSelectionModel().clearAndSelect(0, table().getColumns().get(1));
            return null;
        });
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals(new Entry("a", "b\nc"), entries().getFirst());
        push(KeyCode.ENTER);
        write("other");
        push(KeyCode.ESCAPE);
        assertEquals(new Entry("a", "b\nc"), entries().getFirst());
        push(KeyCode.ENTER);
        write("typed");
        focus("dictionary-name");
        assertEquals(new Entry("a", "typed"), entries().getFirst());
        write("Letters");
        push(KeyCode.CONTROL, KeyCode.S);
        until(
                "it is saved",
                () ->
                        client.list(sandbox.environment())
                                .getFirst()
                                .entries()
                                .getFirst()
                                .equals(new Entry("a", "typed")));
        until(
                "it says so",
                () -> find("dictionary-state", Label.class).getText().equals("As on the server"));
        assertEquals(
                "Letters",
                ((DictionaryRow) find("dictionaries-list", ListView.class).getItems().getFirst())
                        .name());
    }

    @Test
    void deletingIsAskedAboveTheButtonsAndDone() throws Exception {
        client.create(sandbox.environment(), List.of(new Entry("a", "b")));
        press("dictionaries-refresh");
        until("it is there", () -> entries().size() == 1);
        press("dictionary-delete");
        assertTrue(find("dictionary-question", Node.class).isVisible());
        assertEquals("dictionary-keep", stage().getScene().getFocusOwner().getId());
        picture("dictionaries-question");
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        until("it is gone", () -> client.list(sandbox.environment()).isEmpty());
    }

    @Test
    void everyControlHasAName() {
        var nameless = new ArrayList<String>();
        for (Node node : lookup(n -> n.isFocusTraversable()).queryAll()) {
            if (node.getAccessibleText() == null && node.getId() != null) {
                nameless.add(node.getId());
            }
        }
        assertEquals(List.of(), nameless);
    }

    private void type(String text, KeyCode then) {
        until("a cell is open", () -> stage().getScene().getFocusOwner() instanceof TextField);
        write(text);
        push(then);
        settle();
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

    private EntryTable table() {
        return find("entries", EntryTable.class);
    }

    private List<Entry> entries() {
        return table().getItems().stream().map(EntryRow::entry).toList();
    }
}
