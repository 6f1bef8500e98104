package voiceplayground.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import voiceplayground.testkit.ScreenTest;
import voiceplayground.words.Texts;

import java.util.Locale;

class SheetsTest extends ScreenTest {
    private Sheets sheets;
    private Panel names;
    private Panel notes;
    private int made;

    @Override
    protected Parent content() {
        sheets = new Sheets(named("behind", new Button("Behind")), new Texts(Locale.ROOT));
        names = sheets.panel("names", "Names", "Shortcut+B", this::fields);
        notes = sheets.panel("notes", "Notes", "Shortcut+N", () -> named("note", new TextField()));
        return sheets;
    }

    private Node fields() {
        made++;
        return new VBox(named("first", new TextField()), named("last", new TextField()));
    }

    @Test
    void itsFirstControlHasTheFocusAndTheOldOneGetsItBack() {
        doing(() -> find("behind", Button.class).requestFocus());
        doing(() -> names.command().run());
        assertEquals("first", focused());
        assertTrue(sheets.isOpen());
        doing(sheets::close);
        assertEquals("behind", focused());
        assertFalse(sheets.isOpen());
    }

    @Test
    void theKeyThatOpensItClosesItAndWhatWasTypedStays() {
        doing(() -> names.command().run());
        doing(() -> find("first", TextField.class).setText("Ada"));
        doing(() -> names.command().run());
        assertFalse(sheets.isOpen());
        doing(() -> names.command().run());
        assertEquals("Ada", find("first", TextField.class).getText());
        assertEquals(1, made);
    }

    @Test
    void anotherSheetTakesItsPlaceAndTheFocusStillGoesHome() {
        doing(() -> find("behind", Button.class).requestFocus());
        doing(() -> names.command().run());
        doing(() -> notes.command().run());
        assertEquals("note", focused());
        assertTrue(lookup("#first").queryAll().isEmpty());
        doing(sheets::close);
        assertEquals("behind", focused());
    }

    @Test
    void theTabKeyStaysWithin() {
        doing(() -> names.command().run());
        for (int i = 0; i < 7; i++) {
            push(KeyCode.TAB);
            assertFalse(focused().equals("behind"), "press " + i);
        }
    }

    @Test
    void aClickBesideItClosesIt() {
        doing(() -> names.command().run());
        doing(() -> {
            var veil = sheets.lookup("#veil");
            veil.getOnMouseClicked().handle(null);
        });
        assertFalse(sheets.isOpen());
    }

    private String focused() {
        return onFx(() -> String.valueOf(stage().getScene().getFocusOwner().getId()));
    }

    private void doing(Runnable change) {
        onFx(() -> {
            change.run();
            return null;
        });
    }

    private static <T extends Node> T named(String id, T node) {
        node.setId(id);
        return node;
    }
}
