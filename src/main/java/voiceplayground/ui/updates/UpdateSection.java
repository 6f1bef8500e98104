package voiceplayground.ui.updates;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// The part of the preferences that is about new versions, with the words of what is sent.
public final class UpdateSection extends VBox {
    public UpdateSection(UpdatesViewModel viewModel, Texts texts) {
        var heading = new Label(texts.get("updates.title"));
        heading.getStyleClass().add("preferences-group");
        String what = texts.get("updates.daily");
        String sent = texts.get("updates.sent", viewModel.host(), viewModel.installed());
        var daily = Controls.named(new CheckBox(what), "updates-daily", what, sent);
        daily.selectedProperty().bindBidirectional(viewModel.dailyProperty());
        var look = Controls.button("updates-look", viewModel.lookNowCommand(), Icon.REFRESH);
        look.setMinWidth(USE_PREF_SIZE);
        var said = quiet("");
        said.setId("updates-said");
        said.textProperty().bind(viewModel.saidProperty());
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(look, said);
        row.getStyleClass().add("key-row");
        setId("updates");
        getStyleClass().add("updates");
        getChildren().addAll(heading, daily, quiet(sent), row);
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }
}
