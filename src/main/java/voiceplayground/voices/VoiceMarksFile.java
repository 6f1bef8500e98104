package voiceplayground.voices;

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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// [VoiceMarks] on disk. A file that cannot be understood is put aside, never overwritten. Thread:
/// any, blocks; the newest marks win whatever the order of the threads.
public final class VoiceMarksFile {
    private static final Logger LOG = Logger.getLogger(VoiceMarksFile.class.getName());

    private final Disk disk;
    private final Path path;
    private final JsonFile file;
    private volatile VoiceMarks newest = VoiceMarks.NONE;
    private boolean isUnreadable;

    public VoiceMarksFile(Disk disk, Path path) {
        this.disk = disk;
        this.path = path;
        this.file = new JsonFile(disk, path);
    }

    /// The marks that are kept.
    public synchronized VoiceMarks read() {
        try {
            var json = new JsonFields(file.read());
            newest = new VoiceMarks(refs(json, "favourites"), refs(json, "recents"));
        } catch (NoSuchFileException _) {
            newest = VoiceMarks.NONE;
        } catch (BrokenFileException e) {
            LOG.log(Level.WARNING, "broken favourites: {0}", e.getMessage());
            putAside();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "unreadable favourites", e);
            isUnreadable = true;
        }
        return newest;
    }

    /// Says what [#save] shall write.
    public void set(VoiceMarks marks) {
        newest = marks;
    }

    /// Writes what was set last.
    public synchronized void save() throws IOException {
        if (isUnreadable) {
            // What could not be read may be whole.
            throw new IOException("the favourites of before could not be read");
        }
        var marks = newest;
        file.write(
                new JsonObject()
                        .put("favourites", json(marks.favourites()))
                        .put("recents", json(marks.recents()))
                        .build());
    }

    private void putAside() {
        String name = path.getFileName() + ".broken-" + Instant.now().getEpochSecond();
        try {
            disk.move(path, path.resolveSibling(name));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "broken favourites cannot be put aside", e);
            isUnreadable = true;
        }
    }

    private static JsonValue json(List<VoiceRef> refs) {
        return new JsonValue.Array(
                refs.stream()
                        .map(ref ->
                                (JsonValue)
                                        new JsonObject()
                                                .put("model", ref.model())
                                                .put("id", ref.id())
                                                .build())
                        .toList());
    }

    private static List<VoiceRef> refs(JsonFields json, String name) {
        return json.items(name).stream()
                .filter(JsonValue.Struct.class::isInstance)
                .map(item -> new JsonFields((JsonValue.Struct) item))
                .filter(item -> item.text("id").filter(id -> !id.isBlank()).isPresent())
                .map(item ->
                        new VoiceRef(item.text("model").orElse(""), item.text("id").orElse("")))
                .toList();
    }
}
