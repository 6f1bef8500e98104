package voiceplayground.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.SpeechRequest;
import voiceplayground.testkit.ScreenTest;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// What the window is between its first picture and the rest of it.
class TwoStagesTest extends ScreenTest {
    private static final List<String> STEADY = List.of("text", "generate", "waveform", "state");

    @TempDir Path home;

    private final Queue<Runnable> later = new ArrayDeque<>();
    private ShellFixture shell;
    private ShellView view;

    @Override
    protected double[] size() {
        return new double[] {1000, 760};
    }

    @Override
    protected Parent content() {
        shell = new ShellFixture(home);
        view = new ShellView(shell.viewModel, shell.screens, shell.form.texts);
        return view;
    }

    @BeforeEach
    void focusTheText() {
        onFx(() -> {
            view.focusText();
            return null;
        });
    }

    /// Makes the rest, part by part.
    private void complete() {
        onFx(() -> {
            view.complete(later::add, () -> {});
            return null;
        });
        while (!later.isEmpty()) {
            onFx(() -> {
                later.remove().run();
                return null;
            });
        }
    }

    private void type(String words) {
        push(KeyCode.SHORTCUT, KeyCode.A);
        write(words);
    }

    private List<Bounds> places() {
        return onFx(() ->
                STEADY.stream()
                        .map(id -> find(id, Node.class))
                        .map(node -> node.localToScene(node.getBoundsInLocal()))
                        .toList());
    }

    @Test
    void whatIsTypedBeforeTheRestIsThereStays() {
        type("Early words.");
        complete();
        write(" Later words.");
        assertEquals("Early words. Later words.", find("text", TextArea.class).getText());
        assertEquals(
                "Early words. Later words.", onFx(() -> shell.screens.compose().request().text()));
    }

    @Test
    void aPressBeforeTheRestIsThereSpeaksOnce() {
        type("Early words.");
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        complete();
        assertEquals(
                List.of("Early words."),
                shell.form.sent.stream().map(SpeechRequest::text).toList());
    }

    @Test
    void everyKeyWorksBeforeTheRestIsThere() {
        push(KeyCode.SHORTCUT, KeyCode.COMMA);
        until("the sheet is open", () -> view.lookup("#sheet-preferences") != null);
        push(KeyCode.ESCAPE);
        until("the sheet is closed", () -> view.lookup("#sheet-preferences") == null);
        complete();
        assertTrue(onFx(() -> find("text", TextArea.class).isFocused()));
    }

    @Test
    void nothingThatIsThereMovesWhenTheRestComes() {
        picture("first-picture");
        List<Bounds> before = places();
        complete();
        List<Bounds> after = places();
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = after.get(i);
            String where = STEADY.get(i) + ": " + was + " became " + is;
            assertEquals(was.getMinX(), is.getMinX(), 1, where);
            assertEquals(was.getMinY(), is.getMinY(), 1, where);
            assertEquals(was.getWidth(), is.getWidth(), 1, where);
            assertEquals(was.getHeight(), is.getHeight(), 1, where);
        }
    }
}
