package voiceplayground.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import voiceplayground.synthesis.Outcome;
import voiceplayground.takes.Take;
import voiceplayground.testkit.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class StageUseTest extends StageFixture {
    @Test
    void aNewTakeIsListedSelectedAndReplayedByEnterWithoutAServer() throws IOException {
        assertEquals(0, table().getItems().size());
        clickOn("#library-sample");
        assertEquals(1, samples);

        takes.complete(takes.make(1, "One two three", "emily", 1, Outcome.FINISHED));
        Take take = takes.make(2, "Four five six", "magnus", 2, Outcome.INCOMPLETE);
        takes.complete(take);
        until("both are listed", () -> table().getItems().size() == 2);
        assertEquals(take, table().getItems().getFirst());
        assertEquals(take, table().getSelectionModel().getSelectedItem());

        // A click here could make a double click of the one on the button that stood here.
        onFx(() -> {
            table().requestFocus();
            return null;
        });
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        until("it plays", () -> player.started.size() == 1);
        byte[] heard = new byte[(int) take.frames() * 2];
        assertEquals(take.frames(), player.last().feed.read(0, heard, 0, (int) take.frames()));
        byte[] wav = Files.readAllBytes(take.wav());
        assertArrayEquals(Arrays.copyOfRange(wav, 44, wav.length), heard);
        until(
                "it is described",
                () -> find("player-caption", Label.class).getText().startsWith("Take 2"));
        assertEquals("Incomplete", find("player-outcome", Label.class).getText());

        clickOn("#player-play");
        assertTrue(player.last().isPaused());
        clickOn("#player-stop");
        assertTrue(player.last().isOver());
    }

    @Test
    void saveWritesTheBytesThatWereKept() throws IOException {
        Take take = takes.make(1, "Save me", "emily", 1, Outcome.FINISHED);
        takes.complete(take);
        until("it is listed", () -> table().getItems().size() == 1);
        clickOn("#library-save");
        Path saved = home.resolve("take-1-emily.wav");
        until("it is told", () -> notice().equals("Saved " + saved));
        assertArrayEquals(Files.readAllBytes(take.wav()), Files.readAllBytes(saved));
        clickOn("#library-reveal");
        until("it is revealed", () -> revealed.equals(List.of(take.wav())));
    }

    @Test
    void theIdsAndHeadersOfTheAnswerAreThereToReadAndToCopy() {
        assertTrue(find("player-answer", Button.class).isDisabled());
        takes.complete(takes.make(1, "Ids", "emily", 1, Outcome.FINISHED));
        until("it is on the stage", () -> !find("player-answer", Button.class).isDisabled());
        clickOn("#player-answer");
        assertEquals("HTTP 200, h2", find("answer-status", Label.class).getText());
        assertEquals(
                "http://127.0.0.1:1/waves/v1/tts/live", find("answer-url", Label.class).getText());
        Pictures.write(
                onFx(() -> find("answer-url", Label.class).getScene().snapshot(null)), "answer");
        clickOn("#copy-x-request-id");
        assertEquals("req-7d3e5b12-1", copied());
        clickOn("#answer-copy");
        assertEquals(
                String.join(
                        "\n",
                        "http://127.0.0.1:1/waves/v1/tts/live",
                        "HTTP 200, h2",
                        "Content-Type: text/event-stream",
                        "X-Session-Id: sess-4f1c2a90-1",
                        "X-Request-Id: req-7d3e5b12-1",
                        "X-External-Request-Id: ",
                        "x-content-expiry: applied"),
                copied());
        push(KeyCode.ESCAPE);
    }

    private String copied() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void aTakeWithAFaultSaysSo() {
        takes.complete(
                takes.make(
                        1, "x", "emily", 1, Outcome.FINISHED, Optional.of("The disk was full.")));
        until("it is listed", () -> !lookup(".outcome-failed").queryAll().isEmpty());
        Label badge = lookup(".outcome-failed").queryAs(Label.class);
        assertEquals("Not all kept", badge.getText());
        assertEquals("The disk was full.", badge.getAccessibleHelp());
    }

    @Test
    void theVolumeAndItsMuteReachTheSpeaker() {
        Slider slider = find("player-volume", Slider.class);
        onFx(() -> {
            slider.setValue(0.5);
            return null;
        });
        assertEquals(0.25, player.volumes.getLast());
        clickOn("#player-mute");
        assertEquals(0.0, player.volumes.getLast());
        assertEquals("Unmute", find("player-mute", Button.class).getAccessibleText());
    }

    @Test
    void everyControlHasASpokenNameAndTheWaveformAValue() {
        playing(1, 10);
        player.last().pass(4);
        List<String> nameless =
                onFx(() ->
                        lookup(node -> node instanceof Control && node.isFocusTraversable())
                                .queryAll()
                                .stream()
                                .filter(node -> spoken(node).isBlank())
                                .map(Node::toString)
                                .toList());
        assertEquals(List.of(), nameless);
        assertEquals("Waveform", waveform().getAccessibleText());
        assertEquals(
                "0:04.0 of 0:10.0",
                onFx(() -> waveform().queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)));
        assertNotEquals("", waveform().getAccessibleHelp());
    }
}
