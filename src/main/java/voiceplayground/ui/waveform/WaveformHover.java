package voiceplayground.ui.waveform;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The line under the mouse and its time.
final class WaveformHover extends Region {
    private final Region line = new Region();
    private final Label time = new Label();

    WaveformHover() {
        getStyleClass().add("waveform-hover");
        line.getStyleClass().add("waveform-hover-line");
        time.getStyleClass().add("waveform-hover-time");
        line.setManaged(false);
        time.setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(line, time);
        hide();
    }

    void hide() {
        setVisible(false);
    }

    /// Shows a time beside the line, on the side that has room.
    void show(double x, String text) {
        setVisible(true);
        time.setText(text);
        time.applyCss();
        time.autosize();
        line.resizeRelocate(x, 0, 1, getHeight());
        double gap = 6;
        boolean fits = x + gap + time.getWidth() <= getWidth();
        time.relocate(snapPositionX(fits ? x + gap : x - gap - time.getWidth()), 4);
    }
}
