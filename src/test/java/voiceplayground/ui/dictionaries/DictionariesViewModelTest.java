package voiceplayground.ui.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.dictionaries.Draft;
import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.EntryCsv;
import voiceplayground.dictionaries.LocalFile;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.storage.Disk;
import voiceplayground.testkit.MemoryDictionaries;
import voiceplayground.words.Texts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class DictionariesViewModelTest {
    private static final Entry MYSQL = new Entry("MySQL", "my-sequel");
    private static final Entry GIF = new Entry("gif", "jif");
    private static final Environment SERVER = environment("http://127.0.0.1:9");

    @TempDir Path folder;

    private final MemoryDictionaries client = new MemoryDictionaries();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final SimpleObjectProperty<Optional<Environment>> environment =
            new SimpleObjectProperty<>(Optional.of(SERVER));
    private final SimpleStringProperty text =
            new SimpleStringProperty("😀 A gif of mysql and MySQL, a gif.");
    private final List<String> used = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Optional<Path> csv = Optional.empty();
    private DictionariesViewModel model;

    private static Environment environment(String url) {
        return new Environment("Test", Environment.Kind.CUSTOM, url, Optional.empty());
    }

    @BeforeEach
    void start() {
        model = model();
        model.open();
        settle();
    }

    private DictionariesViewModel model() {
        var files =
                new CsvFiles() {
                    @Override
                    public Optional<Path> toRead(String title, String kind) {
                        return csv;
                    }

                    @Override
                    public Optional<Path> toWrite(String title, String fileName, String kind) {
                        return csv.map(file -> file.resolveSibling(fileName));
                    }
                };
        var made =
                new DictionariesViewModel(
                        () -> client,
                        file(),
                        environment,
                        text,
                        files,
                        waiting::add,
                        Runnable::run,
                        new Texts(Locale.ENGLISH));
        made.setOnUse(used::add);
        made.setOnHear(heard::add);
        return made;
    }

    private LocalFile file() {
        return new LocalFile(Disk.SYSTEM, folder.resolve("dictionaries.json"));
    }

    /// Does what is to be done in the background.
    private void settle() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

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
                new Notice(
                        "Entry 2 has no word. Write one or remove the entry, then save.", true),
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
        assertEquals(
                List.of(MYSQL, new Entry("x", "")), client.kept.getFirst().entries());
        assertEquals(1, model.list().rows().size());
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
                "2 entries from in.csv in place of none. Undo brings those back.",
                notice().text());
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

    private void create(Entry... entries) {
        model.commands().create().run();
        for (var entry : entries) {
            model.list().entries().add();
            var row = model.list().entries().rows().getLast();
            model.list().entries().setWord(row, entry.word());
            model.list().entries().setPronunciation(row, entry.pronunciation());
        }
    }

    private DictionaryRow selected() {
        return model.list().selectedProperty().get().orElseThrow();
    }

    private String state() {
        return new DictionaryTexts(new Texts(Locale.ENGLISH)).state(selected());
    }

    private Notice notice() {
        return model.noticeProperty().get();
    }
}
