package voiceplayground.ui.dictionaries;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.Keys;
import voiceplayground.ui.kit.NoticeLine;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dictionaries of the server on the left, the entries of the selected one on the right.
public final class DictionariesView extends VBox {
    private final DictionariesViewModel model;
    private final Texts texts;
    private final ListView<DictionaryRow> list = new ListView<>();
    private final DictionaryEditor editor;

    /// Asks for the list whenever it comes to be seen.
    public DictionariesView(DictionariesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.editor = new DictionaryEditor(model, texts);
        setId("dictionaries-view");
        getStyleClass().add("dictionaries");
        fillList();
        var nothing = new Label(texts.get("dictionaries.nothing"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        var hasOne = model.list().selectedProperty().map(row -> row.isPresent());
        editor.visibleProperty().bind(hasOne);
        nothing.visibleProperty().bind(hasOne.map(has -> !has));
        var right = new StackPane(editor, nothing);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(left(), right);
        columns.getStyleClass().add("dictionaries-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren()
                .addAll(columns, new NoticeLine("dictionaries-notice", model.noticeProperty()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        model.open();
                    }
                });
    }

    private VBox left() {
        var create = Controls.button("dictionary-create", model.commands().create(), Icon.ADD);
        create.getStyleClass().add("small");
        var refresh =
                Controls.iconButton(
                        "dictionaries-refresh", model.commands().refresh(), Icon.REFRESH);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(create, room, refresh);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(head, list);
        left.getStyleClass().add("dictionaries-left");
        return left;
    }

    private void fillList() {
        list.setId("dictionaries-list");
        list.setAccessibleText(texts.get("dictionaries.list"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setItems(model.list().rows());
        list.setCellFactory(_ -> new DictionaryCell(texts));
        var empty = new Label(texts.get("dictionaries.empty", Keys.shown("Shortcut+Shift+N")));
        empty.setWrapText(true);
        empty.getStyleClass().add("quiet");
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((_, index) -> {
                    if (index.intValue() >= 0) {
                        model.list().select(index.intValue());
                    }
                });
        model.list().selectedProperty().subscribe(this::mark);
    }

    private void mark(Optional<DictionaryRow> row) {
        if (row.isEmpty()) {
            list.getSelectionModel().clearSelection();
            return;
        }
        int index = keys().indexOf(row.get().key());
        if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(index);
        }
    }

    private List<String> keys() {
        return model.list().rows().stream().map(DictionaryRow::key).toList();
    }

    /// The keys of this screen; undoing in a field is the field's own.
    private void pressed(KeyEvent event) {
        boolean isTyping = event.getTarget() instanceof TextInputControl;
        var commands = new ArrayList<>(model.commands().withKeys());
        commands.add(editor.table().addCommand());
        for (var command : commands) {
            boolean isMeant =
                    command.key()
                            .map(KeyCombination::valueOf)
                            .filter(key -> key.match(event))
                            .isPresent();
            if (isMeant && !(isTyping && command.equals(model.commands().undo()))) {
                event.consume();
                // What is being typed belongs to what is saved and heard.
                editor.endTyping();
                if (editor.isVisible() || command.equals(model.commands().create())) {
                    command.run();
                }
                return;
            }
        }
    }
}
