package voiceplayground.dictionaries;

import voiceplayground.speech.JsonValue;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonFile;
import voiceplayground.storage.JsonObject;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps [LocalDictionaries] in a JSON file. Thread: any; all but [#submit] block.
///
/// A file that cannot be understood is put aside under another name and never overwritten.
public final class LocalFile {
    private final Disk disk;
    private final Path path;
    private final JsonFile file;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<Optional<LocalDictionaries>> newest =
            new AtomicReference<>(Optional.empty());

    /// @param path need not be there
    public LocalFile(Disk disk, Path path) {
        this.disk = disk;
        this.path = path;
        this.file = new JsonFile(disk, path);
    }

    /// What is in the file; nothing where there is none, or where it was broken and put aside.
    public LocalDictionaries read() throws IOException {
        try {
            return dictionaries(new JsonFields(file.read()));
        } catch (NoSuchFileException _) {
            return LocalDictionaries.NONE;
        } catch (BrokenFileException _) {
            String stamp = Instant.now().toString().replaceAll("[^0-9TZ]", "");
            String name = path.getFileName().toString().replace(".json", "");
            disk.move(path, path.resolveSibling(name + ".broken-" + stamp + ".json"));
            return LocalDictionaries.NONE;
        }
    }

    /// Says what [#flush] is to write; returns at once.
    public void submit(LocalDictionaries value) {
        newest.set(Optional.of(value));
    }

    /// Writes what was submitted last, if that is not written yet. Where it fails it is still to be
    /// written.
    public void flush() throws IOException {
        writing.lock();
        try {
            var value = newest.getAndSet(Optional.empty());
            if (value.isPresent()) {
                try {
                    file.write(json(value.get()));
                } catch (IOException e) {
                    newest.compareAndSet(Optional.empty(), value);
                    throw e;
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private static JsonValue.Struct json(LocalDictionaries value) {
        var names = new JsonObject();
        value.names().forEach(names::put);
        return new JsonObject()
                .put("names", names.build())
                .put(
                        "drafts",
                        new JsonValue.Array(value.drafts().stream().map(LocalFile::json).toList()))
                .build();
    }

    private static JsonValue json(Draft draft) {
        return new JsonObject()
                .put("server", draft.server())
                .put("key", draft.key())
                .put("new", draft.isNew())
                .put(
                        "entries",
                        new JsonValue.Array(draft.entries().stream().map(LocalFile::json).toList()))
                .build();
    }

    private static JsonValue json(Entry entry) {
        return new JsonObject()
                .put("word", entry.word())
                .put("pronunciation", entry.pronunciation())
                .build();
    }

    private static LocalDictionaries dictionaries(JsonFields json) {
        var names = new LinkedHashMap<String, String>();
        json.fields("names")
                .ifPresent(fields ->
                        fields.struct()
                                .members()
                                .forEach(m ->
                                        fields.text(m.name())
                                                .ifPresent(name -> names.put(m.name(), name))));
        return new LocalDictionaries(
                names, structs(json, "drafts").stream().flatMap(d -> draft(d).stream()).toList());
    }

    private static Optional<Draft> draft(JsonFields json) {
        var entries = new ArrayList<Entry>();
        for (var entry : structs(json, "entries")) {
            entries.add(
                    new Entry(
                            entry.text("word").orElse(""), entry.text("pronunciation").orElse("")));
        }
        return json.text("server")
                .flatMap(server ->
                        json.text("key")
                                .map(key ->
                                        new Draft(
                                                server,
                                                key,
                                                json.bool("new").orElse(false),
                                                entries)));
    }

    private static List<JsonFields> structs(JsonFields json, String name) {
        return json.items(name).stream()
                .filter(JsonValue.Struct.class::isInstance)
                .map(value -> new JsonFields((JsonValue.Struct) value))
                .toList();
    }
}
