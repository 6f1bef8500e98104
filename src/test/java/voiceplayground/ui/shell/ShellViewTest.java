package voiceplayground.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.audio.playback.OutputDevice;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunState;
import voiceplayground.testkit.ScreenTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ShellViewTest extends ScreenTest {
    @TempDir Path home;

    private ShellFixture shell;
    private ShellView view;

    @Override
    protected Parent content() {
        shell = new ShellFixture(home);
        view = new ShellView(shell.viewModel, shell.screens, shell.form.texts);
        view.complete(Runnable::run, () -> {});
        return view;
    }

    private void doing(Runnable change) {
        onFx(() -> {
            change.run();
            return null;
        });
    }

    private Fault fault(String id) {
        return shell.viewModel.faults().ways().stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void keepSome() {
        doing(() -> {
            keep(3, "The early train", "olivia", 4.2, Outcome.FINISHED);
            keep(4, "The early train", "magnus", 1.7, Outcome.STOPPED);
            keep(
                    5,
                    "Please hold the line, somebody will be there soon.",
                    "magnus",
                    3.1,
                    Outcome.INCOMPLETE);
        });
    }

    private void keep(int number, String text, String voice, double seconds, Outcome outcome) {
        shell.takes.complete(shell.takes.make(number, text, voice, seconds, outcome));
    }

    @Test
    void picturesToLookAt() {
        doing(() -> shell.screens.library().load());
        picture("shell-first-light");
        keepSome();
        doing(() -> shell.screens.compose().generate().run());
        doing(() -> shell.speak(9, 3.4));
        picture("shell-light");
        scheme(ColorScheme.DARK);
        picture("shell-dark");
        resize(900, 600);
        picture("shell-small-dark");
        scheme(ColorScheme.LIGHT);
        picture("shell-small-light");
        resize(1000, 700);
        doing(() -> {
            var cut = new SpeechFailure.CutShort("closed after 40 events");
            shell.enter(new RunState.Incomplete(cut));
            shell.viewModel.deviceChanged(new OutputDevice.Silent("no mixer"));
            shell.viewModel.misbehave(fault("cut"));
        });
        picture("shell-notices");
        clickOn("#keys");
        pictureOf("key-sheet", "key-sheet");
        push(KeyCode.ESCAPE);
        scheme(ColorScheme.DARK);
        clickOn("#preview");
        pictureOf("preview-body", "preview-dark");
        push(KeyCode.ESCAPE);
        clickOn("#voice");
        write("oli");
        pictureOf(".combo-box-popup", "voice-search-dark");
    }

    private void pictureOf(String part, String name) {
        var scene = lookup(part.startsWith(".") ? part : "#" + part).query().getScene();
        voiceplayground.testkit.Pictures.write(onFx(() -> scene.snapshot(null)), name);
    }

    @Test
    void theKeyGeneratesFromTheTextAndEscStops() {
        clickOn("#text").push(KeyCode.SHORTCUT, KeyCode.A);
        write("Typed");
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals("Typed", shell.form.sent.getFirst().text());
        assertEquals(1, shell.form.sent.size());
        push(KeyCode.ESCAPE);
        assertEquals(new RunState.Stopped(0), shell.form.newest().state());
        assertEquals("Typed", shell.screens.compose().request().text());
    }

    @Test
    void aKeyHeldDownActsOnce() {
        clickOn("#text");
        press(KeyCode.SHORTCUT);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        release(KeyCode.ENTER);
        release(KeyCode.SHORTCUT);
        assertEquals(1, shell.form.sent.size());
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(2, shell.form.sent.size());
    }

    @Test
    void aMarkBesideAFieldDoesNotDoubleTheKeys() {
        clickOn("#text");
        doing(() -> find("speed-exact", TextInputControl.class).setText("3"));
        assertEquals(1, lookup(".check-mark").queryAll().size());
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(1, shell.form.sent.size());
    }

    @Test
    void theQuestionMarkOpensTheKeysButNotWhileTyping() {
        clickOn("#text");
        write("?");
        assertTrue(lookup("#key-sheet").tryQuery().isEmpty());
        doing(() -> find("waveform", Node.class).requestFocus());
        write("?");
        until("the keys are shown", () -> lookup("#key-sheet").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
    }

    @Test
    void closingTheWindowAsksOnlyWhileSoundArrives() {
        assertTrue(onFx(view::mayClose));
        doing(() -> shell.screens.compose().generate().run());
        doing(() -> shell.enter(new RunState.Connecting()));
        assertFalse(onFx(view::mayClose));
        picture("shell-quit");
        clickOn("#quit-stay");
        assertFalse(find("quit-bar", Node.class).isVisible());
        assertFalse(onFx(view::mayClose));
        clickOn("#quit-finish");
        assertTrue(stage().isShowing());
        doing(() -> shell.enter(new RunState.Finished()));
        assertFalse(stage().isShowing());
    }

    @Test
    void stopAndQuitStopsAndCloses() {
        doing(() -> shell.screens.compose().generate().run());
        doing(() -> shell.enter(new RunState.Connecting()));
        assertFalse(onFx(view::mayClose));
        clickOn("#quit-stop");
        assertEquals(1, shell.form.stops);
        assertFalse(stage().isShowing());
    }

    @Test
    void escClosesAPopOverBeforeItStops() {
        doing(() -> shell.screens.compose().generate().run());
        clickOn("#preview");
        assertTrue(lookup("#preview-body").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        assertFalse(lookup("#preview-body").tryQuery().isPresent());
        assertEquals(new RunState.Connecting(), shell.form.newest().state());
        push(KeyCode.ESCAPE);
        assertEquals(new RunState.Stopped(0), shell.form.newest().state());
    }

    @Test
    void escClosesAListBeforeItStops() {
        doing(() -> shell.screens.compose().generate().run());
        clickOn("#format");
        assertTrue(find("format", ComboBoxBase.class).isShowing());
        push(KeyCode.ESCAPE);
        assertFalse(find("format", ComboBoxBase.class).isShowing());
        assertEquals(new RunState.Connecting(), shell.form.newest().state());
        push(KeyCode.ESCAPE);
        assertEquals(new RunState.Stopped(0), shell.form.newest().state());
    }

    @Test
    void spaceTypesInTheTextAndPausesElsewhere() {
        keepSome();
        doing(() -> shell.screens.compose().generate().run());
        doing(() -> shell.speak(4, 1));
        clickOn("#text").push(KeyCode.END);
        push(KeyCode.SPACE);
        assertFalse(shell.player.last().isPaused());
        clickOn("#takes").push(KeyCode.SPACE);
        assertTrue(shell.player.last().isPaused());
    }

    @Test
    void aFailureIsShownInTheWindow() {
        doing(() -> shell.screens.compose().generate().run());
        var refused = new SpeechFailure.NotAllowed(401, ServerWords.NONE);
        doing(() -> shell.enter(new RunState.Failed(refused)));
        assertTrue(find("failure-bar", Node.class).isVisible());
        assertFalse(find("failure-title", Label.class).getText().isEmpty());
        clickOn("#failure-close");
        doing(() -> shell.form.run.refresh());
        assertFalse(find("failure-bar", Node.class).isVisible());
    }

    @Test
    void theDeveloperMenuMakesTheOfflineVoiceMisbehave() {
        doing(() -> shell.viewModel.misbehave(fault("slow")));
        assertEquals(List.of(List.of("delay=2s")), shell.faults);
        assertEquals(
                "The offline voice misbehaves as asked: Waits 2 s before it answers.",
                find("fault-notice-text", Label.class).getText());
        doing(() -> shell.viewModel.misbehave(shell.viewModel.faults().none()));
        assertFalse(find("fault-notice", Node.class).isVisible());
    }

    @Test
    void everyControlHasASpokenName() {
        keepSome();
        doing(() -> find("speed-exact", TextInputControl.class).setText("fast"));
        clickOn("#preview");
        var nameless =
                lookup(ShellViewTest::isControlOfOurs).queryAll().stream()
                        .filter(node ->
                                Optional.ofNullable(node.getAccessibleText()).orElse("").isBlank())
                        .map(String::valueOf)
                        .toList();
        assertEquals(List.of(), nameless);
    }

    private static boolean isControlOfOurs(Node node) {
        return node.isFocusTraversable()
                && node.isVisible()
                && (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof Slider
                        || node instanceof TableView<?>);
    }
}
