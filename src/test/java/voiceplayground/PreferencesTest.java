package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.ColorScheme;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.settings.Appearance;
import voiceplayground.testkit.FakeCard;
import voiceplayground.testkit.FakeMixerProvider;
import voiceplayground.testkit.Pictures;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The preferences, changed without a mouse and there at the next start.
class PreferencesTest extends ProgramTest {
    @Override
    Map<String, String> variables() throws IOException {
        FakeMixerProvider.plug(new FakeCard("Desk speakers"));
        return Map.of();
    }

    @Override
    @AfterEach
    void close() throws IOException {
        super.close();
        FakeMixerProvider.plug(null);
    }

    @Test
    void preferencesAreChangedWithoutAMouseAndKept() throws Exception {
        open("preferences");
        tabTo("at-once");
        push(KeyCode.DOWN).push(KeyCode.DOWN);
        tabTo("at-start");
        push(KeyCode.DOWN);
        tabTo("device");
        until("the devices are known", () -> combo("device").getItems().size() == 2);
        push(KeyCode.DOWN);
        tabTo("start-policy");
        push(KeyCode.DOWN);
        Pictures.write(picture(), "preferences-light");
        tabTo("test-tone");
        push(KeyCode.SPACE);
        until(
                "the tone sounds there",
                () ->
                        lookup("#test-tone-said")
                                .queryLabeled()
                                .getText()
                                .equals("Playing a tone of one second on Desk speakers."));
        tabTo("appearance");
        push(KeyCode.DOWN).push(KeyCode.DOWN);
        Pictures.write(picture(), "preferences-dark");
        push(KeyCode.ESCAPE);
        open("environments");
        Pictures.write(picture(), "environments-dark");
        push(KeyCode.ESCAPE);

        reopen();
        open("preferences");
        assertEquals(3, value("at-once"));
        assertEquals(Optional.of("sandbox"), value("at-start"));
        assertEquals(Optional.of("Desk speakers"), value("device"));
        assertEquals(StartPolicy.SAFE, value("start-policy"));
        assertEquals(Appearance.DARK, value("appearance"));
        assertEquals(
                home.resolve("takes").toString(),
                lookup("#takes-folder").queryTextInputControl().getText());
        assertEquals(ColorScheme.DARK, fx(this::scheme));
    }

    private ColorScheme scheme() {
        boolean isDark =
                lookup("#environment").query().getScene().getStylesheets().stream()
                        .anyMatch(sheet -> sheet.endsWith("tokens-dark.css"));
        return isDark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    private void open(String sheet) {
        push(KeyCode.SHORTCUT, sheet.equals("preferences") ? KeyCode.COMMA : KeyCode.E);
        until("the sheet is open", () -> lookup("#sheet-" + sheet).tryQuery().isPresent());
    }

    private ComboBox<?> combo(String id) {
        return lookup("#" + id).queryAs(ComboBox.class);
    }

    private Object value(String id) {
        return fx(() -> combo(id).getValue());
    }
}
