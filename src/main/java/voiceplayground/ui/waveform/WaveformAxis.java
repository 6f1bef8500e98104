package voiceplayground.ui.waveform;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// A few times under the waveform.
final class WaveformAxis extends Region {
    /// Logical pixels that a label and the air beside it take.
    private static final double LABEL_ROOM = 72;

    private final List<Text> labels = new ArrayList<>();
    private double spanSeconds = 1;

    WaveformAxis() {
        getStyleClass().add("waveform-axis");
        setMouseTransparent(true);
    }

    /// Labels another span.
    void show(double spanSeconds) {
        if (spanSeconds != this.spanSeconds) {
            this.spanSeconds = spanSeconds;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20;
    }

    @Override
    protected void layoutChildren() {
        TimeTicks ticks = TimeTicks.of(spanSeconds, getWidth(), LABEL_ROOM);
        while (labels.size() < ticks.seconds().size()) {
            var label = new Text();
            label.getStyleClass().add("waveform-time");
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            Text label = labels.get(i);
            boolean used = i < ticks.seconds().size();
            label.setVisible(used);
            if (used) {
                double seconds = ticks.seconds().get(i);
                label.setText(ticks.label(seconds));
                double middle = seconds / spanSeconds * getWidth();
                double left = middle - label.getLayoutBounds().getWidth() / 2;
                label.setX(snapPositionX(Math.max(0, left)));
                label.setY(14);
            }
        }
    }
}
