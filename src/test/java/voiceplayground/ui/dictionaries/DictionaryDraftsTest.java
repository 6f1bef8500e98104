package voiceplayground.ui.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.dictionaries.Draft;
import voiceplayground.dictionaries.Entry;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.ui.kit.Notice;

import java.util.List;
import java.util.Optional;

class DictionaryDraftsTest extends DictionariesFixture {
    @Test
    void editsAreKeptUntilTheyAreSavedOrDiscarded() throws Exception {
        create(MYSQL);
        model.commands().save().run();
        settle();
        String id = client.kept.getFirst().id();
        model.list().rename("Products");
        var row = model.list().entries().rows().getFirst();
        model.list().entries().setPronunciation(row, "my sequel");
        settle();
        var edited = List.of(new Entry("MySQL", "my sequel"));
        assertEquals(
                Optional.of(new Draft("http://127.0.0.1:9", id, false, edited)),
                file().read().draft("http://127.0.0.1:9", id));
        model = model();
        model.open();
        settle();
        assertEquals(edited, model.list().entries().entries());
        assertEquals("Changed here, not saved", state());
        assertEquals("Products", selected().name());
        model.commands().discard().run();
        assertEquals(List.of(MYSQL), model.list().entries().entries());
        assertEquals("As on the server", state());
        model.commands().undo().run();
        assertEquals(edited, model.list().entries().entries());
        model.commands().save().run();
        settle();
        assertEquals(edited, client.kept.getFirst().entries());
        assertEquals(List.of(), file().read().drafts());
        assertEquals("Products", file().read().name(id));
    }

    @Test
    void whatIsEditedWhileItIsSavedStaysADraft() throws Exception {
        create(MYSQL);
        model.list().rename("Mine");
        model.commands().save().run();
        model.list().entries().add();
        settle();
        String id = client.kept.getFirst().id();
        assertEquals(List.of(MYSQL), client.kept.getFirst().entries());
        assertEquals("Changed here, not saved", state());
        assertEquals(List.of(MYSQL, new Entry("", "")), model.list().entries().entries());
        assertEquals("Mine", selected().name());
        assertEquals(1, file().read().drafts().size());
        assertEquals(id, file().read().drafts().getFirst().key());
    }

    @Test
    void aServerThatFailsLosesNothing() throws Exception {
        create(MYSQL);
        client.failure = Optional.of(new SpeechFailure.Unreachable("127.0.0.1", "refused"));
        model.commands().save().run();
        settle();
        assertEquals(
                new Notice(
                        "The server 127.0.0.1 cannot be reached. Server: 127.0.0.1 · refused",
                        true),
                new Notice(notice().text().replace("\n", " · "), notice().isProblem()));
        assertEquals("Not on the server yet", state());
        model = model();
        model.open();
        settle();
        assertEquals(List.of(MYSQL), selected().entries());
        assertTrue(notice().isProblem());
        client.failure = Optional.empty();
        model.commands().save().run();
        settle();
        assertEquals("As on the server", state());
    }

    @Test
    void aDictionaryThatIsGoneFromTheServerBecomesANewOne() {
        create(MYSQL);
        model.commands().save().run();
        settle();
        client.kept.clear();
        model.list().entries().add();
        model.list().entries().setWord(model.list().entries().rows().getLast(), "x");
        model.commands().save().run();
        settle();
        assertEquals(
                new Notice(
                        "The server has no such dictionary any more. Its entries are kept here;"
                                + " save to make a new one.",
                        true),
                notice());
        model.commands().save().run();
        settle();
        assertEquals(List.of(MYSQL, new Entry("x", "")), client.kept.getFirst().entries());
        assertEquals(1, model.list().rows().size());
    }

    @Test
    void anotherServerHasOthers() {
        create(MYSQL);
        environment.set(Optional.of(environment("http://127.0.0.1:10")));
        model.open();
        settle();
        assertEquals(List.of(), model.list().rows());
        environment.set(Optional.of(SERVER));
        model.open();
        settle();
        assertEquals(List.of(MYSQL), selected().entries());
        environment.set(Optional.empty());
        model.open();
        settle();
        assertTrue(notice().isProblem());
    }
}
