package voiceplayground.ui.compose;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.Keys;
import voiceplayground.words.Texts;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The one button, the line of state below it, and how the form differs from the newest take.
final class RunSection extends VBox {
    private final ComposeViewModel viewModel;
    private final RunViewModel run;
    private final Texts texts;
    private final Button button;
    private final FontIcon generateIcon = Icon.GENERATE.node();
    private final FontIcon stopIcon = Icon.STOP.node();
    private final Label line = new Label();
    private final Label key = new Label();
    private @Nullable RequestPreview made;

    /// @param preview made when it is first asked for
    RunSection(ComposeViewModel viewModel, Supplier<RequestPreview> preview, Texts texts) {
        this.viewModel = viewModel;
        this.run = viewModel.run();
        this.texts = texts;
        button =
                Controls.button(
                        "generate",
                        Command.of(texts.get("compose.generate"), viewModel::press),
                        Icon.GENERATE);
        button.getStyleClass().addAll("accent", "generate");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.disableProperty().unbind();

        var show = new Button(null, Icon.BODY.node());
        Controls.named(show, "preview", texts.get("compose.preview"), texts.get("compose.preview"));
        show.getStyleClass().addAll("button-icon", "preview-button");
        show.setOnAction(_ -> preview(preview).toggle(show));
        var buttons = new HBox(button, show);
        buttons.getStyleClass().add("run-buttons");

        line.setId("state");
        line.getStyleClass().add("state-line");
        var speaker = new Label();
        speaker.setId("speaker");
        speaker.getStyleClass().add("quiet");
        speaker.setWrapText(true);
        speaker.textProperty().bind(run.speakerProperty());
        speaker.visibleProperty().bind(speaker.textProperty().isNotEmpty());
        speaker.managedProperty().bind(speaker.visibleProperty());

        getStyleClass().add("run-section");
        key.setId("run-key");
        key.getStyleClass().add("quiet");
        key.setMinWidth(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        var state = new HBox(line, key);
        state.getStyleClass().add("state-row");
        getChildren().addAll(buttons, state, speaker, comparison());
        run.meaningProperty().subscribe(_ -> renewButton());
        run.countersProperty().subscribe(_ -> renewButton());
        viewModel.sendable().subscribe(_ -> renewButton());
        run.lineProperty().subscribe(_ -> renewLine());
        tickWhileMoving();
    }

    private HBox comparison() {
        var label = new Label();
        label.setId("comparison");
        label.getStyleClass().add("quiet");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                viewModel::comparison,
                                viewModel.requestProperty(),
                                viewModel.referenceProperty(),
                                run.takeNumberProperty()));
        Command resetAll = viewModel.resetAll();
        var reset =
                Controls.named(
                        new Hyperlink(resetAll.title()),
                        "reset-all",
                        resetAll.title(),
                        resetAll.title());
        reset.getStyleClass().add("field-link");
        reset.setOnAction(_ -> {
            reset.setVisited(false);
            resetAll.run();
        });
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Command anyway = viewModel.sendAnyway();
        var send =
                Controls.named(
                        new Hyperlink(anyway.title()),
                        "send-anyway",
                        anyway.title(),
                        texts.get("compose.send-anyway.help"));
        send.getStyleClass().add("field-link");
        send.setOnAction(_ -> {
            send.setVisited(false);
            anyway.run();
        });
        send.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> viewModel.carriable().get() && !viewModel.sendable().get(),
                                viewModel.carriable(),
                                viewModel.sendable()));
        send.managedProperty().bind(send.visibleProperty());
        var row = new HBox(label, room, send, reset);
        row.getStyleClass().add("comparison");
        return row;
    }

    private RequestPreview preview(Supplier<RequestPreview> maker) {
        RequestPreview shown = made == null ? maker.get() : made;
        made = shown;
        return shown;
    }

    private void renewButton() {
        switch (run.meaningProperty().get()) {
            case GENERATE -> {
                name(texts.get("compose.generate"), "Shortcut+Enter");
                button.setText(texts.get("compose.generate"));
                button.setGraphic(generateIcon);
                button.setDisable(!viewModel.sendable().get());
                button.getStyleClass().remove("stop");
            }
            case STOP -> {
                name(texts.get("compose.stop"), "Esc");
                button.setText(texts.get("compose.stop") + "   " + run.countersProperty().get());
                button.setGraphic(stopIcon);
                button.setDisable(false);
                if (!button.getStyleClass().contains("stop")) {
                    button.getStyleClass().add("stop");
                }
            }
        }
    }

    private void name(String title, String combination) {
        button.setAccessibleText(title);
        button.setAccessibleHelp(Keys.shown(combination));
        button.getTooltip().setText(Keys.titled(title, Optional.of(combination)));
        key.setText(Keys.shown(combination));
    }

    private void renewLine() {
        RunLine now = run.lineProperty().get();
        line.setText(now.text());
        String said = texts.get("compose.state") + ": " + now.announced();
        // Screen readers hear changes of state, not counters.
        if (!said.equals(line.getAccessibleText())) {
            line.setAccessibleText(said);
            line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        line.setGraphic(
                switch (now.tone()) {
                    case CALM -> Controls.decoration(Icon.NOTE);
                    case BUSY -> Controls.decoration(Icon.WAITING);
                    case DONE -> Controls.decoration(Icon.DONE);
                    case WARNING -> Controls.decoration(Icon.WARNING);
                    case FAILED -> Controls.decoration(Icon.FAILED);
                });
        line.getStyleClass()
                .setAll("label", "state-line", now.tone().name().toLowerCase(Locale.ROOT));
    }

    private void tickWhileMoving() {
        var ticks = new Timeline(new KeyFrame(Duration.millis(100), _ -> run.tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
        run.movingProperty()
                .subscribe(moving -> {
                    if (moving) {
                        ticks.play();
                    } else {
                        ticks.stop();
                    }
                });
    }
}
