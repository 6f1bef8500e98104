package voiceplayground.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The window's content and, over it, one sheet at a time: a titled panel for what is done beside
/// speaking.
///
/// The content stays as it is and goes on behind a veil. A sheet is made when it is first asked for
/// and then kept. Esc, its cross and a click on the veil close it; the focus stays within while it
/// is open and goes back to where it was.
final class Sheets extends StackPane {
    private final Node content;
    private final Texts texts;
    private final Region veil = new Region();
    private final Map<String, BorderPane> made = new HashMap<>();
    private @Nullable BorderPane open;
    private @Nullable Node before;
    private @Nullable Node within;

    Sheets(Node content, Texts texts) {
        this.content = content;
        this.texts = texts;
        veil.setId("veil");
        veil.getStyleClass().add("veil");
        veil.setOnMouseClicked(_ -> close());
        getStyleClass().add("sheets");
        getChildren().add(content);
        sceneProperty().subscribe(this::watch);
    }

    /// A panel whose command opens a sheet, or closes it where it is open.
    ///
    /// @param key in the spelling of `KeyCombination.valueOf`
    /// @param filling makes what is in it, once
    Panel panel(String id, String title, String key, Supplier<? extends Node> filling) {
        return new Panel(id, Command.of(title, () -> toggle(id, title, filling)).withKey(key));
    }

    boolean isOpen() {
        return open != null;
    }

    /// Closes the sheet that is open, if one is.
    void close() {
        if (open == null) {
            return;
        }
        getChildren().removeAll(veil, open);
        open = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private void toggle(String id, String title, Supplier<? extends Node> filling) {
        var sheet = made.computeIfAbsent(id, _ -> sheet(id, title, filling.get()));
        boolean wasOpen = sheet.equals(open);
        Node owner = open == null && getScene() != null ? getScene().getFocusOwner() : before;
        close();
        if (!wasOpen) {
            before = owner;
            open = sheet;
            getChildren().addAll(veil, sheet);
            applyCss();
            layout();
            first(sheet.getCenter(), sheet);
        }
    }

    private BorderPane sheet(String id, String title, Node filling) {
        var heading = new Label(title);
        heading.getStyleClass().add("sheet-heading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var close =
                Controls.iconButton(
                        "sheet-close",
                        Command.of(texts.get("shell.sheet.close"), this::close),
                        Icon.CLOSE);
        var head = new HBox(heading, room, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sheet-head");
        var sheet = new BorderPane(filling);
        sheet.setTop(head);
        sheet.setId("sheet-" + id);
        sheet.setAccessibleText(title);
        sheet.getStyleClass().add("sheet");
        return sheet;
    }

    /// Focuses the first control of what is in the sheet, or its cross.
    private void first(Node filling, Node sheet) {
        var target = firstIn(filling);
        (target == null ? sheet.lookup("#sheet-close") : target).requestFocus();
    }

    private static @Nullable Node firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = firstIn(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe((was, now) -> keepWithin(was, now));
        }
    }

    /// What lies behind the veil cannot be reached by Tab either. Going on from the bars above
    /// leads to the beginning of the sheet, going back from its beginning nowhere.
    private void keepWithin(@Nullable Node was, @Nullable Node owner) {
        if (open == null || owner == null) {
            return;
        }
        if (isIn(owner, open)) {
            within = owner;
        } else if (isIn(owner, content)) {
            boolean cameFromSheet = was != null && isIn(was, open);
            if (cameFromSheet && within != null && isIn(within, open)) {
                within.requestFocus();
            } else {
                first(open.getCenter(), open);
            }
        }
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
