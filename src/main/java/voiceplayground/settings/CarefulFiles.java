package voiceplayground.settings;

import voiceplayground.speech.JsonValue;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFile;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads files so that nothing in them is lost: one that cannot be understood is put aside, and
/// said in words. Thread: any, blocks.
final class CarefulFiles {
    private static final Logger LOG = Logger.getLogger(CarefulFiles.class.getName());

    private final Disk disk;
    private final Texts texts;
    private volatile Optional<String> notice = Optional.empty();

    CarefulFiles(Disk disk, Texts texts) {
        this.disk = disk;
        this.texts = texts;
    }

    /// What a person should know of the files.
    Optional<String> notice() {
        return notice;
    }

    /// The object in a file; empty where there is none, or none that can be read.
    Optional<JsonValue.Struct> read(JsonFile file, Path path) {
        try {
            return Optional.of(file.read());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (BrokenFileException e) {
            LOG.log(Level.WARNING, "broken file {0}: {1}", new Object[] {path, e.getMessage()});
            putAside(path);
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "unreadable file {0}: {1}", new Object[] {path, e});
            say(texts.get("settings.unreadable", path.toString()));
            return Optional.empty();
        }
    }

    private void putAside(Path path) {
        String name = path.getFileName().toString().replace(".json", "");
        String stamp = Instant.now().toString().replaceAll("[^0-9TZ]", "");
        Path aside = path.resolveSibling(name + ".broken-" + stamp + ".json");
        try {
            disk.move(path, aside);
            say(texts.get("settings.broken", path.toString(), aside.getFileName().toString()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "it stays where it is: {0}: {1}", new Object[] {path, e});
            say(texts.get("settings.unreadable", path.toString()));
        }
    }

    /// A file could not be saved.
    void notSaved(Path path, IOException e) {
        LOG.log(Level.WARNING, "not saved: {0}: {1}", new Object[] {path, e});
        say(texts.get("settings.not-saved", path.toString()));
    }

    private void say(String text) {
        if (notice.filter(n -> n.contains(text)).isEmpty()) {
            notice = Optional.of(notice.map(n -> n + " " + text).orElse(text));
        }
    }
}
