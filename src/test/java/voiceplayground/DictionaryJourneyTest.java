package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.takes.Take;
import voiceplayground.testkit.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// The whole program and the offline voice, by keys alone.
class DictionaryJourneyTest extends ProgramTest {
    @Test
    void aDictionaryIsMadeMetHeardInTwoTakesAndUsed() {
        push(KeyCode.SHORTCUT, KeyCode.A);
        write("Our mysql runs.");
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.D);
        untilOneCanBeMade();
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        push(KeyCode.SHORTCUT, KeyCode.N);
        type("mysql", KeyCode.TAB);
        type("my very own sequel", KeyCode.ENTER);
        assertEquals(
                "One place of the present text is spoken otherwise.",
                lookup("#dictionary-summary").queryAs(Label.class).getText());
        push(KeyCode.SHORTCUT, KeyCode.L);
        until("both takes are listed", () -> takes().getItems().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(picture(), "dictionary-journey");
        List<Take> takes = fx(() -> takes().getItems().stream().toList());
        var with = takes.get(0);
        var without = takes.get(1);
        assertEquals(
                List.of("Our mysql runs.", "Our mysql runs."),
                takes.stream().map(take -> take.request().text()).toList());
        assertEquals(Optional.empty(), without.request().field(RequestField.DICTIONARIES));
        assertTrue(with.frames() > without.frames(), with.frames() + ", " + without.frames());
        focus("dictionary-use");
        push(KeyCode.SPACE);
        push(KeyCode.ESCAPE);
        focus("more");
        push(KeyCode.SPACE);
        until(
                "the form names it",
                () ->
                        with.request()
                                .field(RequestField.DICTIONARIES)
                                .equals(
                                        Optional.of(
                                                new JsonValue.Array(
                                                        List.of(
                                                                new JsonValue.Text(
                                                                        dictionaries()))))));
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        until("the clones are shown", () -> lookup("#clones-view").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(picture(), "clones-sheet");
    }

    @Test
    void whatIsHalfTypedInACellOutlivesTheWindow() throws IOException {
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.D);
        untilOneCanBeMade();
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        push(KeyCode.SHORTCUT, KeyCode.N);
        type("half", KeyCode.TAB);
        untilACellIsOpen();
        write("typed");
        reopen();
        String kept = Files.readString(home.resolve("dictionaries.json"));
        assertTrue(kept.contains("half") && kept.contains("typed"), kept);
    }

    private String dictionaries() {
        return lookup("#dictionaries").queryTextInputControl().getText();
    }

    private void untilOneCanBeMade() {
        until(
                "the list came",
                () -> {
                    var create = lookup("#dictionary-create").<Button>tryQuery();
                    if (create.isPresent() && create.get().isDisabled()) {
                        // The offline voice may have come after the sheet.
                        lookup("#dictionaries-refresh").queryButton().fire();
                    }
                    return create.isPresent() && !create.get().isDisabled();
                });
    }

    private void untilACellIsOpen() {
        until(
                "a cell is open",
                () -> lookup("#entries").query().getScene().getFocusOwner() instanceof TextField);
    }

    private void type(String text, KeyCode then) {
        untilACellIsOpen();
        write(text);
        push(then);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void focus(String id) {
        until("it can be pressed", () -> !lookup("#" + id).queryButton().isDisabled());
        fx(() -> {
            lookup("#" + id).query().requestFocus();
            return null;
        });
    }
}
