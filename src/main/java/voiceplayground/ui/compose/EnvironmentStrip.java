package voiceplayground.ui.compose;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// Says who speaks, and switches between the offline voice and a service.
final class EnvironmentStrip extends VBox {
    private final EnvironmentViewModel viewModel;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox buttons = new HBox();

    EnvironmentStrip(EnvironmentViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        buttons.getStyleClass().add("segments");
        buttons.setAccessibleText(texts.get("compose.environment"));
        var kinds = viewModel.kinds();
        for (int i = 0; i < kinds.size(); i++) {
            String pill =
                    kinds.size() == 1
                            ? "only-pill"
                            : i == 0
                                    ? "left-pill"
                                    : i == kinds.size() - 1 ? "right-pill" : "center-pill";
            add(kinds.get(i), pill);
        }
        var notice = new Label();
        notice.setId("environment-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add("quiet");
        notice.textProperty().bind(viewModel.notice());
        getStyleClass().add("environment-strip");
        getChildren().addAll(buttons, notice);
    }

    private void add(Environment.Kind kind, String pill) {
        var icon = kind == Environment.Kind.SANDBOX ? Icon.OFFLINE : Icon.ONLINE;
        var button = new ToggleButton(viewModel.name(kind), icon.node());
        String id = "environment-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        Controls.named(button, id, viewModel.name(kind), viewModel.help(kind));
        button.getStyleClass().add(pill);
        button.setToggleGroup(group);
        button.setDisable(!viewModel.isUsable(kind));
        button.setSelected(viewModel.kindProperty().get() == kind);
        button.setOnAction(_ -> {
            // A group lets its chosen button be unchosen; one server is always asked.
            button.setSelected(true);
            viewModel.kindProperty().set(kind);
        });
        // A disabled control shows no tooltip, and here it is the reason that matters.
        var holder = new StackPane(button);
        if (button.isDisabled()) {
            Tooltip.install(holder, Controls.tooltip(viewModel.help(kind)));
        }
        buttons.getChildren().add(holder);
    }
}
