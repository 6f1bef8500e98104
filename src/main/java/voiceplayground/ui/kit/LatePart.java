package voiceplayground.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// A part of the window that is not needed for its first picture, with room kept for it.
public final class LatePart {
    private LatePart() {}

    /// What to put where the part will be: an empty room, which the part takes the place of; the
    /// part itself where the executor runs it at once. Thread: FX.
    ///
    /// @param height of the room in px, about that of the part, so that nothing jumps when it
    ///   comes; 0 for none
    /// @param later runs on the FX thread; when, is its matter
    public static Node of(double height, Supplier<? extends Node> part, Executor later) {
        var room = new Region();
        room.setMinHeight(height);
        room.setPrefHeight(height);
        room.setManaged(height > 0);
        Node[] shown = {room};
        later.execute(() -> {
            Node made = part.get();
            shown[0] = made;
            if (room.getParent() instanceof Pane pane) {
                pane.getChildren().set(pane.getChildren().indexOf(room), made);
            }
        });
        return shown[0];
    }
}
