package voiceplayground.ui.queue;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

import java.util.HashMap;
import java.util.Map;

/// The queue above the takes that it becomes; takes no room while it is empty.
public final class QueueView extends VBox {
    /// Rows that are seen without scrolling, each about this high.
    private static final int MOST_ROWS = 4;

    private static final double ROW_HEIGHT = 34;

    private final QueueViewModel viewModel;
    private final VBox list = new VBox();
    private final Map<QueueRow, HBox> nodes = new HashMap<>();

    /// Shows a queue.
    public QueueView(QueueViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        var title = new Label(texts.get("queue.title"));
        title.getStyleClass().add("library-title");
        var count = new Label();
        count.getStyleClass().add("library-count");
        count.setId("queue-count");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("queue.count", viewModel.rows().size()),
                                viewModel.rows()));
        var space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        var cancelAll = Controls.button("queue-cancel-all", viewModel.cancelAll(), Icon.CLOSE);
        cancelAll.getStyleClass().addAll("flat", "small");
        cancelAll.setMinWidth(USE_PREF_SIZE);
        var header = new HBox(title, count, space, cancelAll);
        header.getStyleClass().add("library-header");
        header.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(list);
        scroll.getStyleClass().add("queue-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> ROW_HEIGHT * Math.min(MOST_ROWS, viewModel.rows().size()),
                                viewModel.rows()));
        scroll.setMinHeight(USE_PREF_SIZE);
        setId("queue");
        getStyleClass().add("queue");
        setAccessibleText(texts.get("queue.title"));
        getChildren().addAll(header, scroll);
        visibleProperty().bind(Bindings.isNotEmpty(viewModel.rows()));
        managedProperty().bind(visibleProperty());
        viewModel.rows().addListener((ListChangeListener<QueueRow>) _ -> arrange());
        arrange();
        tickWhileMoving();
    }

    /// Rows stay what they are, so that the focus stays in them.
    private void arrange() {
        nodes.keySet().retainAll(viewModel.rows());
        list.getChildren()
                .setAll(
                        viewModel.rows().stream()
                                .map(row -> nodes.computeIfAbsent(row, QueueView::node))
                                .toList());
    }

    private static HBox node(QueueRow row) {
        var text = new Label(row.text());
        text.getStyleClass().add("queue-text");
        text.setMinWidth(60);
        text.setPrefWidth(60);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(Controls.tooltip(row.text()));
        HBox.setHgrow(text, Priority.ALWAYS);
        var voice = new Label(row.voice());
        voice.getStyleClass().add("queue-voice");
        voice.setMinWidth(USE_PREF_SIZE);
        var state = new Label();
        state.getStyleClass().add("queue-state");
        state.textProperty().bind(row.stateProperty());
        state.accessibleTextProperty().bind(row.saidProperty());
        // In a narrow window it gives way before the buttons do.
        state.setMinWidth(70);
        var tryNow = whileWaiting(row, "queue-try-now", row.tryNow(), Icon.RESET);
        var giveUp = whileWaiting(row, "queue-give-up", row.giveUp(), Icon.STOP);
        var cancel = Controls.iconButton("queue-cancel", row.cancel(), Icon.CLOSE);
        cancel.visibleProperty().bind(row.waitingProperty().not());
        cancel.managedProperty().bind(cancel.visibleProperty());
        var node = new HBox(text, voice, state, tryNow, giveUp, cancel);
        node.getStyleClass().add("queue-row");
        node.setAlignment(Pos.CENTER_LEFT);
        node.setAccessibleRole(AccessibleRole.PARENT);
        node.accessibleTextProperty()
                .bind(Bindings.concat(row.text(), ", ", row.voice(), ", ", row.saidProperty()));
        return node;
    }

    private static Button whileWaiting(QueueRow row, String id, Command command, Icon icon) {
        var button = Controls.button(id, command, icon);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(row.waitingProperty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void tickWhileMoving() {
        var ticks = new Timeline(new KeyFrame(Duration.millis(100), _ -> viewModel.tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
        viewModel
                .movingProperty()
                .subscribe(moving -> {
                    if (moving) {
                        ticks.play();
                    } else {
                        ticks.stop();
                    }
                });
    }
}
