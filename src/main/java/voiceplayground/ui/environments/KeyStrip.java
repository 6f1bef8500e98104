package voiceplayground.ui.environments;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// Asks, at a first start, for a key in one line above the form; takes no room once there is one,
/// or none is wanted.
public final class KeyStrip extends VBox {
    public KeyStrip(KeyStripViewModel viewModel, Texts texts) {
        var entry = viewModel.entry();
        var field = new PasswordField();
        Controls.named(
                field,
                "first-key",
                texts.get("environments.key"),
                texts.get("environments.key.help"));
        field.setPromptText(texts.get("environments.strip.prompt"));
        field.textProperty().bindBidirectional(entry.typedProperty());
        field.setOnAction(_ -> entry.use().run());
        field.setPrefColumnCount(24);
        HBox.setHgrow(field, Priority.ALWAYS);
        var said = new Label(texts.get("environments.strip"));
        said.setMinWidth(Region.USE_PREF_SIZE);
        var use = Controls.button("first-key-use", entry.use(), Icon.DONE);
        use.setMinWidth(Region.USE_PREF_SIZE);
        var link = new Hyperlink(texts.get("environments.strip.link"));
        Controls.named(
                link,
                "first-key-link",
                texts.get("environments.strip.link"),
                KeyStripViewModel.KEY_PAGE);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> viewModel.openPage().run());
        var close = Controls.iconButton("first-key-close", viewModel.decline(), Icon.CLOSE);
        var row = new HBox(Controls.decoration(Icon.KEY), said, field, use, link, close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("key-row");
        var finding = new Label();
        finding.setId("first-key-finding");
        finding.setWrapText(true);
        finding.getStyleClass().add("quiet");
        finding.textProperty().bind(entry.findingProperty());
        finding.visibleProperty().bind(entry.findingProperty().isNotEmpty());
        finding.managedProperty().bind(finding.visibleProperty());
        setId("key-strip");
        getStyleClass().add("key-strip");
        getChildren().addAll(row, finding);
        visibleProperty().bind(viewModel.offeredProperty());
        managedProperty().bind(visibleProperty());
    }
}
