package voiceplayground.ui.queue;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunQueue;
import voiceplayground.synthesis.RunState;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.SoundTexts;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;
import voiceplayground.words.WaitTexts;

import java.util.List;
import java.util.Optional;

/// What waits to be made, in its order. Thread: FX.
///
/// A run that was started appears only while it waits before another attempt, so that this wait can
/// be ended; that of a moment, for the request before to be released, would only flicker.
public final class QueueViewModel {
    private final RunQueue queue;
    private final Texts texts;
    private final WaitTexts waits;
    private final SoundTexts sounds;
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();

    /// Kept: a view of a list that nobody holds is collected, with all who listen to it.
    private final ObservableList<QueueRow> seenRows =
            FXCollections.unmodifiableObservableList(rows);

    private final ReadOnlyBooleanWrapper isMoving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isMaking = new ReadOnlyBooleanWrapper();
    private final Command cancelAll;

    /// An empty queue until the first [#refresh].
    public QueueViewModel(RunQueue queue, Texts texts, FailureTexts failures) {
        this.queue = queue;
        this.texts = texts;
        this.waits = new WaitTexts(texts, failures);
        this.sounds = new SoundTexts(texts);
        this.cancelAll =
                Command.of(texts.get("queue.cancelAll"), queue::cancelQueue)
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> rows.stream().anyMatch(r -> r.run().isEnqueued()),
                                        rows));
    }

    /// Some run changed its state.
    public void refresh() {
        List<Run> runs = queue.queue().stream().filter(QueueViewModel::isShown).toList();
        if (!runs.equals(rows.stream().map(QueueRow::run).toList())) {
            rows.setAll(runs.stream().map(this::row).toList());
        }
        for (QueueRow row : rows) {
            RunState state = row.run().state();
            row.show(state, line(row.run(), state), said(row.run(), state));
        }
        isMaking.set(runs.stream().anyMatch(run -> isBeingMade(run.state())));
        isMoving.set(isMaking.get() || runs.stream().anyMatch(QueueViewModel::isWaiting));
    }

    /// Time has passed; call it ten times a second while [#movingProperty].
    void tick() {
        refresh();
    }

    /// The rows in their order. A run keeps its row as long as it is there.
    ObservableList<QueueRow> rows() {
        return seenRows;
    }

    /// True while something may change without a message.
    ReadOnlyBooleanProperty movingProperty() {
        return isMoving.getReadOnlyProperty();
    }

    /// Whether a run of the queue is being made.
    public ReadOnlyBooleanProperty makingProperty() {
        return isMaking.getReadOnlyProperty();
    }

    /// Cancels all that waits or is being made.
    public Command cancelAll() {
        return cancelAll;
    }

    private QueueRow row(Run run) {
        return rows.stream()
                .filter(row -> row.run().equals(run))
                .findFirst()
                .orElseGet(() -> new QueueRow(run, sounds.voice(run.request()), texts));
    }

    private String line(Run run, RunState state) {
        return switch (state) {
            case RunState.Waiting waiting -> waits.line(waiting, run.waitLeft());
            case RunState.Connecting _, RunState.Buffering _, RunState.Playing _ ->
                    received(run)
                            .map(length -> texts.get("queue.receiving", length))
                            .orElseGet(() -> said(run, state));
            case RunState.Idle _,
                    RunState.Queued _,
                    RunState.Draining _,
                    RunState.Finished _,
                    RunState.Stopped _,
                    RunState.Incomplete _,
                    RunState.Failed _ ->
                    said(run, state);
        };
    }

    private String said(Run run, RunState state) {
        return switch (state) {
            case RunState.Idle _ -> texts.get("queue.queued");
            case RunState.Queued(int position) -> texts.get("compose.state.queued", position);
            case RunState.Waiting waiting -> waits.said(waiting);
            case RunState.Connecting _ -> texts.get("compose.state.connecting");
            case RunState.Buffering _, RunState.Playing _ ->
                    texts.get(
                            received(run).isEmpty()
                                    ? "compose.state.waiting.said"
                                    : "queue.receiving.said");
            case RunState.Draining _,
                    RunState.Finished _,
                    RunState.Stopped _,
                    RunState.Incomplete _,
                    RunState.Failed _ ->
                    texts.get("queue.over");
        };
    }

    private Optional<String> received(Run run) {
        return Optional.of(run.timings().audio())
                .filter(length -> !length.isZero())
                .map(sounds::duration);
    }

    private static boolean isShown(Run run) {
        return run.isEnqueued() || isWaiting(run);
    }

    private static boolean isWaiting(Run run) {
        return run.state() instanceof RunState.Waiting(var why, _, _) && why.isPresent();
    }

    private static boolean isBeingMade(RunState state) {
        return switch (state) {
            case RunState.Connecting _, RunState.Buffering _, RunState.Playing _ -> true;
            case RunState.Idle _, RunState.Queued _, RunState.Waiting _, RunState.Draining _ ->
                    false;
            case RunState.Finished _,
                    RunState.Stopped _,
                    RunState.Incomplete _,
                    RunState.Failed _ ->
                    false;
        };
    }
}
