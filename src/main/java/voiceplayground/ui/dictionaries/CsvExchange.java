package voiceplayground.ui.dictionaries;

import voiceplayground.dictionaries.BadCsvException;
import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.EntryCsv;
import voiceplayground.storage.AtomicFile;
import voiceplayground.storage.Disk;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Brings entries from CSV files and into them. Thread: FX; the files are read and written beside
/// it.
final class CsvExchange {
    private final CsvFiles files;
    private final Executor disk;
    private final Executor fx;
    private final Texts texts;

    CsvExchange(CsvFiles files, Executor disk, Executor fx, Texts texts) {
        this.files = files;
        this.disk = disk;
        this.fx = fx;
        this.texts = texts;
    }

    /// Asks for a file and reads it.
    ///
    /// @param done told of the entries and the name of their file
    void read(BiConsumer<List<Entry>, String> done, Consumer<Notice> said) {
        files.toRead(texts.get("dictionaries.import.title"), texts.get("dictionaries.csv.kind"))
                .ifPresent(file -> disk.execute(() -> read(file, done, said)));
    }

    private void read(Path file, BiConsumer<List<Entry>, String> done, Consumer<Notice> said) {
        String name = String.valueOf(file.getFileName());
        try {
            var entries = EntryCsv.read(bytes(file));
            fx.execute(() -> done.accept(entries, name));
        } catch (BadCsvException e) {
            problem(texts.get("dictionaries.csv.bad", name, CsvTexts.of(e.problem(), texts)), said);
        } catch (IOException e) {
            problem(texts.get("dictionaries.csv.unreadable", name, reason(e)), said);
        }
    }

    /// A huge file is not read to its end only to be refused.
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(EntryCsv.MAX_BYTES + 1);
        }
    }

    /// Asks for a file and writes it.
    ///
    /// @param name of the dictionary, proposed as the file's
    void write(String name, List<Entry> entries, Consumer<Notice> said) {
        String safe = name.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_-]+", "-");
        String proposed = safe.substring(0, Math.min(60, safe.length()));
        files.toWrite(
                        texts.get("dictionaries.export.title"),
                        (proposed.isBlank() ? "dictionary" : proposed) + ".csv",
                        texts.get("dictionaries.csv.kind"))
                .ifPresent(file -> disk.execute(() -> write(file, entries, said)));
    }

    private void write(Path file, List<Entry> entries, Consumer<Notice> said) {
        try {
            new AtomicFile(Disk.SYSTEM, file).write(EntryCsv.write(entries));
            var notice = Notice.good(texts.get("dictionaries.exported", entries.size(), file));
            fx.execute(() -> said.accept(notice));
        } catch (IOException e) {
            problem(texts.get("dictionaries.csv.unwritten", file, reason(e)), said);
        }
    }

    private void problem(String text, Consumer<Notice> said) {
        fx.execute(() -> said.accept(Notice.problem(text)));
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
