package voiceplayground.settings;

import voiceplayground.storage.AppFolders;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFile;
import voiceplayground.words.Texts;

import java.util.Optional;

/// The servers in a JSON file of their own. One that cannot be understood is put aside under
/// another name and never overwritten.
public final class FileEnvironmentStore implements EnvironmentStore {
    private final CarefulFiles files;
    private final LateSave<Environments> save;
    private volatile Environments environments;

    /// Reads the file. Blocks for as long as that takes (a small file).
    public FileEnvironmentStore(AppFolders folders, Texts texts) {
        this(folders, texts, Disk.SYSTEM, Later.onVirtualThreads());
    }

    FileEnvironmentStore(AppFolders folders, Texts texts, Disk disk, Later later) {
        files = new CarefulFiles(disk, texts);
        var file = new JsonFile(disk, folders.environments());
        environments =
                files.read(file, folders.environments())
                        .map(EnvironmentsJson::read)
                        .orElse(Environments.NONE);
        save =
                new LateSave<>(
                        later,
                        value -> file.write(EnvironmentsJson.write(value)),
                        e -> files.notSaved(folders.environments(), e));
    }

    @Override
    public Environments environments() {
        return environments;
    }

    @Override
    public void update(Environments newest) {
        environments = newest;
        save.submit(newest);
    }

    @Override
    public Optional<String> notice() {
        return files.notice();
    }

    @Override
    public void close() {
        save.save();
    }
}
