package voiceplayground.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// A field with its label above, the way back beside the label, and what is to be said below.
final class FieldBox extends VBox {
    private final RequestField field;
    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final String name;
    private final HBox head;
    private final Node shown;
    private final Label message = new Label();
    private final Button reset;

    /// @param control what the label stands for
    /// @param shown the control, or a row that holds it
    FieldBox(
            RequestField field,
            String name,
            Node control,
            Node shown,
            ComposeViewModel viewModel,
            Texts texts,
            Node... beside) {
        this.field = field;
        this.name = name;
        this.viewModel = viewModel;
        this.texts = texts;
        reset =
                Controls.iconButton(
                        "reset-" + field.wireName(),
                        Command.of(
                                texts.get("compose.reset.empty", name),
                                () -> viewModel.reset(field)),
                        Icon.RESET);
        reset.getStyleClass().add("field-reset");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        head = new HBox(Controls.labelFor(control, name), reset, room);
        head.getChildren().addAll(beside);
        head.getStyleClass().add("field-head");
        message.setId("check-" + field.wireName());
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.managedProperty().bind(message.visibleProperty());
        getStyleClass().add("field");
        getChildren().addAll(head, shown, message);
        this.shown = shown;
        viewModel.problems().subscribe(_ -> renew());
        viewModel.form().field(field).subscribe(_ -> renew());
        viewModel.referenceProperty().subscribe(_ -> renew());
    }

    /// Puts the label beside the control instead of above it.
    FieldBox inline() {
        var row = new HBox(head, shown);
        row.getStyleClass().add("field-inline");
        HBox.setHgrow(shown, Priority.ALWAYS);
        getChildren().setAll(row, message);
        return this;
    }

    private void renew() {
        var problem = viewModel.problem(field);
        message.setText(problem.map(Problem::text).orElse(""));
        message.setVisible(problem.isPresent());
        message.getStyleClass().removeAll("error", "warning");
        problem.map(p -> CheckDecoration.styleClass(p.weight()))
                .ifPresent(message.getStyleClass()::add);
        // Hidden, not gone: the row must not jump under the pointer.
        reset.setVisible(viewModel.isChanged(field));
        String back = RequestForm.shown(viewModel.referenceProperty().get(), field);
        String title =
                back.isEmpty()
                        ? texts.get("compose.reset.empty", name)
                        : texts.get("compose.reset", name, back);
        reset.setAccessibleText(title);
        reset.getTooltip().setText(title);
    }
}
