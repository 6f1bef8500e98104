package voiceplayground.testkit;

import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import voiceplayground.ui.kit.Theme;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A test of a screen, without a screen: shows one node in a dressed scene and finds its parts by
/// id.
///
/// Scenes stay inside 1000 x 1000, the size of the headless screen. `clickOn("#id")`, `write` and
/// the rest come from TestFX's robot.
@Tag("screen")
public abstract class ScreenTest extends ApplicationTest {
    private static final long PATIENCE_S = 20;

    private Stage stage;

    /// Makes what is shown. Thread: FX.
    protected abstract Parent content();

    /// Width and height of the scene, at most 1000 each.
    protected double[] size() {
        return new double[] {1000, 700};
    }

    @Override
    public final void start(Stage primary) {
        Locale.setDefault(Locale.US);
        stage = primary;
        var scene = new Scene(content(), size()[0], size()[1]);
        Theme.apply(scene, ColorScheme.LIGHT);
        primary.setScene(scene);
        primary.show();
        primary.toFront();
    }

    @AfterEach
    final void closeTheStage() {
        onFx(() -> {
            stage.hide();
            stage.setScene(null);
            return null;
        });
    }

    /// The stage with the content.
    protected final Stage stage() {
        return stage;
    }

    /// The part with that id.
    protected final <T> T find(String id, Class<T> type) {
        return type.cast(lookup("#" + id).query());
    }

    /// Computes on the FX thread and waits; what it left to be done later is done too.
    protected final <T> T onFx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        settle();
        return result;
    }

    /// Waits until it is so, looking on the FX thread; fails after 20 s.
    protected final void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_S,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    /// Waits until the FX thread has done what was asked of it.
    protected final void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Changes the scene's size.
    protected final void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
    }

    /// Changes the scheme.
    protected final void scheme(ColorScheme scheme) {
        onFx(() -> {
            Theme.apply(stage.getScene(), scheme);
            return null;
        });
    }

    /// Writes what the scene looks like to `target/pictures/NAME.png`.
    protected final void picture(String name) {
        Pictures.write(onFx(() -> stage.getScene().snapshot(null)), name);
    }
}
