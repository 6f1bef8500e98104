package voiceplayground.takes;

import voiceplayground.audio.WavFile;
import voiceplayground.audio.WavHeader;
import voiceplayground.storage.AtomicFile;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFile;
import voiceplayground.synthesis.Outcome;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Completes a take whose process ended in the middle of it. Doing it twice, or two processes at
/// once, comes to the same. Thread: any, blocks.
record TakeRecovery(Disk disk) {
    /// True where something is left to do, even if it is only to tidy up.
    static boolean isNeeded(TakeFolder folder, TakeRecord record) {
        return record.outcome().isEmpty() || folder.hasUnfinished();
    }

    /// Completes the files and returns the record as it is now.
    TakeRecord recover(TakeFolder folder, TakeRecord record) throws IOException {
        completeSound(folder, record);
        deleteUnfinished(folder.path());
        if (record.outcome().isPresent()) {
            return record;
        }
        var recovered =
                record.with(record.notes().with(WireWords.read(folder.wire())))
                        .ended(Outcome.INTERRUPTED, record.failure(), record.notSaved());
        new JsonFile(disk, folder.record()).write(TakeJson.write(recovered));
        return recovered;
    }

    private void completeSound(TakeFolder folder, TakeRecord record) throws IOException {
        if (Files.exists(folder.wav(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        int rateHz = record.request().sampleRateHz();
        try (var file = disk.open(folder.growingWav())) {
            if (file.size() >= WavHeader.BYTES) {
                try (var growing = WavFile.open(folder.growingWav())) {
                    rateHz = growing.rateHz();
                }
            }
            long dataBytes = Math.max(0, file.size() - WavHeader.BYTES) & ~1L;
            file.truncate(WavHeader.BYTES + dataBytes);
            file.write(0, ByteBuffer.wrap(WavHeader.of(rateHz, dataBytes)));
            file.force();
        } catch (NoSuchFileException _) {
            try (var file = disk.create(folder.growingWav())) {
                file.append(ByteBuffer.wrap(WavHeader.of(rateHz, 0)));
                file.force();
            }
        }
        disk.move(folder.growingWav(), folder.wav());
        disk.forceFolder(folder.path());
    }

    /// Deletes a folder that never got as far as having a name; nothing was sent for it.
    void discardUnborn(Path folder) throws IOException {
        deleteUnfinished(folder);
        disk.delete(new TakeFolder(folder).record());
        disk.delete(folder);
    }

    private void deleteUnfinished(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + AtomicFile.UNFINISHED)) {
            for (Path file : files) {
                disk.delete(file);
            }
        }
    }

    /// What is wrong where [#recover] failed.
    static Optional<TakeFault> fault(IOException e) {
        return Optional.of(new TakeFault(TakeFault.Key.NOT_RECOVERED, TakeRecorder.reason(e)));
    }
}
