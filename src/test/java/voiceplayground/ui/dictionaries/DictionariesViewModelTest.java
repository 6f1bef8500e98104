package voiceplayground.ui.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.EntryCsv;
import voiceplayground.ui.kit.Notice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

class DictionariesViewModelTest extends DictionariesFixture {
    @Test
    void aNewDictionaryIsWrittenSavedUsedAndHeard() {
        create(MYSQL, GIF);
        assertEquals("Not on the server yet", state());
        assertEquals(List.of("list"), client.calls);
        model.commands().save().run();
        assertTrue(model.busyProperty().get());
        assertFalse(model.commands().use().executable().get());
        settle();
        String id = client.kept.getFirst().id();
        assertEquals(List.of(MYSQL, GIF), client.kept.getFirst().entries());
        assertEquals("As on the server", state());
        assertEquals(new Notice("Saved. Its id is " + id + ".", false), notice());
        model.commands().use().run();
        model.commands().hear().run();
        settle();
        assertEquals(List.of(id), used);
        assertEquals(List.of(id), heard);
        assertEquals(2, client.calls.size());
    }

    @Test
    void whatIsHeardIsSavedBefore() {
        create(GIF);
        model.commands().hear().run();
        settle();
        assertEquals(List.of(client.kept.getFirst().id()), heard);
        model.list().entries().add();
        model.commands().hear().run();
        settle();
        assertEquals(1, heard.size());
        assertEquals(
                new Notice("Entry 2 has no word. Write one or remove the entry, then save.", true),
                notice());
    }

    @Test
    void theTextTellsWhichEntriesMeetIt() {
        create(MYSQL, GIF, new Entry("php", "p h p"), new Entry("gif", "gif"));
        var met = model.list().entries().rows().stream().map(r -> r.metProperty().get()).toList();
        assertEquals(
                List.of(
                        "Spoken once: At character 22",
                        "Spoken 2 times: At character 5, 31",
                        ": ",
                        "Twice; the first counts: "),
                met.stream().map(m -> m.count() + ": " + m.places()).toList());
        assertEquals(
                "3 places of the present text are spoken otherwise. One more would be, but the"
                        + " capitals differ: mysql.",
                model.list().entries().summaryProperty().get());
        text.set("mysql");
        model.open();
        settle();
        assertEquals(
                new EntryRow.Met(
                        "Only as “mysql”: capitals differ",
                        "At character 1",
                        true,
                        Optional.empty()),
                model.list().entries().rows().getFirst().metProperty().get());
    }

    @Test
    void deletingIsAskedInItsPlace() throws Exception {
        create(MYSQL);
        model.commands().save().run();
        settle();
        model.list().rename("Mine");
        String id = client.kept.getFirst().id();
        model.commands().askDelete().run();
        assertTrue(model.confirmingProperty().get());
        model.commands().keep().run();
        assertFalse(model.confirmingProperty().get());
        assertEquals(1, client.kept.size());
        model.commands().askDelete().run();
        model.commands().delete().run();
        settle();
        assertEquals(List.of(), client.kept);
        assertEquals(List.of(), model.list().rows());
        assertEquals("", file().read().name(id));
        create(GIF);
        model.commands().delete().run();
        settle();
        assertEquals(List.of(), file().read().drafts());
    }

    @Test
    void entriesComeFromFilesAndGoIntoThem() throws Exception {
        csv = Optional.of(folder.resolve("in.csv"));
        Files.writeString(csv.get(), "word;pronunciation\nMySQL;my-sequel\ngif;jif\n");
        model.commands().importCsv().run();
        settle();
        assertEquals(List.of(MYSQL, GIF), selected().entries());
        assertEquals(
                "2 entries from in.csv in place of none. Undo brings those back.", notice().text());
        model.list().rename("Tech / words");
        model.commands().exportCsv().run();
        settle();
        var out = folder.resolve("Tech-words.csv");
        assertEquals(List.of(MYSQL, GIF), EntryCsv.read(Files.readAllBytes(out)));
        Files.write(csv.get(), "a,b\nc\n".getBytes(StandardCharsets.UTF_8));
        model.commands().importCsv().run();
        settle();
        assertEquals(
                new Notice(
                        "in.csv was not imported. Line 2 has 1 column; every line needs two, the"
                                + " word and how it is spoken.",
                        true),
                notice());
        assertEquals(List.of(MYSQL, GIF), selected().entries());
    }

    @Test
    void everyStepIsTakenBack() {
        create(MYSQL, GIF);
        var entries = model.list().entries();
        entries.remove(entries.rows());
        assertEquals(List.of(), entries.entries());
        model.commands().undo().run();
        assertEquals(List.of(MYSQL, GIF), entries.entries());
        while (model.commands().undo().executable().get()) {
            model.commands().undo().run();
        }
        assertEquals(List.of(), entries.entries());
    }
}
