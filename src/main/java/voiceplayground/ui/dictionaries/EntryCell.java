package voiceplayground.ui.dictionaries;

import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// A cell that is typed into. What was typed is kept however the typing ends, but by Esc.
///
/// The table's own text cell forgets what was typed when another cell is clicked.
final class EntryCell extends TableCell<EntryRow, String> {
    private final TextField field = new TextField();
    private final BiConsumer<EntryRow, String> onTyped;
    private final Runnable onTab;
    private @Nullable EntryRow row;
    private String before = "";

    /// @param name what is typed here, for screen readers
    /// @param onTyped told of other words than before
    /// @param onTab goes on to the next cell
    EntryCell(String name, BiConsumer<EntryRow, String> onTyped, Runnable onTab) {
        this.onTyped = onTyped;
        this.onTab = onTab;
        field.setAccessibleText(name);
        field.getStyleClass().add("small");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty()
                .subscribe((_, isFocused) -> {
                    if (!isFocused) {
                        finish();
                    }
                });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            finish();
            getTableView().requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            row = null;
            cancelEdit();
            getTableView().requestFocus();
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            event.consume();
            finish();
            getTableView().requestFocus();
            onTab.run();
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        row = getTableRow().getItem();
        field.setText(getItem());
        // A field has one line: what it cannot show is kept, unless something is typed.
        before = field.getText();
        setText(null);
        setGraphic(field);
        field.selectAll();
        field.requestFocus();
    }

    @Override
    public void cancelEdit() {
        keep();
        super.cancelEdit();
        show();
    }

    @Override
    protected void updateItem(@Nullable String item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        show();
    }

    private void show() {
        if (!isEditing()) {
            setGraphic(null);
            setText(isEmpty() || getItem() == null ? null : getItem().replace("\n", " ⏎ "));
        }
    }

    private void finish() {
        if (isEditing()) {
            cancelEdit();
        }
    }

    private void keep() {
        var typed = row;
        row = null;
        if (typed != null && !field.getText().equals(before)) {
            onTyped.accept(typed, field.getText());
        }
    }
}
