package voiceplayground.ui.compose;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.voices.Mismatch;
import voiceplayground.words.MismatchTexts;
import voiceplayground.words.Texts;

import java.util.Optional;

/// A part of the form with its label above, the way back beside the label, and what is to be said
/// below: a problem, else a hint.
final class FieldBox extends VBox {
    private final String at;
    private final ComposeViewModel viewModel;
    private final HBox head;
    private final Node shown;
    private final Label message = new Label();
    private final Hyperlink mend = new Hyperlink();
    private final MismatchTexts mismatches;
    private String hint = "";

    /// @param at which part, as in [Problem]
    /// @param control what the label stands for
    /// @param shown the control, or a row that holds it
    FieldBox(
            String at,
            String name,
            Node control,
            Node shown,
            ComposeViewModel viewModel,
            Texts texts,
            Node... beside) {
        this.at = at;
        this.viewModel = viewModel;
        this.shown = shown;
        this.mismatches = new MismatchTexts(texts);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        head = new HBox(Controls.labelFor(control, name));
        RequestField.of(at).ifPresent(field -> head.getChildren().add(reset(field, name, texts)));
        head.getChildren().add(room);
        head.getChildren().addAll(beside);
        head.getStyleClass().add("field-head");
        message.setId("check-" + at.strip());
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.managedProperty().bind(message.visibleProperty());
        mend.setId("mend-" + at.strip());
        mend.getStyleClass().add("field-link");
        mend.managedProperty().bind(mend.visibleProperty());
        getStyleClass().add("field");
        getChildren().addAll(head, shown, message, mend);
        viewModel.problems().subscribe(_ -> renew());
    }

    /// Says something below while there is no problem; an empty text says nothing.
    FieldBox hint(ObservableValue<String> said) {
        said.subscribe(now -> {
            hint = now;
            renew();
        });
        return this;
    }

    /// Puts the label beside the control instead of above it.
    FieldBox inline() {
        var row = new HBox(head, shown);
        row.getStyleClass().add("field-inline");
        HBox.setHgrow(shown, Priority.ALWAYS);
        getChildren().setAll(row, message, mend);
        return this;
    }

    private Button reset(RequestField field, String name, Texts texts) {
        Button reset =
                Controls.iconButton(
                        "reset-" + field.wireName(),
                        Command.of(
                                texts.get("compose.reset.empty", name),
                                () -> viewModel.reset(field)),
                        Icon.RESET);
        reset.getStyleClass().add("field-reset");
        viewModel.form().field(field).subscribe(_ -> renew(reset, field, name, texts));
        viewModel.referenceProperty().subscribe(_ -> renew(reset, field, name, texts));
        return reset;
    }

    private void renew(Button reset, RequestField field, String name, Texts texts) {
        // Hidden, not gone: the row must not jump under the pointer.
        reset.setVisible(viewModel.isChanged(field));
        String back = FieldValues.shown(viewModel.referenceProperty().get(), field);
        String title =
                back.isEmpty()
                        ? texts.get("compose.reset.empty", name)
                        : texts.get("compose.reset", name, back);
        reset.setAccessibleText(title);
        reset.getTooltip().setText(title);
    }

    private void renew() {
        Optional<Problem> problem = viewModel.problem(at);
        message.setText(problem.map(Problem::text).orElse(hint));
        message.setVisible(!message.getText().isEmpty());
        showMend(problem.flatMap(Problem::mend));
        message.getStyleClass().removeAll("error", "warning");
        problem.map(p -> CheckDecoration.styleClass(p.weight()))
                .ifPresent(message.getStyleClass()::add);
    }

    private void showMend(Optional<Mismatch.Mend> found) {
        mend.setVisible(found.isPresent());
        mend.setVisited(false);
        String title = found.map(mismatches::mend).orElse("");
        mend.setText(title);
        mend.setAccessibleText(title);
        mend.setOnAction(_ -> found.ifPresent(viewModel::mend));
    }
}
