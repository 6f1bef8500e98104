package voiceplayground.ui.waveform;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import voiceplayground.speech.WordTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The words of a sound under their times; the one that is heard is lit, and a click on one goes
/// there.
///
/// Words without room stand back until they are heard. Thread: FX.
final class WordLane extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final int ROWS = 2;
    private static final double ROW_HEIGHT = 22;

    private final List<Label> labels = new ArrayList<>();
    private final IntConsumer onChosen;
    private List<WordTime> words = List.of();
    private double spanSeconds = 1;
    private int lit = SpokenWords.NONE;
    private double[] widths = new double[0];
    private int[] rows = new int[0];

    /// @param onChosen hears of the number of a word that was clicked
    WordLane(IntConsumer onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("word-lane");
        setVisible(false);
    }

    /// Logical pixels that it takes; none without words.
    double height() {
        return words.isEmpty() ? 0 : ROWS * ROW_HEIGHT;
    }

    /// Shows the words there are now.
    ///
    /// @param heardSeconds what is heard, or where the playhead stands
    void show(List<WordTime> now, double spanSeconds, double heardSeconds) {
        if (!now.equals(words)) {
            words = now;
            fill();
            setVisible(!words.isEmpty());
            requestLayout();
        }
        if (spanSeconds != this.spanSeconds) {
            this.spanSeconds = spanSeconds;
            requestLayout();
        }
        light(SpokenWords.at(words, heardSeconds));
    }

    /// The number of the word that is lit, or [SpokenWords#NONE].
    int lit() {
        return lit;
    }

    /// Seconds at which the first frame in a word begins, never the frame before it.
    double start(int index, int rateHz) {
        return Math.ceil(words.get(index).startSeconds() * rateHz) / rateHz;
    }

    private void light(int next) {
        if (next == lit) {
            return;
        }
        int before = lit;
        lit = next;
        for (int index : new int[] {before, next}) {
            if (index >= 0 && index < labels.size()) {
                labels.get(index).pseudoClassStateChanged(LIT, index == next);
                place(index);
            }
        }
    }

    private void fill() {
        int same = 0;
        while (same < Math.min(labels.size(), words.size())
                && labels.get(same).getText().equals(words.get(same).word())) {
            same++;
        }
        labels.subList(same, labels.size()).clear();
        widths = Arrays.copyOf(widths, Math.min(same, widths.length));
        lit = Math.min(lit, same - 1);
        for (int i = same; i < words.size(); i++) {
            labels.add(label(i));
        }
        getChildren().setAll(labels);
    }

    private Label label(int index) {
        var label = new Label(words.get(index).word());
        label.getStyleClass().add("word");
        label.setManaged(false);
        label.setAccessibleRole(AccessibleRole.BUTTON);
        label.setOnMousePressed(event -> {
            event.consume();
            onChosen.accept(index);
        });
        return label;
    }

    @Override
    protected void layoutChildren() {
        int count = labels.size();
        double[] left = new double[count];
        measure();
        for (int i = 0; i < count; i++) {
            left[i] = leftOf(i);
        }
        rows = WordRows.place(left, widths, getWidth(), ROWS);
        for (int i = 0; i < count; i++) {
            place(i);
        }
    }

    /// Measures the words that came since the last time; text is slow to measure.
    private void measure() {
        int known = widths.length;
        if (known != labels.size()) {
            widths = Arrays.copyOf(widths, labels.size());
        }
        for (int i = known; i < widths.length; i++) {
            labels.get(i).applyCss();
            widths[i] = Math.ceil(labels.get(i).prefWidth(-1));
        }
    }

    private void place(int i) {
        Label label = labels.get(i);
        boolean isShown = i < rows.length && (rows[i] != WordRows.HIDDEN || i == lit);
        label.setVisible(isShown);
        if (isShown) {
            // A lit word without room stands over others.
            double x = Math.max(0, Math.min(leftOf(i), getWidth() - widths[i]));
            double y = Math.max(0, rows[i]) * ROW_HEIGHT;
            label.setViewOrder(i == lit ? -1 : 0);
            label.resizeRelocate(x, y, widths[i], ROW_HEIGHT - 2);
        }
    }

    private double leftOf(int i) {
        return snapPositionX(words.get(i).startSeconds() / spanSeconds * getWidth());
    }
}
