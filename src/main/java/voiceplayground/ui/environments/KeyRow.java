package voiceplayground.ui.environments;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// Where a key is pasted, and what is known of the one that is there. What is typed is never shown.
final class KeyRow extends VBox {
    /// @param id of the field; its buttons are named after it
    KeyRow(String id, KeyEntryViewModel viewModel, Texts texts) {
        var field = new PasswordField();
        Controls.named(
                field, id, texts.get("environments.key"), texts.get("environments.key.help"));
        field.setPromptText(texts.get("environments.key.prompt"));
        field.textProperty().bindBidirectional(viewModel.typedProperty());
        field.setOnAction(_ -> viewModel.use().run());
        HBox.setHgrow(field, Priority.ALWAYS);
        var use = whole(Controls.button(id + "-use", viewModel.use(), Icon.DONE));
        var row = new HBox(field, use);
        row.getStyleClass().add("key-row");
        var status = line(id + "-status");
        status.textProperty().bind(viewModel.statusProperty());
        var finding = lineOf(id + "-finding", viewModel.findingProperty());
        var seen = lineOf(id + "-seen", viewModel.seenProperty());
        var check = whole(Controls.button(id + "-check", viewModel.check(), Icon.REFRESH));
        var again = whole(Controls.button(id + "-again", viewModel.lookAgain(), Icon.REFRESH));
        again.visibleProperty().bind(viewModel.unreadableProperty());
        again.managedProperty().bind(again.visibleProperty());
        var remove = whole(Controls.button(id + "-remove", viewModel.remove(), Icon.DELETE));
        var deeds = new HBox(check, again, remove);
        deeds.getStyleClass().add("key-row");
        getStyleClass().add("field");
        getChildren()
                .addAll(
                        Controls.labelFor(field, texts.get("environments.key")),
                        row,
                        status,
                        finding,
                        seen,
                        deeds);
    }

    private static Button whole(Button button) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A line that is there while it says something.
    private static Label lineOf(String id, ReadOnlyStringProperty text) {
        var line = line(id);
        line.textProperty().bind(text);
        line.visibleProperty().bind(text.isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static Label line(String id) {
        var line = new Label();
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("quiet");
        return line;
    }
}
