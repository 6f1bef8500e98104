package voiceplayground.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Controls;
import voiceplayground.words.Texts;

import java.util.List;

/// Makes the controls of fields, each with its label, its checks and its hint.
final class FieldControls {
    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final FieldChecks checks;
    private final FormHints hints;

    FieldControls(ComposeViewModel viewModel, Texts texts, FieldChecks checks) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.checks = checks;
        this.hints = new FormHints(viewModel, texts);
    }

    /// @param shares of the width, in percent
    static GridPane row(List<Integer> shares, Node... fields) {
        var row = new GridPane();
        row.getStyleClass().add("settings-row");
        for (int i = 0; i < fields.length; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(shares.get(i));
            row.getColumnConstraints().add(column);
            row.add(fields[i], i, 0);
        }
        return row;
    }

    /// A list to choose from.
    ///
    /// @param key of the texts, and the id
    FieldBox choice(RequestField field, String key, ComboBox<Choice> box, Node... beside) {
        String name = texts.get("compose." + key);
        Controls.named(box, key, name, texts.get("compose." + key + ".help"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setButtonCell(new ShownChoice(texts.get("compose.left-out")));
        var binding =
                new ChoiceBinding(
                        box,
                        viewModel.form().field(field),
                        value -> viewModel.choice(field, value));
        viewModel
                .form()
                .field(RequestField.MODEL)
                .subscribe(_ -> binding.offer(viewModel.choices(field)));
        if (field == RequestField.VOICE) {
            viewModel.roster().subscribe((_, _) -> binding.offer(viewModel.choices(field)));
        }
        checks.watch(box, field.wireName());
        return new FieldBox(field.wireName(), name, box, box, viewModel, texts, beside)
                .hint(hints.of(field));
    }

    /// A line to type into; empty, it says what the server does then.
    ///
    /// @param key of the texts, and the id
    FieldBox line(RequestField field, String key) {
        String name = texts.get("compose." + key);
        var line = new TextField();
        Controls.named(line, key, name, texts.get("compose." + key + ".help"));
        line.setPromptText(texts.get("compose.left-out"));
        TextBinding.join(line, viewModel.form().field(field));
        checks.watch(line, field.wireName());
        return new FieldBox(field.wireName(), name, line, line, viewModel, texts)
                .hint(hints.of(field));
    }

    /// What the box itself shows: a choice that is not sent is short here and long in the list.
    static final class ShownChoice extends ListCell<Choice> {
        private final String leftOut;

        ShownChoice(String leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean isEmpty) {
            super.updateItem(choice, isEmpty);
            boolean isLeftOut = choice != null && choice.value().isEmpty();
            setText(choice == null || isEmpty ? "" : isLeftOut ? leftOut : choice.label());
            getStyleClass().remove("left-out");
            if (isLeftOut) {
                getStyleClass().add("left-out");
            }
        }
    }
}
