package voiceplayground.ui.dictionaries;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import voiceplayground.words.Texts;

/// A dictionary in the list: what it is called or begins with, and how it stands.
final class DictionaryCell extends ListCell<DictionaryRow> {
    private final DictionaryTexts words;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(title, detail);

    DictionaryCell(Texts texts) {
        words = new DictionaryTexts(texts);
        detail.getStyleClass().add("quiet");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DictionaryRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (isEmpty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(words.title(row));
        detail.setText(words.detail(row));
        setGraphic(lines);
        setAccessibleText(title.getText() + ", " + detail.getText());
    }
}
