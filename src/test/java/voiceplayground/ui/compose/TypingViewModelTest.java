package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.api.TextFeed;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.Transport;
import voiceplayground.synthesis.RunState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TypingViewModelTest {
    private final FormFixture fixture = new FormFixture();
    private final ComposeViewModel form = fixture.form();

    private void type(String text) {
        form.form().field(RequestField.TEXT).set(text);
    }

    private static List<String> pieces(TextFeed feed) throws InterruptedException {
        var all = new ArrayList<String>();
        for (Optional<String> next = feed.next(); next.isPresent(); next = feed.next()) {
            all.add(next.get());
        }
        return all;
    }

    private void begin() {
        form.load(form.request().with(Delivery.of(Transport.WEBSOCKET)));
        form.typing().toggle().run();
        fixture.newest().enter(new RunState.Connecting());
        fixture.run.refresh();
    }

    @Test
    void onlyTheSocketCan() {
        assertFalse(form.typing().possible().getValue());
        form.load(form.request().with(Delivery.of(Transport.WEBSOCKET)));
        assertTrue(form.typing().possible().getValue());
    }

    @Test
    void sentencesGoOutAsTheyAreTypedAndTheRestAtTheEnd() throws Exception {
        type("It stood there. ");
        begin();
        assertEquals("", fixture.sent.getLast().text());
        assertTrue(form.typing().typingProperty().get());
        type("It stood there. And mo");
        type("It stood there. And more. Wi");
        type("It stood there. And more. With an end");
        form.typing().toggle().run();
        assertFalse(form.typing().typingProperty().get());
        assertEquals(
                List.of("It stood there. ", "And more. ", "With an end"),
                pieces(fixture.feeds.getLast()));
    }

    @Test
    void theEndOfTheRunEndsTheTypingToo() throws Exception {
        type("One. ");
        begin();
        fixture.newest().enter(new RunState.Stopped(0));
        fixture.run.refresh();
        assertFalse(form.typing().typingProperty().get());
        type("One. Two. ");
        assertEquals(List.of("One. "), pieces(fixture.feeds.getLast()));
    }
}
