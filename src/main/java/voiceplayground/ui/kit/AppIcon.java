package voiceplayground.ui.kit;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.Objects;
import java.util.stream.IntStream;

/// The picture that the system shows for a window: in its list of windows, and on its bar.
///
/// The pictures are drawn from `assets/icon.svg` by `jpackage/Icons.java`.
public final class AppIcon {
    /// Width and height in px; the system takes the one that fits best.
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    private AppIcon() {}

    /// Gives a window its icon. Reads five small files, so better not before the window's first
    /// pulse. Thread: FX.
    public static void putOn(Stage stage) {
        stage.getIcons().setAll(IntStream.of(SIZES).mapToObj(AppIcon::picture).toList());
    }

    private static Image picture(int size) {
        String name = "/voiceplayground/ui/icon/" + size + ".png";
        return new Image(
                Objects.requireNonNull(AppIcon.class.getResource(name), name).toExternalForm());
    }
}
