package voiceplayground.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// What became of the last thing asked, with a sign whether it worked; takes no room while there is
/// nothing to say.
public final class NoticeLine extends Label {
    public NoticeLine(String id, ObservableValue<Notice> notice) {
        setId(id);
        getStyleClass().add("notice-line");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        notice.subscribe(now -> {
            setText(now.text());
            setGraphic(Controls.decoration(now.isProblem() ? Icon.WARNING : Icon.DONE));
        });
        visibleProperty().bind(notice.map(now -> !now.text().isEmpty()));
        managedProperty().bind(visibleProperty());
    }
}
