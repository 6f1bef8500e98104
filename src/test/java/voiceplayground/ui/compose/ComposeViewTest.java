package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.RequestField;
import voiceplayground.synthesis.RunState;
import voiceplayground.testkit.ScreenTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class ComposeViewTest extends ScreenTest {
    private final FormFixture fixture = new FormFixture();
    private final ComposeViewModel form = fixture.form();

    @Override
    protected Parent content() {
        var view = new ComposeView(form, fixture.environments, () -> {}, fixture.texts);
        VBox.setVgrow(view, javafx.scene.layout.Priority.ALWAYS);
        var page = new VBox(view);
        page.setStyle("-fx-padding: 16px");
        return page;
    }

    @Override
    protected double[] size() {
        return new double[] {420, 700};
    }

    private <T> void set(Runnable change) {
        onFx(() -> {
            change.run();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String value) {
        set(() -> {
            ComboBox<Choice> box = find(id, ComboBox.class);
            box.setValue(
                    box.getItems().stream()
                            .filter(c -> c.value().equals(value))
                            .findFirst()
                            .orElseThrow());
        });
    }

    @Test
    void everyControlChangesExactlyItsFieldInTheBodyAndThePreview() {
        picture("compose-light");
        String body = form.request().bodyText();
        clickOn("#preview");
        var preview = find("preview-body", TextArea.class);
        assertEquals(body, preview.getText());
        assertTrue(
                find("preview-head", TextArea.class)
                        .getText()
                        .contains("Authorization: Bearer sk_…\n"));
        picturePopOver();

        choose("voice", "olivia");
        body = body.replace("\"magnus\"", "\"olivia\"");
        assertEquals(body, preview.getText());
        choose("model", "lightning_v3.1_pro");
        body = body.replace("\"lightning_v3.1\"", "\"lightning_v3.1_pro\"");
        assertEquals(body, preview.getText());
        choose("language", "hi");
        body = body.replace("\"en\"", "\"hi\"");
        assertEquals(body, preview.getText());
        set(() -> find("speed", Slider.class).setValue(1.3));
        body = body.replace("\"speed\": 1.0", "\"speed\": 1.3");
        assertEquals(body, preview.getText());
        set(() -> find("speed-exact", TextField.class).setText("1.234"));
        body = body.replace("\"speed\": 1.3", "\"speed\": 1.234");
        assertEquals(body, preview.getText());
        assertEquals(1.234, find("speed", Slider.class).getValue());
        choose("rate", "8000");
        body = body.replace("\"sample_rate\": 24000", "\"sample_rate\": 8000");
        assertEquals(body, preview.getText());
        choose("format", "alaw");
        body = body.replace("\"pcm\"", "\"alaw\"");
        assertEquals(body, preview.getText());
        String old = form.request().text();
        set(() -> find("text", TextArea.class).setText("Only this."));
        body = body.replace(old, "Only this.");
        assertEquals(body, preview.getText());
        assertEquals(body, form.request().bodyText());

        set(() -> form.generate().run());
        assertEquals(body, fixture.sent.getFirst().bodyText());
    }

    private void picturePopOver() {
        var scene = find("preview-body", TextArea.class).getScene();
        voiceplayground.testkit.Pictures.write(onFx(() -> scene.snapshot(null)), "preview");
    }

    @Test
    void typingCountsAndTabLeavesTheText() {
        clickOn("#text").push(KeyCode.SHORTCUT, KeyCode.A);
        write("Hello you");
        assertEquals("9 of 8,000", find("text-count", Label.class).getText());
        assertEquals("Hello you", form.request().text());
        push(KeyCode.TAB);
        assertFalse(find("text", TextArea.class).isFocused());
        assertEquals("Hello you", form.request().text());
    }

    @Test
    void aDoubleClickSendsOneRequestAndTheButtonBecomesStop() {
        doubleClickOn("#generate");
        assertEquals(List.of(form.request()), fixture.sent);
        var button = find("generate", Button.class);
        assertEquals("Generate", button.getText());
        set(() -> {
            fixture.newest().enter(new RunState.Playing());
            fixture.newest().receive(48_000);
            fixture.pass(Duration.ofMillis(1500));
        });
        assertEquals("Stop   1.5 s, 96 kB", button.getText());
        assertEquals("Stop", button.getAccessibleText());
        picture("compose-playing");
        set(() -> fixture.pass(Duration.ofMillis(500)));
        clickOn("#generate");
        assertEquals(1, fixture.stops);
        assertEquals("Stopped at 2.0 s", find("state", Label.class).getText());
    }

    @Test
    void problemsStandBesideTheirFields() {
        set(() -> {
            form.form().field(RequestField.SPEED).set("fast");
            form.form().field(RequestField.VOICE).set("rhea");
        });
        assertEquals(
                "Not a number. Write it like 1.15.", find("check-speed", Label.class).getText());
        assertTrue(find("check-speed", Label.class).isVisible());
        assertEquals(2, lookup(".check-mark").queryAll().size());
        assertTrue(find("generate", Button.class).isDisabled());
        picture("compose-problems");
        clickOn("#reset-speed");
        assertFalse(find("generate", Button.class).isDisabled());
        assertEquals(1, lookup(".check-mark").queryAll().size());
        assertEquals("1.0", find("speed-exact", TextField.class).getText());
    }

    @Test
    void aFreeVoiceIdIsCarried() {
        clickOn("#voice-other");
        set(() -> find("voice-id", TextField.class).setText("voice_abc"));
        clickOn("#voice-id-apply");
        assertTrue(form.request().bodyText().contains("\"voice_id\": \"voice_abc\""));
        assertEquals("voice_abc", String.valueOf(find("voice", ComboBox.class).getValue()));
    }

    @Test
    void theFocusGoesFromTheTextThroughTheFieldsToTheButton() {
        clickOn("#text");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            push(KeyCode.TAB);
            order.add(onFx(() -> idOf(stage().getScene().getFocusOwner())));
        }
        assertEquals(
                List.of(
                        "voice-browse",
                        "voice-other",
                        "voice",
                        "model",
                        "language",
                        "rate",
                        "format",
                        "speed",
                        "speed-exact",
                        "more",
                        "generate",
                        "preview",
                        "reset-all",
                        "environment"),
                order);
    }

    private static String idOf(Node node) {
        Node at = node;
        while (at != null && at.getId() == null) {
            at = at.getParent();
        }
        return at == null ? "" : at.getId();
    }

    @Test
    void aPastedBodyIsShownWholeAndLeavesWhatNoControlCanShow() {
        String pasted =
                "{\n  \"text\": \"A\\u0001\\r\\nB\",\n  \"session_id\": \"a\\nb\",\n"
                        + "  \"language\": null,\n  \"x\": 1.00\n}";
        clickOn("#preview").clickOn("#body-edit");
        set(() -> find("preview-body", TextArea.class).setText("{\"text\": "));
        assertTrue(find("body-fault", Label.class).isVisible());
        assertTrue(find("body-use", Button.class).isDisabled());
        picturePopOver();
        set(() -> find("preview-body", TextArea.class).setText(pasted));
        clickOn("#body-use");
        assertEquals(pasted, form.request().bodyText());
    }

    @Test
    void theSendingSectionSaysHowManyAreSetAndCanBeOpened() {
        assertEquals("Stream", find("more-summary", Label.class).getText());
        assertFalse(find("retired", Node.class).isVisible());
        clickOn("#more");
        set(() -> {
            form.form().field(RequestField.SESSION).set("call 7");
            form.form().field(RequestField.WORD_TIMES).set("true");
            form.form().others().set("{\"save_history\": true}");
            find("transport-legacy-sse", RadioButton.class).fire();
        });
        assertEquals(
                "Retired stream, 3 set, 1 remark", find("more-summary", Label.class).getText());
        picture("compose-more");
        picture("compose-more-retired");
        set(() -> find("move-to-live", Button.class).fire());
        assertFalse(find("retired", Node.class).isVisible());
        assertTrue(find("transport-sse", RadioButton.class).isSelected());
        scroll(1);
        picture("compose-more-below");
        scheme(javafx.application.ColorScheme.DARK);
        picture("compose-more-dark");
        set(() -> find("more", Button.class).fire());
        set(() -> {
            for (var field :
                    List.of(
                            RequestField.MODEL,
                            RequestField.LANGUAGE,
                            RequestField.SAMPLE_RATE,
                            RequestField.FORMAT,
                            RequestField.SPEED)) {
                form.form().field(field).set("");
            }
        });
        picture("compose-left-out-dark");
        scheme(javafx.application.ColorScheme.LIGHT);
    }

    private void scroll(double to) {
        set(() -> ((ScrollPane) lookup(".compose-scroll").query()).setVvalue(to));
        settle();
    }
}
