package voiceplayground.ui.queue;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

/// One run in the queue. Thread: FX.
final class QueueRow {
    private static final int EXCERPT = 160;

    private final Run run;
    private final String text;
    private final String voice;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isWaiting = new ReadOnlyBooleanWrapper();
    private final Command cancel;
    private final Command tryNow;
    private final Command giveUp;

    QueueRow(Run run, String voice, Texts texts) {
        this.run = run;
        this.text = excerpt(run.request().text());
        this.voice = voice;
        cancel = Command.of(texts.get("queue.cancel"), run::stop);
        tryNow = Command.of(texts.get("queue.tryNow"), run::tryNow);
        giveUp = Command.of(texts.get("queue.giveUp"), run::giveUp);
    }

    /// @param line the state in words, with its counters, and [#said] without them
    void show(RunState now, String line, String announced) {
        state.set(line);
        said.set(announced);
        isWaiting.set(now instanceof RunState.Waiting);
    }

    Run run() {
        return run;
    }

    /// The beginning of its text, on one line.
    String text() {
        return text;
    }

    String voice() {
        return voice;
    }

    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// For screen readers, which are told of changes only.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether its wait can be ended.
    ReadOnlyBooleanProperty waitingProperty() {
        return isWaiting.getReadOnlyProperty();
    }

    Command cancel() {
        return cancel;
    }

    Command tryNow() {
        return tryNow;
    }

    Command giveUp() {
        return giveUp;
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
