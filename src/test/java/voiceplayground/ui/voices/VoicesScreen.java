package voiceplayground.ui.voices;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.testkit.StagePlayer;
import voiceplayground.voices.Mismatch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The browser over five voices, with a form, a player and a server of a script.
abstract class VoicesScreen extends ScreenTest {
    @TempDir Path home;

    final StagePlayer player = new StagePlayer();
    final SimpleObjectProperty<SpeechRequest> form =
            new SimpleObjectProperty<>(SpeechRequest.initial("Hello"));
    final SimpleBooleanProperty receiving = new SimpleBooleanProperty();
    final List<String> picked = new ArrayList<>();
    final List<Mismatch.Mend> mended = new ArrayList<>();
    VoicesFixture fixture;
    int left;

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

    final void play(String id) {
        clear();
        type(id);
        push(KeyCode.CONTROL, KeyCode.P);
    }

    final void clear() {
        onFx(() -> {
            find("voices-search", TextField.class).clear();
            find("voices-search", TextField.class).requestFocus();
            return null;
        });
    }

    final void type(String text) {
        write(text);
        settle();
    }

    final String notice() {
        return onFx(() -> fixture.viewModel.preview().noticeProperty().get());
    }

    final String selected() {
        return onFx(() -> list().getSelectionModel().getSelectedItem()).id();
    }

    final List<String> shown() {
        return onFx(() -> list().getItems().stream().map(Voice::id).toList());
    }

    @SuppressWarnings("unchecked")
    final ListView<Voice> list() {
        return find("voices-list", ListView.class);
    }
}
