package voiceplayground.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import voiceplayground.ui.kit.Command;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The keys of the window. One key has one meaning, and a key held down acts once.
///
/// Esc comes last: an open list, pop-over or sheet closes first. While a sheet is open it has the
/// keys, but for the few that mean the same everywhere. The keys are looked at before the control
/// that has the focus, since a text box would take Esc for itself.
final class ShellKeys {
    private final Map<KeyCombination, Command> everywhere;
    private final Map<KeyCombination, Command> overSheets;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final ShellCommands commands;
    private final Sheets sheets;
    private final Scene scene;

    private ShellKeys(Scene scene, ShellCommands commands, Sheets sheets) {
        this.scene = scene;
        this.commands = commands;
        this.sheets = sheets;
        everywhere = byKey(commands.everywhere());
        overSheets = byKey(commands.overSheets());
    }

    private static Map<KeyCombination, Command> byKey(List<Command> commands) {
        var keys = new LinkedHashMap<KeyCombination, Command>();
        for (var command : commands) {
            command.key().ifPresent(k -> keys.put(KeyCombination.valueOf(k), command));
        }
        return keys;
    }

    /// Makes the keys work in a scene.
    static void install(Scene scene, ShellCommands commands, Sheets sheets) {
        var keys = new ShellKeys(scene, commands, sheets);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::first);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> keys.held.remove(e.getCode()));
        // A key that is let go in another window is never reported here.
        scene.windowProperty()
                .flatMap(window -> window.focusedProperty())
                .subscribe(_ -> keys.held.clear());
    }

    private void first(KeyEvent event) {
        boolean isCovered = sheets.isOpen();
        for (var entry : (isCovered ? overSheets : everywhere).entrySet()) {
            if (entry.getKey().match(event)) {
                act(event, entry.getValue());
                return;
            }
        }
        if (!isPlain(event)) {
            return;
        }
        if (isCovered) {
            if (event.getCode() == KeyCode.ESCAPE && !isListOpen() && !isEditing()) {
                event.consume();
                sheets.close();
            }
        } else if (event.getCode() == KeyCode.SPACE && !takesSpace()) {
            act(event, commands.playPause());
        } else if (event.getCode() == KeyCode.ESCAPE && !isListOpen()) {
            act(event, commands.stop());
        }
    }

    /// Where the question mark lies depends on the keyboard; what it types does not.
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !takesText()) {
            event.consume();
            commands.sheet().run();
        }
    }

    /// True where Esc closes the list of the control that has the focus.
    private boolean isListOpen() {
        for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            boolean isOpen =
                    switch (at) {
                        case ComboBoxBase<?> box -> box.isShowing();
                        case MenuButton menu -> menu.isShowing();
                        default -> false;
                    };
            if (isOpen) {
                return true;
            }
        }
        return false;
    }

    /// True where Esc ends the editing of a cell.
    private boolean isEditing() {
        for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at instanceof Cell<?> cell && cell.isEditing()) {
                return true;
            }
        }
        return false;
    }

    private void act(KeyEvent event, Command command) {
        event.consume();
        if (held.add(event.getCode())) {
            command.run();
        }
    }

    /// True where Space types or presses.
    private boolean takesSpace() {
        for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at instanceof TextInputControl
                    || at instanceof ButtonBase
                    || at instanceof ComboBoxBase<?>) {
                return true;
            }
        }
        return false;
    }

    private boolean takesText() {
        return scene.getFocusOwner() instanceof TextInputControl
                || (scene.getFocusOwner() instanceof ComboBoxBase<?> box && box.isEditable());
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShiftDown()
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown();
    }
}
