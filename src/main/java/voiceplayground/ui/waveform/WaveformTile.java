package voiceplayground.ui.waveform;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;

/// Some columns of the waveform and the image that shows them.
final class WaveformTile {
    private final WaveformRaster raster;
    private final PixelBuffer<IntBuffer> buffer;
    private final ImageView view;

    WaveformTile(WaveformRaster raster) {
        this.raster = raster;
        buffer =
                new PixelBuffer<>(
                        raster.width(),
                        raster.height(),
                        IntBuffer.wrap(raster.pixels()),
                        PixelFormat.getIntArgbPreInstance());
        view = new ImageView(new WritableImage(buffer));
        view.setManaged(false);
        view.setSmooth(false);
    }

    /// What is seen.
    Node node() {
        return view;
    }

    /// Puts its pixels on those of the screen. @param margin logical, left of column 0 and above
    void place(double margin, double scaleX, double scaleY) {
        view.relocate(margin + raster.first() / scaleX, margin);
        view.setFitWidth(raster.width() / scaleX);
        view.setFitHeight(raster.height() / scaleY);
    }

    void restart() {
        raster.restart();
    }

    void recolour(WaveformColours colours) {
        raster.recolour(colours);
    }

    /// See [WaveformRaster#show].
    void show(PeakReader peaks, long frames, double framesPerColumn, long heardFrames) {
        Columns changed = raster.show(peaks, frames, framesPerColumn, heardFrames);
        if (!changed.isEmpty()) {
            var dirty = new Rectangle2D(changed.from(), 0, changed.count(), raster.height());
            buffer.updateBuffer(_ -> dirty);
        }
    }
}
