package voiceplayground.takes;

import voiceplayground.audio.WavFile;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFile;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Makes a take of whatever a folder holds. Nothing in it is trusted and nothing makes it throw.
/// Thread: any, blocks.
final class TakeReader {
    private final Disk disk;
    private final Texts texts;

    TakeReader(Disk disk, Texts texts) {
        this.disk = disk;
        this.texts = texts;
    }

    /// Reads a folder, and completes it first where its process died.
    ///
    /// @param isBeingRecorded by the folder's name and its record's session
    /// @return empty while it is being recorded
    Optional<Take> read(Path path, BiPredicate<String, String> isBeingRecorded) {
        var folder = new TakeFolder(path);
        if (Files.isSymbolicLink(path)) {
            // It could lead anywhere, and completing a take writes.
            return Optional.of(
                    TakeRecord.missing(startedAt(path))
                            .take(folder, 1, 0, words(TakeFault.of(TakeFault.Key.LINK))));
        }
        TakeRecord record;
        Optional<TakeFault> fault;
        boolean isAlive = false;
        try {
            record = TakeJson.read(new JsonFile(disk, folder.record()).read());
            isAlive = isBeingRecorded.test(path.getFileName().toString(), record.session());
            if (isAlive && record.outcome().isEmpty()) {
                return Optional.empty();
            }
            fault = TakeFault.of(record);
        } catch (NoSuchFileException _) {
            record = TakeRecord.missing(startedAt(path));
            fault = Optional.of(TakeFault.of(TakeFault.Key.NO_RECORD));
        } catch (IOException e) {
            record = TakeRecord.missing(startedAt(path));
            fault = Optional.of(new TakeFault(TakeFault.Key.BROKEN_RECORD, TakeRecorder.reason(e)));
        }
        try {
            if (!isAlive && TakeRecovery.isNeeded(folder, record)) {
                record = new TakeRecovery(disk).recover(folder, record);
            }
        } catch (IOException e) {
            fault = fault.or(() -> TakeRecovery.fault(e));
        }
        return Optional.of(withSound(folder, record, fault));
    }

    /// The words of a fault.
    Optional<String> words(TakeFault fault) {
        return Optional.of(fault.words(texts));
    }

    private Take withSound(TakeFolder folder, TakeRecord record, Optional<TakeFault> fault) {
        try (var sound = WavFile.open(folder.wav())) {
            return record.take(folder, sound.rateHz(), sound.frames(), fault.flatMap(this::words));
        } catch (NoSuchFileException _) {
            return silent(folder, record, fault, TakeFault.of(TakeFault.Key.NO_SOUND));
        } catch (IOException e) {
            return silent(
                    folder,
                    record,
                    fault,
                    new TakeFault(TakeFault.Key.BROKEN_SOUND, TakeRecorder.reason(e)));
        }
    }

    private Take silent(
            TakeFolder folder, TakeRecord record, Optional<TakeFault> fault, TakeFault other) {
        return record.take(folder, record.request().sampleRateHz(), 0, words(fault.orElse(other)));
    }

    private static Instant startedAt(Path path) {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException _) {
            return Instant.EPOCH;
        }
    }
}
