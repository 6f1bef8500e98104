package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.time.Duration;

class FormHistoryTest {
    private long nanos;
    private final RequestForm form = new RequestForm(SpeechRequest.initial("Hi"), () -> nanos);

    private String text() {
        return form.field(RequestField.TEXT).get();
    }

    private void type(String typed) {
        for (char c : typed.toCharArray()) {
            form.field(RequestField.TEXT).set(text() + c);
        }
    }

    private void pause() {
        nanos += Duration.ofSeconds(2).toNanos();
    }

    @Test
    void typingIsTakenBackAWordAtATime() {
        type(" you there");
        form.undo();
        assertEquals("Hi you ", text());
        form.undo();
        assertEquals("Hi ", text());
        form.undo();
        assertEquals("Hi", text());
        assertFalse(form.undoable().get());
        form.redo();
        form.redo();
        form.redo();
        assertEquals("Hi you there", text());
        assertFalse(form.redoable().get());
    }

    @Test
    void aPauseBeginsAnotherStep() {
        type("l");
        pause();
        type("o");
        form.undo();
        assertEquals("Hil", text());
    }

    @Test
    void aPasteIsAStepOfItsOwn() {
        type("l");
        form.field(RequestField.TEXT).set(text() + " and a whole sentence");
        form.undo();
        assertEquals("Hil", text());
    }

    @Test
    void aSliderThatIsDraggedIsOneStep() {
        for (String speed : new String[] {"1.05", "1.1", "1.15"}) {
            form.field(RequestField.SPEED).set(speed);
        }
        form.undo();
        assertEquals(SpeechRequest.initial("Hi"), form.requestProperty().get());
    }

    @Test
    void whatAnInputMethodComposesIsOneStepWithWhatItCommits() {
        form.composing(true);
        type("n");
        pause();
        type("i");
        form.undo();
        assertEquals("Hini", text(), "nothing is undone under an open word");
        form.composing(false);
        form.field(RequestField.TEXT).set("Hi你");
        type("x");
        form.undo();
        assertEquals("Hi你", text());
        form.undo();
        assertEquals("Hi", text());
    }

    @Test
    void aRequestThatIsLoadedIsOneStepWithEverythingInIt() {
        form.headers().set("X-Source: test");
        var before = form.stateProperty().get();
        form.load(SpeechRequest.initial("Else").without(RequestField.MODEL));
        form.undo();
        assertEquals(before, form.stateProperty().get());
        form.redo();
        assertEquals(
                SpeechRequest.initial("Else").without(RequestField.MODEL),
                form.requestProperty().get());
    }

    @Test
    void choosingATransportAlsoGoesToItsAddressAsOneStep() {
        form.path().set("/waves/v1/lightning-v2/get_speech");
        form.transport().set(Transport.HTTP);
        assertEquals("/waves/v1/tts", form.requestProperty().get().delivery().path());
        form.undo();
        assertEquals(
                "/waves/v1/lightning-v2/get_speech",
                form.requestProperty().get().delivery().path());
        assertEquals(Transport.SSE, form.requestProperty().get().delivery().transport());
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        type("l");
        form.undo();
        form.field(RequestField.SPEED).set("2");
        assertFalse(form.redoable().get());
    }

    @Test
    void whatCannotBeSentIsUndoneAsWell() {
        form.field(RequestField.SPEED).set("fast");
        form.others().set("{");
        form.undo();
        assertEquals("", form.others().get());
        assertEquals("fast", form.field(RequestField.SPEED).get());
    }
}
