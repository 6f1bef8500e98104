package voiceplayground.ui.waveform;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import voiceplayground.words.Texts;

import java.util.function.LongConsumer;

/// A sound while it grows and while it is heard; a click on it seeks.
///
/// Pulls its source once a pulse, and only while something moves: after a change that it cannot see
/// coming (another source, play, seek) call [#wake]. The playhead is a node of its own, so that its
/// way over the sound draws no more than the columns it passes.
public final class WaveformView extends Region {
    private static final double AXIS_HEIGHT = 20;

    private final Texts texts;
    private final LongConsumer onSeek;
    // Beside the drawing and not around it: JavaFX always paints the ground of what is around.
    private final Region frame = new Region();
    private final WaveformSurface surface = new WaveformSurface();
    private final WaveformAxis axis = new WaveformAxis();
    private final WordLane lane = new WordLane(this::goToWord);
    private final Region playhead = new Region();
    private final WaveformHover hover = new WaveformHover();
    private final Label empty = new Label();
    private final Glide span = new Glide(WaveformSpan.seconds(0, false));
    private final AnimationTimer timer;
    private Runnable onPulse = () -> {};
    private @Nullable WaveformSource source;
    private boolean isMoving;
    private long nowNanos;

    /// @param onSeek hears of the frame to go to
    public WaveformView(Texts texts, LongConsumer onSeek) {
        this.texts = texts;
        this.onSeek = onSeek;
        timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulse(now);
                    }
                };
        getStyleClass().add("waveform");
        frame.getStyleClass().add("waveform-frame");
        playhead.getStyleClass().add("waveform-playhead");
        playhead.setManaged(false);
        playhead.setMouseTransparent(true);
        playhead.setVisible(false);
        empty.getStyleClass().add("waveform-empty");
        empty.setMouseTransparent(true);
        getChildren().addAll(frame, surface, axis, lane, playhead, hover, empty);

        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("waveform.name"));
        setAccessibleHelp(texts.get("waveform.help"));
        setOnMousePressed(this::pressed);
        setOnMouseMoved(this::hovered);
        setOnMouseDragged(this::hovered);
        setOnMouseExited(_ -> hover.hide());
        setOnKeyPressed(this::typed);
    }

    /// Shows a sound from now on, or none.
    public void show(@Nullable WaveformSource source) {
        this.source = source;
        surface.restart();
        hover.hide();
        if (source != null) {
            span.jump(target(source));
        }
        requestLayout();
        wake();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    /// What the view says while there is no sound.
    public void setEmptyText(String text) {
        empty.setText(text);
    }

    /// Called once a pulse while something moves, on the FX thread.
    public void setOnPulse(Runnable onPulse) {
        this.onPulse = onPulse;
    }

    /// Looks again until nothing moves any more.
    public void wake() {
        if (!isMoving) {
            isMoving = true;
            timer.start();
        }
    }

    /// True while it looks at its source once a pulse.
    public boolean isMoving() {
        return isMoving;
    }

    private void pulse(long now) {
        nowNanos = now;
        onPulse.run();
        if (source != null) {
            span.head(target(source), now);
            if (Platform.getPreferences().isReducedMotion()) {
                span.jump(target(source));
            }
        }
        render();
        boolean still =
                source == null || (source.isComplete() && !source.isPlaying() && span.isThere(now));
        if (still) {
            isMoving = false;
            timer.stop();
        }
    }

    private static double target(WaveformSource source) {
        return WaveformSpan.seconds(
                (double) source.frames() / source.rateHz(), source.isComplete());
    }

    private void render() {
        boolean hasSound = source != null && source.frames() > 0;
        boolean isEmpty = source == null || (!hasSound && source.isComplete());
        empty.setVisible(isEmpty);
        surface.setVisible(!isEmpty);
        playhead.setVisible(hasSound);
        axis.setVisible(!isEmpty);
        if (source == null || surface.columns() == 0) {
            return;
        }
        double seconds = span.at(nowNanos);
        surface.show(source, seconds * source.rateHz() / surface.columns());
        axis.show(seconds);
        showWords(source, seconds);
        double x = source.heardFrame() / (seconds * source.rateHz()) * surface.drawnWidth();
        playhead.setTranslateX(surface.snapped(Math.min(x, surface.drawnWidth())));
    }

    private void showWords(WaveformSource sound, double seconds) {
        double before = lane.height();
        lane.show(sound.words(), seconds, (double) sound.heardFrame() / sound.rateHz());
        if (lane.height() != before) {
            requestLayout();
        }
    }

    private void goToWord(int index) {
        requestFocus();
        if (source != null && index >= 0) {
            seek(source, lane.start(index, source.rateHz()));
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset() - lane.height();
        double drawn = Math.max(0, height - AXIS_HEIGHT);
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
        double margin = WaveformSurface.MARGIN;
        surface.resizeRelocate(
                snappedLeftInset() - margin,
                snappedTopInset() - margin,
                width + 2 * margin,
                drawn + 2 * margin);
        surface.layout();
        axis.resizeRelocate(snappedLeftInset(), snappedTopInset() + drawn, width, AXIS_HEIGHT);
        lane.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset() + height,
                surface.drawnWidth(),
                lane.height());
        if (hover.getWidth() != width || hover.getHeight() != drawn) {
            hover.hide();
            hover.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, drawn);
        }
        playhead.resizeRelocate(
                snappedLeftInset() - 1, snappedTopInset(), playhead.prefWidth(-1), drawn);
        empty.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, drawn);
        render();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && source != null && source.frames() > 0) {
            seek(source, secondsAt(event.getX()));
        }
    }

    private void hovered(MouseEvent event) {
        if (source == null || source.frames() == 0) {
            hover.hide();
            return;
        }
        double x = Math.clamp(event.getX() - snappedLeftInset(), 0, surface.drawnWidth());
        hover.show(surface.snapped(x), TimeText.tenths(secondsAt(event.getX())));
    }

    private double secondsAt(double x) {
        double share = (x - snappedLeftInset()) / Math.max(1, surface.drawnWidth());
        return Math.clamp(share, 0.0, 1.0) * span.at(nowNanos);
    }

    private void typed(KeyEvent event) {
        if (source == null || event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            typedWord(source, event);
            return;
        }
        double step = event.isShiftDown() ? 1 : 5;
        double here = (double) source.heardFrame() / source.rateHz();
        double length = (double) source.frames() / source.rateHz();
        switch (event.getCode()) {
            case LEFT -> seek(source, here - step);
            case RIGHT -> seek(source, here + step);
            case HOME -> seek(source, 0);
            case END -> seek(source, length);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Ctrl+Left and Ctrl+Right go from word to word.
    private void typedWord(WaveformSource sound, KeyEvent event) {
        KeyCode code = event.getCode();
        int step = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
        if (step != 0 && !sound.words().isEmpty()) {
            double here = (double) sound.heardFrame() / sound.rateHz();
            goToWord(SpokenWords.from(sound.words(), here, step));
            event.consume();
        }
    }

    private void seek(WaveformSource sound, double seconds) {
        long frame = Math.round(seconds * sound.rateHz());
        onSeek.accept(Math.clamp(frame, 0L, sound.frames()));
        wake();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        double rate = source == null ? 1 : source.rateHz();
        double here = source == null ? 0 : source.heardFrame() / rate;
        double length = source == null ? 0 : source.frames() / rate;
        return switch (attribute) {
            case VALUE -> here;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> length;
            case VALUE_STRING ->
                    source == null
                            ? empty.getText()
                            : texts.get(
                                    "waveform.value",
                                    TimeText.tenths(here),
                                    TimeText.tenths(length));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (source == null) {
            return;
        }
        double here = (double) source.heardFrame() / source.rateHz();
        switch (action) {
            case INCREMENT -> seek(source, here + 5);
            case DECREMENT -> seek(source, here - 5);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number seconds) {
                    seek(source, seconds.doubleValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
