package voiceplayground.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.testkit.FailingDisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void theContentIsForcedBeforeItGetsItsNameAndTheFolderAfter() throws IOException {
        var disk = FailingDisk.never();
        new AtomicFile(disk, folder.resolve("a.json")).write("new".getBytes(UTF_8));
        List<String> steps =
                disk.log().stream()
                        .map(s -> s.replaceAll("json\\.[0-9a-z]+\\.tmp", "tmp"))
                        .toList();
        assertEquals(
                List.of(
                        "folder " + folder.getFileName(),
                        "create a.tmp",
                        "append a.tmp",
                        "force a.tmp",
                        "close a.tmp",
                        "move to a.json",
                        "force folder " + folder.getFileName()),
                steps);
    }

    @Test
    void whicheverStepFailsTheFileIsTheOldOneOrTheNewOne() throws IOException {
        Path file = folder.resolve("a.json");
        for (int n = 1; n <= 7; n++) {
            Files.writeString(file, "old");
            int step = n;
            assertThrows(
                    IOException.class,
                    () ->
                            new AtomicFile(FailingDisk.once(step), file)
                                    .write("new content".getBytes(UTF_8)));
            assertEquals(n < 7 ? "old" : "new content", Files.readString(file), "step " + n);
            try (var files = Files.list(folder)) {
                assertEquals(List.of(file), files.toList(), "step " + n);
            }
        }
    }

    @Test
    void aCopyIsThePartThatWasAskedFor() throws IOException {
        Path source = folder.resolve("source");
        byte[] bytes = new byte[200_000];
        new java.util.Random(1).nextBytes(bytes);
        Files.write(source, bytes);
        Path target = folder.resolve("deep/er/target");
        new AtomicFile(Disk.SYSTEM, target).copy(source, 44, Long.MAX_VALUE);
        assertTrue(
                java.util.Arrays.equals(
                        bytes, 44, bytes.length, Files.readAllBytes(target), 0, bytes.length - 44));
    }
}
