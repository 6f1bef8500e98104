package voiceplayground.ui.clones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;

import voiceplayground.api.CloneOrder;
import voiceplayground.speech.Environment;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;
import voiceplayground.testkit.MemoryClones;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ClonesViewModelTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final MemoryClones client = new MemoryClones();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> used = new ArrayList<>();
    private final List<String> played = new ArrayList<>();
    private Optional<Path> recording = Optional.of(Path.of("me.wav"));
    private final ClonesViewModel model =
            new ClonesViewModel(
                    () -> client,
                    new SimpleObjectProperty<>(
                            Optional.of(
                                    new Environment(
                                            "Test",
                                            Environment.Kind.CUSTOM,
                                            "http://127.0.0.1:9",
                                            Optional.empty()))),
                    (_, _, _) -> recording,
                    waiting::add,
                    Runnable::run,
                    TEXTS);

    ClonesViewModelTest() {
        model.setOnUse((voice, of) -> used.add(voice + " " + of));
        model.setOnPlay(
                voice -> played.add(voice.preview().orElseThrow()), new SimpleStringProperty(""));
    }

    /// Does what is to be done in the background.
    private void settle() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aReadyCloneIsUsedAndHeard() {
        client.kept.add(MemoryClones.clone("ann", "completed", "lightning-v3.1-pro"));
        client.kept.add(MemoryClones.clone("old", "completed", "lightning-large"));
        client.kept.add(MemoryClones.clone("new", "processing", "lightning-v3.1"));
        model.open();
        settle();
        assertEquals(List.of("ann", "old", "new"), names());
        assertEquals(
                "Ready · en · lightning-v3.1-pro · Apr 20, 2026",
                new CloneTexts(TEXTS).detail(selected()));
        model.useCommand().run();
        model.playCommand().run();
        assertEquals(List.of("voice_ann lightning_v3.1_pro"), used);
        assertEquals(List.of("https://samples.test/voice_ann"), played);
        model.select(Optional.of(model.rows().get(1)));
        assertFalse(model.useCommand().executable().get());
        assertEquals(
                "It belongs to lightning-large, which answers with silence today. Make it anew for"
                        + " a current model.",
                new CloneTexts(TEXTS).hindrance(selected()));
        model.select(Optional.of(model.rows().get(2)));
        assertFalse(model.useCommand().executable().get());
    }

    @Test
    void aNewCloneIsWatchedUntilItIsReady() {
        fill();
        model.making().createCommand().run();
        assertEquals(0, model.making().progressProperty().get());
        client.halfway = () -> assertEquals(0.5, model.making().progressProperty().get());
        settle();
        assertEquals(-1, model.making().progressProperty().get());
        assertEquals(
                List.of(
                        new CloneOrder(
                                "Änne",
                                Path.of("me.wav"),
                                "",
                                "",
                                List.of("warm", "deep"),
                                "de",
                                "lightning-v3.1-pro")),
                client.orders);
        assertEquals(new Notice("Änne is being made.", false), model.noticeProperty().get());
        assertEquals("", model.making().form().nameProperty().get());
        assertEquals("pending", selected().status());
        client.kept.set(0, MemoryClones.clone("Änne", "completed", "lightning-v3.1-pro"));
        model.tick();
        settle();
        assertTrue(selected().isReady());
        assertEquals(new Notice("Änne is ready.", false), model.noticeProperty().get());
        model.tick();
        assertTrue(waiting.isEmpty());
    }

    @Test
    void anUploadIsCancelled() {
        fill();
        client.halfway = () -> model.making().cancelCommand().run();
        model.making().createCommand().run();
        settle();
        assertEquals(
                new Notice(
                        "Cancelled. Where the whole recording had arrived already, the server"
                                + " makes the clone all the same.",
                        false),
                model.noticeProperty().get());
        assertEquals(" Änne ", model.making().form().nameProperty().get());
        model.making().createCommand().run();
        model.making().cancelCommand().run();
        settle();
        assertEquals(1, client.orders.size());
        assertTrue(model.making().createCommand().executable().get());
    }

    @Test
    void whatIsMissingAndWhatTheServerRefusesIsSaid() {
        assertEquals("It needs a name.", model.making().form().missingProperty().getValue());
        recording = Optional.of(Path.of("me.flac"));
        fill();
        assertEquals(
                "A recording ends with one of these: m4a, mp3, mp4, wav, webm.",
                model.making().form().missingProperty().getValue());
        assertFalse(model.making().createCommand().executable().get());
        recording = Optional.of(Path.of("me.MP3"));
        fill();
        client.failure =
                Optional.of(
                        new SpeechFailure.Rejected(
                                400, ServerWords.of("clone limit exceeded, consider upgrading")));
        model.making().createCommand().run();
        settle();
        assertTrue(
                model.noticeProperty()
                        .get()
                        .text()
                        .contains("clone limit exceeded, consider upgrading"));
        assertTrue(model.noticeProperty().get().isProblem());
        client.failure = Optional.of(new SpeechFailure.TooLarge("file", CloneOrder.MAX_FILE_BYTES));
        model.making().createCommand().run();
        settle();
        assertEquals(
                new Notice("The recording has more than 5 MB; nothing was sent.", true),
                model.noticeProperty().get());
    }

    @Test
    void aListThatCannotBeHadLeavesTheOldOne() {
        client.kept.add(MemoryClones.clone("ann", "completed", "lightning-v3.1"));
        model.open();
        settle();
        client.failure = Optional.of(new SpeechFailure.Unreachable("127.0.0.1", "refused"));
        model.refresh().run();
        settle();
        assertEquals(List.of("ann"), names());
        assertTrue(model.noticeProperty().get().isProblem());
        assertTrue(model.refresh().executable().get());
    }

    private void fill() {
        var form = model.making().form();
        form.nameProperty().set(" Änne ");
        form.languageProperty().set("de");
        form.modelProperty().set("lightning-v3.1-pro");
        form.tagsProperty().set("warm, deep,");
        model.making().chooseCommand().run();
    }

    private List<String> names() {
        return model.rows().stream().map(VoiceClone::name).toList();
    }

    private VoiceClone selected() {
        return model.selectedProperty().get().orElseThrow();
    }

    @Test
    void theClonesOfAServerAreLookedForWhenItIsChosenAndToldWhenTheySpeak() {
        var told = new ArrayList<List<String>>();
        model.setOnListed(voices -> told.add(voices.stream().map(v -> v.id()).toList()));
        client.kept.add(MemoryClones.clone("ada", "completed", "lightning-v3.1"));
        client.kept.add(MemoryClones.clone("bob", "pending", "lightning-v3.1"));
        model.look();
        settle();
        assertEquals(List.of(List.of("voice_ada")), told);
        client.failure = Optional.of(new SpeechFailure.NotAllowed(401, ServerWords.NONE));
        model.look();
        settle();
        assertEquals(List.of(List.of("voice_ada"), List.of()), told);
        assertEquals("", model.noticeProperty().get().text(), "nobody asked");
    }
}
