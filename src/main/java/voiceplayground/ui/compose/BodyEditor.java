package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import voiceplayground.words.Texts;

/// The body as a whole: it follows the form until it is edited itself, and fills the form when that
/// is asked for. What is typed stays, right or wrong, until it is used or given up. Thread: FX.
final class BodyEditor {
    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty editing = new SimpleBooleanProperty(false);
    private final ObservableValue<String> fault;

    BodyEditor(ComposeViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        fault = Bindings.createStringBinding(this::findFault, text, editing);
        viewModel.requestProperty().subscribe(_ -> follow());
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyBooleanProperty editing() {
        return editing;
    }

    /// Why what is typed cannot be used; empty when it can.
    ObservableValue<String> fault() {
        return fault;
    }

    /// Begins to edit.
    void edit() {
        editing.set(true);
    }

    /// Fills the form from what is typed; does nothing while that is no body.
    void use() {
        if (fault.getValue().isEmpty()
                && TypedJson.of(text.get()) instanceof TypedJson.Found(var struct)) {
            editing.set(false);
            viewModel.load(viewModel.request().with(struct));
            follow();
        }
    }

    /// Gives up what was typed.
    void discard() {
        editing.set(false);
        follow();
    }

    private void follow() {
        if (!editing.get()) {
            text.set(viewModel.request().bodyText());
        }
    }

    private String findFault() {
        if (!editing.get()) {
            return "";
        }
        if (text.getValueSafe().isBlank()) {
            return texts.get("compose.body.empty");
        }
        return switch (TypedJson.of(text.getValueSafe())) {
            case TypedJson.Found _ -> "";
            case TypedJson.NoObject _ -> texts.get("compose.check.no-object");
            case TypedJson.NoJson(String reason) -> texts.get("compose.check.no-json", reason);
        };
    }
}
