package voiceplayground;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.concurrent.atomic.AtomicReference;

/// The first pictures of a scene.
final class FirstPulse {
    private FirstPulse() {}

    /// Does something in the second pulse: the first picture is painted by then. Thread: FX; once.
    static void after(Scene scene, Runnable work) {
        onNext(scene, () -> onNext(scene, work));
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
