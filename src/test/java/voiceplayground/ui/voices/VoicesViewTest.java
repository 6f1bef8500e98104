package voiceplayground.ui.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.testkit.StagePlayer;
import voiceplayground.voices.Mismatch;
import voiceplayground.voices.VoiceRef;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The browser by its keys alone.
class VoicesViewTest extends ScreenTest {
    @TempDir Path home;

    private final StagePlayer player = new StagePlayer();
    private final SimpleObjectProperty<SpeechRequest> form =
            new SimpleObjectProperty<>(SpeechRequest.initial("Hello"));
    private final SimpleBooleanProperty receiving = new SimpleBooleanProperty();
    private final List<String> picked = new ArrayList<>();
    private final List<Mismatch.Mend> mended = new ArrayList<>();
    private VoicesFixture fixture;
    private int left;

    @Override
    protected Parent content() {
        fixture = new VoicesFixture(home, player);
        fixture.answers.put(
                "lightning-v3.1",
                """
                {"voices":[
                {"voiceId":"magnus","displayName":"Magnus","tags":{"language":["english"],"gender":"male",
                 "accent":"american","age":"young","usecases":["narration"]},"audioPreview":"https://p.example/m.wav"},
                {"voiceId":"zoe","displayName":"Zoë","tags":{"language":["english"],"gender":"female",
                 "accent":"british","age":"middle aged"},"audioPreview":"https://p.example/gone.wav"},
                {"voiceId":"priya","displayName":"Priya","tags":{"language":["hindi","tamil"],"gender":"female",
                 "accent":"indian"},"audioPreview":"https://p.example/noise.wav"},
                {"voiceId":"plain","displayName":"Plain"}]}
                """);
        fixture.answers.put(
                "lightning-v3.1-pro",
                """
                {"data":[{"voiceId":"meher","displayName":"Meher","tags":{"language":["english","hindi"],
                "gender":"female","accent":"indian","age":"young"}}]}
                """);
        fixture.answers.put("descriptions", "[{\"voiceId\":\"magnus\",\"description\":\"Calm.\"}]");
        fixture.viewModel.join(form, receiving, v -> picked.add(v.id()), mended::add);
        fixture.viewModel.start();
        fixture.viewModel.catalogue().use(Optional.of(VoicesFixture.server()));
        return new VoicesView(fixture.viewModel, () -> left++, fixture.texts);
    }

    @Test
    void typingSearchesAndEnterPicks() {
        assertEquals(List.of("magnus", "meher", "plain", "priya", "zoe"), shown());
        type("zoe");
        assertEquals(List.of("zoe"), shown());
        push(KeyCode.ENTER);
        assertEquals(List.of("zoe"), picked);
        assertEquals(1, left);
        assertEquals(
                List.of(new VoiceRef("lightning_v3.1", "zoe")),
                fixture.viewModel.marksProperty().get().recents());
    }

    @Test
    void downGoesToTheListAndTypingGoesBack() {
        type("female");
        assertEquals(List.of("meher", "priya", "zoe"), shown());
        push(KeyCode.DOWN);
        assertTrue(list().isFocused());
        push(KeyCode.DOWN);
        assertEquals("zoe", selected());
        type("british");
        assertEquals("female british", find("voices-search", TextField.class).getText());
        assertEquals(List.of("zoe"), shown());
        push(KeyCode.DOWN);
        push(KeyCode.UP);
        assertTrue(find("voices-search", TextField.class).isFocused());
    }

    @Test
    void spacePlaysAndStopsTheRecording() {
        type("magnus");
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        assertEquals(List.of("https://p.example/m.wav"), fixture.fetched);
        assertEquals(1, player.started.size());
        assertEquals(16_000, player.last().feed.frames());
        push(KeyCode.SPACE);
        assertTrue(player.last().isOver());
        push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(2, player.started.size());
        assertEquals(1, fixture.fetched.size());
        onFx(() -> {
            player.last().pass(3);
            return null;
        });
        assertEquals(Optional.empty(), fixture.viewModel.preview().playingProperty().get());
    }

    @Test
    void aRecordingThatIsNotThereIsToldInWords() {
        play("zoe");
        assertEquals("The recording of Zoë is not where the list says.", notice());
        play("priya");
        assertEquals(
                "The recording of Priya is of a kind that cannot be played here.", notice());
        play("plain");
        assertEquals("There is no recording of Plain.", notice());
        assertEquals(0, player.started.size());
    }

    @Test
    void aRecordingGivesWayToARun() {
        play("magnus");
        onFx(() -> {
            receiving.set(true);
            return null;
        });
        assertTrue(player.last().isOver());
        push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(
                "Recordings wait until the sound that is being made has arrived.", notice());
        assertEquals(1, player.started.size());
    }

    @Test
    void aStarIsKeptAndComesFirst() {
        type("zoe");
        push(KeyCode.CONTROL, KeyCode.D);
        assertTrue(fixture.viewModel.marksProperty().get().isFavourite(
                new VoiceRef("lightning_v3.1", "zoe")));
        clear();
        assertEquals("zoe", shown().getFirst());
        onFx(() -> {
            fixture.viewModel.queryProperty().set(
                    fixture.viewModel
                            .queryProperty()
                            .get()
                            .with(voiceplayground.voices.VoiceQuery.Kept.FAVOURITES));
            return null;
        });
        assertEquals(List.of("zoe"), shown());
        var again = new VoicesFixture(home, player);
        again.viewModel.start();
        assertTrue(again.viewModel.marksProperty().get().isFavourite(
                new VoiceRef("lightning_v3.1", "zoe")));
        onFx(() -> {
            fixture.viewModel.favourite().run();
            return null;
        });
    }

    @Test
    void theIdIsCopied() {
        type("priya");
        push(KeyCode.CONTROL, KeyCode.C);
        assertEquals("priya", onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aVoiceOfAnotherPoolSaysWhyAndIsMended() {
        type("meher");
        assertEquals(
                "Meher belongs to lightning_v3.1_pro; with this model you may hear another voice"
                        + " or nothing.",
                find("voice-reason", Label.class).getText());
        assertEquals(
                "Use lightning_v3.1_pro with it",
                find("voice-pick-mended", Button.class).getText());
        push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(List.of("meher"), picked);
        assertEquals(
                List.of(new Mismatch.Mend(RequestField.MODEL, "lightning_v3.1_pro")), mended);
    }

    @Test
    void theReasonFollowsTheForm() {
        type("priya");
        assertEquals(
                "Priya was trained for Hindi, Tamil; this will sound foreign.",
                find("voice-reason", Label.class).getText());
        onFx(() -> {
            form.set(form.get().with(RequestField.LANGUAGE, new JsonValue.Text("ta")));
            return null;
        });
        assertEquals(
                "Hindi, Tamil · Female · Indian", find("voice-said", Label.class).getText());
    }

    @Test
    void anEmptyResultNamesWhatIsLookedForAndTakesItBack() {
        onFx(() -> {
            fixture.viewModel.queryProperty().set(
                    fixture.viewModel
                            .queryProperty()
                            .get()
                            .toggled(voiceplayground.voices.Facet.GENDER, "male"));
            return null;
        });
        type("hindi");
        assertEquals(List.of(), shown());
        assertEquals("“hindi”", find("voices-empty-text-clear", Button.class).getText());
        assertEquals("Male", find("voices-empty-filter-0", Button.class).getText());
        picture("voices-empty");
        onFx(() -> {
            find("voices-empty-filter-0", Button.class).fire();
            return null;
        });
        assertEquals(List.of("meher", "priya"), shown());
    }

    @Test
    void aListThatCannotBeRenewedStaysAndSaysSo() {
        assertEquals(
                "5 voices · renewed just now", find("voices-age", Label.class).getText());
        fixture.answers.clear();
        push(KeyCode.F5);
        assertEquals(5, shown().size());
        assertEquals(
                "The list could not be renewed: The server voices.example cannot be reached. These are the"
                        + " voices of before.",
                fixture.viewModel.catalogue().noticeProperty().get());
    }

    @Test
    void aPicture() {
        push(KeyCode.DOWN);
        picture("voices-light");
        scheme(ColorScheme.DARK);
        picture("voices-dark");
    }

    private void play(String id) {
        clear();
        type(id);
        push(KeyCode.CONTROL, KeyCode.P);
    }

    private void clear() {
        onFx(() -> {
            find("voices-search", TextField.class).clear();
            find("voices-search", TextField.class).requestFocus();
            return null;
        });
    }

    private void type(String text) {
        write(text);
        settle();
    }

    private String notice() {
        return onFx(() -> fixture.viewModel.preview().noticeProperty().get());
    }

    private String selected() {
        return onFx(() -> list().getSelectionModel().getSelectedItem()).id();
    }

    private List<String> shown() {
        return onFx(() -> list().getItems().stream().map(Voice::id).toList());
    }

    @SuppressWarnings("unchecked")
    private ListView<Voice> list() {
        return find("voices-list", ListView.class);
    }
}
