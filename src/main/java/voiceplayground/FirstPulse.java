package voiceplayground;

import javafx.scene.Scene;

import java.util.concurrent.atomic.AtomicReference;

/// The moment at which the first picture of a scene is laid out and about to be painted.
final class FirstPulse {
    private FirstPulse() {}

    /// Does something then, once. Thread: FX.
    static void of(Scene scene, Runnable work) {
        var once = new AtomicReference<Runnable>();
        once.set(() -> {
            scene.removePostLayoutPulseListener(once.get());
            work.run();
        });
        scene.addPostLayoutPulseListener(once.get());
    }
}
