package voiceplayground.ui.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Environment;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.testkit.ScriptedQueue;
import voiceplayground.testkit.ScriptedRun;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class QueueViewTest extends ScreenTest {
    private static final Environment SERVER =
            new Environment(
                    "Test", Environment.Kind.CUSTOM, "http://127.0.0.1:9", Optional.empty());
    private static final SpeechFailure TOO_SOON =
            new SpeechFailure.SlowDown(Optional.empty(), ServerWords.NONE);

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ScriptedQueue queue = new ScriptedQueue();
    private final QueueViewModel viewModel =
            new QueueViewModel(queue, texts, new FailureTexts(texts));

    @Override
    protected Parent content() {
        var card = new StackPane(new QueueView(viewModel, texts));
        card.getStyleClass().add("card");
        return card;
    }

    @Override
    protected double[] size() {
        return new double[] {700, 220};
    }

    @Test
    void anEmptyQueueTakesNoRoom() {
        assertFalse(find("queue", Node.class).isVisible());
        assertFalse(find("queue", Node.class).isManaged());
        change(() -> enqueue("Hello"));
        assertTrue(find("queue", Node.class).isManaged());
    }

    @Test
    void everyRowSaysWhatItIsAndWhereItStands() {
        change(() -> {
            var made = enqueue("The first one is being made right now.");
            made.enter(new RunState.Buffering());
            made.arrive(SpeechLike.pcm(24_000, 1.5, 3));
            enqueue("A second\n\none waits").enter(new RunState.Queued(1));
            enqueue("x".repeat(500)).enter(new RunState.Queued(2));
        });
        shows(
                List.of(
                        "The first one is being made right now.",
                        "A second one waits",
                        "x".repeat(160) + "…"),
                ".queue-text");
        shows(List.of("magnus", "magnus", "magnus"), ".queue-voice");
        shows(
                List.of("Receiving, 1.50 s of sound so far", "Queued next", "Queued 2nd"),
                ".queue-state");
        assertEquals("3", find("queue-count", Label.class).getText());
        picture("queue-light");
        scheme(ColorScheme.DARK);
        picture("queue-dark");
    }

    @Test
    void aWaitSaysWhyHowLongAndWhichAttemptAndCanBeEnded() {
        var run = new ScriptedRun[1];
        change(() -> {
            run[0] = enqueue("The account is busy with another request.");
            run[0].enter(new RunState.Waiting(Optional.of(TOO_SOON), 3, Duration.ofSeconds(2)));
            run[0].leave(Duration.ofMillis(1234));
            enqueue("Another one");
        });
        shows(
                List.of("The server asks to slow down. Attempt 3 in 1.3 s", "Queued 2nd"),
                ".queue-state");
        picture("queue-wait-light");
        scheme(ColorScheme.DARK);
        picture("queue-wait-dark");
        clickOn("#queue-try-now");
        clickOn("#queue-give-up");
        assertEquals(List.of("try now", "give up"), run[0].acts());
        change(() -> run[0].enter(new RunState.Connecting()));
        assertFalse(find("queue-try-now", Button.class).isVisible());
        shows(List.of("Connecting", "Queued 2nd"), ".queue-state");
    }

    @Test
    void itemsAreCancelledOneByOneAndTogether() {
        var runs = new ScriptedRun[3];
        change(() -> {
            for (int i = 0; i < 3; i++) {
                runs[i] = enqueue("Text " + i);
            }
        });
        shows(List.of("Text 0", "Text 1", "Text 2"), ".queue-text");
        clickOn("#queue-cancel");
        change(() -> {});
        shows(List.of("Text 1", "Text 2"), ".queue-text");
        clickOn("#queue-cancel-all");
        change(() -> {});
        shows(List.of(), ".queue-text");
        assertEquals(
                List.of(true, true, true),
                List.of(runs).stream().map(run -> run.state().isFinal()).toList());
    }

    @Test
    void aStartedRunIsThereOnlyWhileItWaitsForAnotherAttempt() {
        var started = new ScriptedRun(SERVER, SpeechRequest.initial("Started"), 7);
        change(() -> {
            queue.add(started);
            started.enter(new RunState.Waiting(Optional.empty(), 1, Duration.ofMillis(150)));
        });
        shows(List.of(), ".queue-text");
        change(() ->
                started.enter(
                        new RunState.Waiting(Optional.of(TOO_SOON), 2, Duration.ofSeconds(1))));
        shows(List.of("Started"), ".queue-text");
        assertTrue(find("queue-cancel-all", Button.class).isDisabled());
        change(() -> started.enter(new RunState.Connecting()));
        shows(List.of(), ".queue-text");
    }

    private ScriptedRun enqueue(String text) {
        return queue.enqueue(SERVER, SpeechRequest.initial(text));
    }

    private void change(Runnable change) {
        onFx(() -> {
            change.run();
            viewModel.refresh();
            return null;
        });
    }

    /// What is in a scroll pane is part of the scene once its skin is there, a pulse later.
    private void shows(List<String> wanted, String style) {
        until(wanted + " is shown", () -> labels(style).equals(wanted));
    }

    private List<String> labels(String style) {
        return lookup(style).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
