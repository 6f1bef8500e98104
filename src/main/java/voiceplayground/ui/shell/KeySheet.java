package voiceplayground.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Keys;
import voiceplayground.ui.kit.PopOvers;
import voiceplayground.words.Texts;

import java.util.List;

/// All keys on one sheet.
final class KeySheet {
    private final PopOver popOver;
    private final GridPane grid = new GridPane();

    KeySheet(Texts texts) {
        var title = new Label(texts.get("shell.keys"));
        title.getStyleClass().add("sheet-title");
        var hint = new Label(texts.get("shell.keys.hint"));
        hint.getStyleClass().add("quiet");
        grid.setId("key-sheet");
        grid.getStyleClass().add("key-sheet");
        var content = new VBox(title, grid, hint);
        content.getStyleClass().add("pop-content");
        popOver = PopOvers.of(content, PopOver.ArrowLocation.TOP_RIGHT);
    }

    /// Lists commands.
    void list(List<Command> commands) {
        grid.getChildren().clear();
        for (int row = 0; row < commands.size(); row++) {
            var command = commands.get(row);
            var key = new Label(command.key().map(Keys::shown).orElse(""));
            key.getStyleClass().add("key-cap");
            grid.addRow(row, key, new Label(command.title()));
        }
    }

    /// Opens it at a node, or closes it.
    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
        }
    }
}
