package voiceplayground.ui.compose;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// Says who speaks, and switches between the offline voice and servers.
final class EnvironmentStrip extends VBox {
    private final EnvironmentViewModel viewModel;
    private final ComboBox<Environment> choice = new ComboBox<>();
    private boolean isRenewing;

    EnvironmentStrip(EnvironmentViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        Controls.named(
                choice,
                "environment",
                texts.get("compose.environment"),
                texts.get("compose.environment.help"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setVisibleRowCount(12);
        choice.setButtonCell(new ServerCell());
        choice.setCellFactory(_ -> new ServerCell());
        choice.setOnAction(_ -> choose());
        HBox.setHgrow(choice, Priority.ALWAYS);
        var open = Controls.iconButton("environment-open", viewModel.open(), Icon.EDIT);
        var row = new HBox(choice, open);
        row.getStyleClass().add("environment-row");
        var notice = new Label();
        notice.setId("environment-notice");
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        notice.getStyleClass().add("quiet");
        notice.textProperty().bind(viewModel.noticeProperty());
        getStyleClass().add("environment-strip");
        getChildren().addAll(row, notice);
        viewModel.allProperty().subscribe(_ -> renew());
        viewModel.chosenProperty().subscribe(_ -> renew());
    }

    private void choose() {
        var chosen = choice.getValue();
        if (!isRenewing && chosen != null) {
            viewModel.choose(chosen.id());
        }
    }

    private void renew() {
        isRenewing = true;
        choice.getItems().setAll(viewModel.allProperty().get());
        String id = viewModel.chosenProperty().get().id();
        choice.getItems().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .ifPresent(choice::setValue);
        isRenewing = false;
    }

    private final class ServerCell extends ListCell<Environment> {
        @Override
        protected void updateItem(@Nullable Environment server, boolean empty) {
            super.updateItem(server, empty);
            if (empty || server == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(viewModel.name(server));
            var icon = server.kind() == Environment.Kind.SANDBOX ? Icon.OFFLINE : Icon.ONLINE;
            setGraphic(Controls.decoration(icon));
        }
    }
}
