package voiceplayground.takes;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.storage.Disk;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.testkit.Shelf;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A folder for takes, and what lies in it.
@ExtendWith(QuietLogs.class)
class RecorderFixture {
    static final byte[] FIRST = Shelf.noise(1, 1000);
    static final byte[] SECOND = Shelf.noise(2, 600);

    @TempDir Path folder;

    FolderTakeLibrary open(Disk disk) {
        return library(folder, disk);
    }

    static FolderTakeLibrary library(Path folder, Disk disk) {
        return new FolderTakeLibrary(
                folder,
                new Texts(Locale.ENGLISH),
                f -> "words of " + f.getClass().getSimpleName(),
                disk);
    }

    static byte[] read(RunRecorder recorder, long position, int length) throws IOException {
        byte[] target = new byte[length + 3];
        int read = recorder.read(position, target, 3, length);
        return Arrays.copyOfRange(target, 3, 3 + read);
    }

    static List<String> leftovers(Path folder) throws IOException {
        return contents(folder).keySet().stream()
                .filter(f -> f.endsWith(".tmp") || f.endsWith(".part") || f.contains(".new-"))
                .toList();
    }

    Map<String, byte[]> contents() throws IOException {
        return contents(folder);
    }

    static Map<String, byte[]> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
