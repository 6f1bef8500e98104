package voiceplayground;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;

import java.util.concurrent.atomic.AtomicReference;

/// The first pictures of a scene.
final class FirstPulse {
    private static final Duration MAPPING = Duration.millis(200);

    private FirstPulse() {}

    /// Does something once the first picture is on the screen. Thread: FX; once.
    ///
    /// It is painted by the third pulse. Then the system shows the window and asks for it once
    /// more, which this thread must be free to answer; nothing tells when that is over.
    static void after(Scene scene, Runnable work) {
        var shown = new PauseTransition(MAPPING);
        shown.setOnFinished(_ -> work.run());
        onNext(scene, () -> onNext(scene, () -> onNext(scene, shown::play)));
    }

    private static void onNext(Scene scene, Runnable work) {
        var once = new AtomicReference<Runnable>();
        once.set(() -> {
            scene.removePostLayoutPulseListener(once.get());
            work.run();
        });
        scene.addPostLayoutPulseListener(once.get());
        Platform.requestNextPulse();
    }
}
