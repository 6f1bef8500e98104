package voiceplayground.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.RunState;
import voiceplayground.testkit.EveryFailure;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.words.FailureTexts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/// Every failure there is ends a run in the window and is shown in its words, whole.
class EveryFailureShownTest extends ScreenTest {
    @TempDir Path home;

    private ShellFixture shell;

    @Override
    protected Parent content() {
        shell = new ShellFixture(home);
        var view = new ShellView(shell.viewModel, shell.screens, shell.form.texts);
        view.complete(Runnable::run, () -> {});
        return view;
    }

    @Test
    void whatHappenedWhatWasKeptAndWhatNextIsThereToRead() {
        var texts = new FailureTexts(shell.form.texts);
        var pictures = new ArrayList<String>();
        for (SpeechFailure failure : EveryFailure.all()) {
            onFx(() -> {
                shell.form.form().generate().run();
                shell.enter(new RunState.Connecting());
                shell.enter(new RunState.Failed(failure));
                return null;
            });
            var words = texts.of(failure, Duration.ZERO);
            assertTrue(find("failure-bar", Node.class).isVisible(), failure.toString());
            assertEquals(words.title(), text("failure-title"));
            assertEquals(words.kept() + " " + words.advice(), text("failure-advice"));
            assertEquals(words.detail(), text("failure-detail"));
            assertFalse(isCut("failure-title") || isCut("failure-advice"), failure.toString());
            String name = failure.getClass().getSimpleName();
            if (!pictures.contains(name)) {
                pictures.add(name);
                picture("failure-" + name);
            }
        }
    }

    private String text(String id) {
        return find(id, Label.class).getText();
    }

    /// True where a label had to leave something out.
    private boolean isCut(String id) {
        var drawn = find(id, Label.class).lookup(".text");
        return drawn instanceof javafx.scene.text.Text shown && shown.getText().endsWith("…");
    }
}
