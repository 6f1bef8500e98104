package voiceplayground.ui.dictionaries;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.LocalFile;
import voiceplayground.speech.Environment;
import voiceplayground.storage.Disk;
import voiceplayground.testkit.MemoryDictionaries;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The model with a server in memory and files in a folder; what blocks is done when asked.
abstract class DictionariesFixture {
    static final Entry MYSQL = new Entry("MySQL", "my-sequel");
    static final Entry GIF = new Entry("gif", "jif");
    static final Environment SERVER = environment("http://127.0.0.1:9");

    @TempDir Path folder;

    final MemoryDictionaries client = new MemoryDictionaries();
    final Deque<Runnable> waiting = new ArrayDeque<>();
    final SimpleObjectProperty<Optional<Environment>> environment =
            new SimpleObjectProperty<>(Optional.of(SERVER));
    final SimpleStringProperty text =
            new SimpleStringProperty("😀 A gif of mysql and MySQL, a gif.");
    final List<String> used = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    Optional<Path> csv = Optional.empty();
    DictionariesViewModel model;

    static Environment environment(String url) {
        return new Environment("Test", Environment.Kind.CUSTOM, url, Optional.empty());
    }

    @BeforeEach
    void start() {
        model = model();
        model.open();
        settle();
    }

    final DictionariesViewModel model() {
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
        made.setOn(used::add, heard::add);
        return made;
    }

    final LocalFile file() {
        return new LocalFile(Disk.SYSTEM, folder.resolve("dictionaries.json"));
    }

    /// Does what is to be done in the background.
    final void settle() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    final void create(Entry... entries) {
        model.commands().create().run();
        for (var entry : entries) {
            model.list().entries().add();
            var row = model.list().entries().rows().getLast();
            model.list().entries().setWord(row, entry.word());
            model.list().entries().setPronunciation(row, entry.pronunciation());
        }
    }

    final DictionaryRow selected() {
        return model.list().selectedProperty().get().orElseThrow();
    }

    final String state() {
        return new DictionaryTexts(new Texts(Locale.ENGLISH)).state(selected());
    }

    final Notice notice() {
        return model.noticeProperty().get();
    }
}
