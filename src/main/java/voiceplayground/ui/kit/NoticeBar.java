package voiceplayground.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One line that a person should know and may close; takes no room while it is empty.
public final class NoticeBar extends HBox {
    private final BooleanProperty isClosed = new SimpleBooleanProperty();

    /// @param id of the bar, and with `-text` that of its line
    /// @param text the line, or nothing; a new one opens the bar again
    /// @param close the word for closing it
    public NoticeBar(String id, Icon icon, ObservableValue<String> text, String close) {
        var line = new Label();
        line.setId(id + "-text");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        setId(id);
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Controls.decoration(icon),
                        line,
                        Controls.iconButton(
                                id + "-close",
                                Command.of(close, () -> isClosed.set(true)),
                                Icon.CLOSE));
        text.subscribe(now -> {
            line.setText(now);
            line.setTooltip(now.isEmpty() ? null : Controls.tooltip(now));
            isClosed.set(now.isEmpty());
        });
        visibleProperty().bind(isClosed.not());
        managedProperty().bind(visibleProperty());
    }
}
