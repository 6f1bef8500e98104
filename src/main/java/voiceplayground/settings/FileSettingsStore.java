package voiceplayground.settings;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.storage.AtomicFile;
import voiceplayground.storage.DeliveryJson;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonFile;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Settings and draft in JSON files. The draft's file holds the body of the request and nothing
/// else, to the byte; how it goes out has a file of its own beside it.
///
/// A file that cannot be understood is put aside under another name and never overwritten.
public final class FileSettingsStore implements SettingsStore {
    private static final Logger LOG = Logger.getLogger(FileSettingsStore.class.getName());

    private final Disk disk;
    private final CarefulFiles files;
    private final LateSave<Settings> settingsSave;
    private final LateSave<SpeechRequest> draftSave;
    private final JsonFile deliveryFile;
    private volatile Delivery savedDelivery;
    private volatile Settings settings;
    private volatile Optional<SpeechRequest> draft;

    /// Reads both files. Blocks for as long as that takes (two small files).
    public FileSettingsStore(AppFolders folders, Texts texts) {
        this(folders, texts, Disk.SYSTEM, Later.onVirtualThreads());
    }

    FileSettingsStore(AppFolders folders, Texts texts, Disk disk, Later later) {
        this.disk = disk;
        this.files = new CarefulFiles(disk, texts);
        discardUnfinished(folders.home());
        var settingsFile = new JsonFile(disk, folders.settings());
        settings =
                files.read(settingsFile, folders.settings())
                        .map(SettingsJson::read)
                        .orElse(Settings.DEFAULT);
        deliveryFile = new JsonFile(disk, folders.draftDelivery());
        savedDelivery =
                files.read(deliveryFile, folders.draftDelivery())
                        .map(json -> DeliveryJson.read(new JsonFields(json)))
                        .orElse(Delivery.STANDARD);
        draft =
                files.read(new JsonFile(disk, folders.draft()), folders.draft())
                        .map(body -> new SpeechRequest(body, savedDelivery));
        settingsSave =
                new LateSave<>(
                        later,
                        value -> settingsFile.write(SettingsJson.write(value)),
                        e -> files.notSaved(folders.settings(), e));
        draftSave =
                new LateSave<>(
                        later,
                        value -> saveDraft(folders, value),
                        e -> files.notSaved(folders.draft(), e));
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void update(Settings newest) {
        settings = newest;
        settingsSave.submit(newest);
    }

    @Override
    public Optional<SpeechRequest> draft() {
        return draft;
    }

    @Override
    public void updateDraft(SpeechRequest newest) {
        draft = Optional.of(newest);
        draftSave.submit(newest);
    }

    @Override
    public Optional<String> notice() {
        return files.notice();
    }

    @Override
    public void close() {
        settingsSave.save();
        draftSave.save();
    }

    private void saveDraft(AppFolders folders, SpeechRequest value) throws IOException {
        new AtomicFile(disk, folders.draft()).write(value.bodyBytes());
        if (!value.delivery().equals(savedDelivery)) {
            deliveryFile.write(DeliveryJson.write(value.delivery()));
            savedDelivery = value.delivery();
        }
    }

    /// What a process left that died in the middle of a save; the file it meant is whole.
    private void discardUnfinished(Path home) {
        try (var files = Files.newDirectoryStream(home, "*.json.*" + AtomicFile.UNFINISHED)) {
            for (Path file : files) {
                disk.delete(file);
            }
        } catch (NoSuchFileException _) {
            // A first start.
        } catch (IOException e) {
            LOG.log(Level.FINE, "leftovers stay in " + home, e);
        }
    }
}
