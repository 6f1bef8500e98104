package voiceplayground.ui.compose;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;

import voiceplayground.speech.Defaults;

/// Joins a slider with the exact field: the slider follows what is typed as far as it reaches, and
/// writes only when it was moved itself, in steps of 0.05. Thread: FX.
final class SpeedBinding {
    private static final double SAME = 1e-9;

    private final DoubleProperty position;
    private final StringProperty typed;

    SpeedBinding(DoubleProperty position, StringProperty typed) {
        this.position = position;
        this.typed = typed;
        typed.subscribe(_ -> follow());
        position.subscribe((_, _) -> write());
    }

    private void follow() {
        position.set(reachable());
    }

    private void write() {
        if (Math.abs(position.get() - reachable()) > SAME) {
            String stepped = Numerals.stepped(position.get());
            if (stepped.equals(typed.get())) {
                follow();
            } else {
                typed.set(stepped);
            }
        }
    }

    /// What is typed, within the slider; the natural pace where it is no number.
    private double reachable() {
        double speed = Numerals.value(typed.getValueSafe()).orElse(1.0);
        return Math.clamp(speed, Defaults.MIN_SPEED, Defaults.MAX_SPEED);
    }
}
