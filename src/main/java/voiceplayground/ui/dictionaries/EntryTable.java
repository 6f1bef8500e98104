package voiceplayground.ui.dictionaries;

import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.function.BiConsumer;

/// The entries as a table: Enter types into the marked cell, Tab goes on to the next, Delete
/// removes the marked rows.
final class EntryTable extends TableView<EntryRow> {
    private final EntriesViewModel model;
    private final Texts texts;
    private final TableColumn<EntryRow, String> word;
    private final TableColumn<EntryRow, String> pronunciation;
    private final Command add;
    private final Command remove;

    EntryTable(EntriesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        word = column("dictionaries.word", model::setWord, () -> edit(1, 0));
        word.setCellValueFactory(cell -> cell.getValue().entryProperty().map(e -> e.word()));
        pronunciation =
                column("dictionaries.pronunciation", model::setPronunciation, () -> edit(0, 1));
        pronunciation.setCellValueFactory(
                cell -> cell.getValue().entryProperty().map(e -> e.pronunciation()));
        setId("entries");
        setAccessibleText(texts.get("dictionaries.entries"));
        setAccessibleHelp(texts.get("dictionaries.entries.help"));
        getStyleClass().addAll("dense", "edge-to-edge");
        setEditable(true);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().setAll(List.of(word, pronunciation, met()));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var empty = new Label(texts.get("dictionaries.entries.empty"));
        empty.getStyleClass().add("quiet");
        setPlaceholder(empty);
        setItems(model.rows());
        add = Command.of(texts.get("dictionaries.add"), this::add).withKey("Shortcut+N");
        remove = Command.of(texts.get("dictionaries.remove"), this::remove).withKey("Delete");
        setOnKeyPressed(event -> {
            boolean isDelete =
                    event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
            if (isDelete && getEditingCell() == null) {
                event.consume();
                remove.run();
            }
        });
    }

    /// Adds an entry and begins to type its word.
    Command addCommand() {
        return add;
    }

    Command removeCommand() {
        return remove;
    }

    private void add() {
        edit(model.add(), word);
    }

    private void remove() {
        var marked =
                getSelectionModel().getSelectedIndices().stream()
                        .distinct()
                        .filter(row -> row >= 0 && row < model.rows().size())
                        .toList();
        int next = marked.stream().mapToInt(Integer::intValue).min().orElse(0);
        model.remove(marked.stream().map(model.rows()::get).toList());
        if (!model.rows().isEmpty()) {
            mark(Math.min(next, model.rows().size() - 1), word);
        }
        requestFocus();
    }

    /// @param columns to the right of the cell that was typed into; 0 for the first of a row
    private void edit(int columns, int rows) {
        int row = getFocusModel().getFocusedCell().getRow() + rows;
        if (row >= 0 && row < model.rows().size()) {
            edit(row, columns == 0 ? word : pronunciation);
        }
    }

    @Override
    public void edit(int row, @Nullable TableColumn<EntryRow, ?> column) {
        if (row >= 0 && column != null) {
            mark(row, column);
            scrollTo(row);
            layout();
        }
        super.edit(row, column);
    }

    private void mark(int row, TableColumn<EntryRow, ?> column) {
        getSelectionModel().clearAndSelect(row, column);
        getFocusModel().focus(row, column);
    }

    private TableColumn<EntryRow, String> column(
            String key, BiConsumer<EntryRow, String> onTyped, Runnable onTab) {
        var column = new TableColumn<EntryRow, String>(texts.get(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(190);
        column.setCellFactory(_ -> new EntryCell(texts.get(key), onTyped, onTab));
        return column;
    }

    private TableColumn<EntryRow, EntryRow.Met> met() {
        var column = new TableColumn<EntryRow, EntryRow.Met>(texts.get("dictionaries.inText"));
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setPrefWidth(200);
        column.setCellValueFactory(cell -> cell.getValue().metProperty());
        column.setCellFactory(_ -> new MetCell());
        return column;
    }

    /// Says in words where an entry meets the text.
    private static final class MetCell extends TableCell<EntryRow, EntryRow.Met> {
        @Override
        protected void updateItem(EntryRow.@Nullable Met item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            var met = isEmpty || item == null ? EntryRow.Met.NOWHERE : item;
            setText(met.count());
            setGraphic(met.isMiss() ? Controls.decoration(Icon.WARNING) : null);
            setTooltip(met.places().isEmpty() ? null : Controls.tooltip(met.places()));
            getStyleClass().remove("missed");
            if (met.isMiss()) {
                getStyleClass().add("missed");
            }
        }
    }
}
