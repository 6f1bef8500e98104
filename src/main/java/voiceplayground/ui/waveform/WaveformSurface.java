package voiceplayground.ui.waveform;

import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Brings the raster to the screen, pixel for pixel whatever the scale of the screen, in colours
/// from CSS.
final class WaveformSurface extends Region {
    /// Logical pixels of plain ground around the drawing.
    ///
    /// JavaFX paints no sibling that lies below an opaque region which holds all that has changed:
    /// not the rounded frame, which would cost the software pipeline 8 ms a frame. What changes,
    /// the playhead and its smoothed edges too, is inside.
    static final double MARGIN = 4;

    /// Physical pixels of one image. JavaFX paints an image whole when a column of it changes: with
    /// small ones, a growing sound and a moving playhead paint a tenth of the waveform and not all
    /// of it.
    private static final int TILE_COLUMNS = 128;

    private static final StyleablePropertyFactory<WaveformSurface> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<WaveformSurface, Color> GROUND =
            meta("-waveform-ground", s -> s.ground);
    private static final CssMetaData<WaveformSurface, Color> CENTRE =
            meta("-waveform-centre", s -> s.centre);
    private static final CssMetaData<WaveformSurface, Color> HEARD =
            meta("-waveform-heard", s -> s.heard);
    private static final CssMetaData<WaveformSurface, Color> HEARD_BODY =
            meta("-waveform-heard-body", s -> s.heardBody);
    private static final CssMetaData<WaveformSurface, Color> AHEAD =
            meta("-waveform-ahead", s -> s.ahead);
    private static final CssMetaData<WaveformSurface, Color> AHEAD_BODY =
            meta("-waveform-ahead-body", s -> s.aheadBody);

    private final StyleableObjectProperty<Color> ground = tone(GROUND);
    private final StyleableObjectProperty<Color> centre = tone(CENTRE);
    private final StyleableObjectProperty<Color> heard = tone(HEARD);
    private final StyleableObjectProperty<Color> heardBody = tone(HEARD_BODY);
    private final StyleableObjectProperty<Color> ahead = tone(AHEAD);
    private final StyleableObjectProperty<Color> aheadBody = tone(AHEAD_BODY);
    private final List<WaveformTile> tiles = new ArrayList<>();
    private final ObservableValue<Number> scaleX;
    private final ObservableValue<Number> scaleY;
    private int width;
    private int height;

    WaveformSurface() {
        getStyleClass().add("waveform-surface");
        setMinSize(0, 0);
        ObservableValue<Window> window = sceneProperty().flatMap(Scene::windowProperty);
        scaleX = window.flatMap(Window::renderScaleXProperty).orElse(1.0);
        scaleY = window.flatMap(Window::renderScaleYProperty).orElse(1.0);
        scaleX.subscribe(this::requestLayout);
        scaleY.subscribe(this::requestLayout);
    }

    /// Physical pixels across; 0 before the first layout.
    int columns() {
        return width;
    }

    /// Logical width of the drawing; a fraction of a pixel may be left over.
    double drawnWidth() {
        return width / scaleX.getValue().doubleValue();
    }

    /// The nearest place that falls on a physical pixel.
    double snapped(double x) {
        double scale = scaleX.getValue().doubleValue();
        return Math.round(x * scale) / scale;
    }

    /// Forgets the sound that was shown.
    void restart() {
        tiles.forEach(WaveformTile::restart);
    }

    /// Draws what changed and hands over only that.
    void show(WaveformSource source, double framesPerColumn) {
        PeakReader peaks = source.peaks();
        long frames = source.frames();
        long heardFrames = source.heardFrame();
        tiles.forEach(tile -> tile.show(peaks, frames, framesPerColumn, heardFrames));
    }

    @Override
    protected void layoutChildren() {
        double sx = scaleX.getValue().doubleValue();
        double sy = scaleY.getValue().doubleValue();
        int across = (int) Math.floor((getWidth() - 2 * MARGIN) * sx + 1e-6);
        int down = (int) Math.floor((getHeight() - 2 * MARGIN) * sy + 1e-6);
        if (across < 1 || down < 1) {
            return;
        }
        if (across != width || down != height) {
            width = across;
            height = down;
            tiles.clear();
            for (int first = 0; first < width; first += TILE_COLUMNS) {
                int columns = Math.min(TILE_COLUMNS, width - first);
                tiles.add(new WaveformTile(new WaveformRaster(first, columns, height, colours())));
            }
            getChildren().setAll(tiles.stream().map(WaveformTile::node).toList());
        }
        tiles.forEach(tile -> tile.place(MARGIN, sx, sy));
    }

    private void recolour() {
        tiles.forEach(tile -> tile.recolour(colours()));
        requestLayout();
    }

    private WaveformColours colours() {
        return WaveformColours.laid(
                pixel(ground),
                pixel(centre),
                new WaveformColours.Ink(pixel(heard), pixel(heardBody)),
                new WaveformColours.Ink(pixel(ahead), pixel(aheadBody)));
    }

    private static int pixel(StyleableObjectProperty<Color> tone) {
        Color colour = tone.get();
        return Argb.of(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity());
    }

    private StyleableObjectProperty<Color> tone(CssMetaData<WaveformSurface, Color> meta) {
        var property = new SimpleStyleableObjectProperty<>(meta, Color.GRAY);
        property.subscribe((_, _) -> recolour());
        return property;
    }

    private static CssMetaData<WaveformSurface, Color> meta(
            String property, Function<WaveformSurface, StyleableProperty<Color>> tone) {
        return CSS.createColorCssMetaData(property, tone, Color.GRAY);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }
}
