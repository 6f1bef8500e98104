package voiceplayground.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

/// What happens when the window is closed while sound still arrives: the one thing that is asked.
/// Nothing is lost either way. Thread: FX.
final class QuitQuestion {
    /// Where it is.
    enum Phase {
        /// Nobody wants to quit.
        NONE,
        /// Waits for an answer.
        ASKED,
        /// Quits when all has arrived.
        FINISHING,
        /// The window is to close now.
        QUIT
    }

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ObservableBooleanValue isReceiving;
    private final Command stop;
    private final Command finish;
    private final Command stay;

    /// @param isReceiving whether a request is in flight
    /// @param stopRun stops it and keeps its take
    QuitQuestion(ObservableBooleanValue isReceiving, Runnable stopRun, Texts texts) {
        this.isReceiving = isReceiving;
        stop =
                Command.of(
                        texts.get("shell.quit.stop"),
                        () -> {
                            stopRun.run();
                            phase.set(Phase.QUIT);
                        });
        finish = Command.of(texts.get("shell.quit.finish"), () -> phase.set(Phase.FINISHING));
        stay = Command.of(texts.get("shell.quit.stay"), () -> phase.set(Phase.NONE));
        isReceiving.subscribe(now -> {
            if (!now) {
                ended();
            }
        });
    }

    /// The person wants to close the window.
    ///
    /// @return whether it may close at once
    boolean mayClose() {
        if (phase.get() == Phase.QUIT || !isReceiving.get()) {
            return true;
        }
        if (phase.get() == Phase.NONE) {
            phase.set(Phase.ASKED);
        }
        return false;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    Command stop() {
        return stop;
    }

    Command finish() {
        return finish;
    }

    Command stay() {
        return stay;
    }

    private void ended() {
        switch (phase.get()) {
            case FINISHING -> phase.set(Phase.QUIT);
            case ASKED -> phase.set(Phase.NONE);
            case NONE, QUIT -> {}
        }
    }
}
