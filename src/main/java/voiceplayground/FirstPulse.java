package voiceplayground;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.concurrent.atomic.AtomicReference;

/// The first pictures of a scene.
final class FirstPulse {
    private FirstPulse() {}

    /// Does something once the first picture is on the screen, or about to be. Thread: FX; once.
    ///
    /// The second pulse waits for the first to be painted, at its end; what is painted is put on
    /// the screen by this thread, before the third.
    static void after(Scene scene, Runnable work) {
        onNext(scene, () -> onNext(scene, () -> onNext(scene, work)));
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
