package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.synthesis.Outcome;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.testkit.Shelf;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

@ExtendWith(QuietLogs.class)
class HostileFoldersTest {
    private static final byte[] SOUND = Shelf.noise(3, 4800);

    @TempDir Path folder;

    @FunctionalInterface
    private interface Damage {
        void to(Path take) throws IOException;
    }

    @Test
    void whateverIsInAFolderItIsListedWithItsFaultAndTheOthersAreUntouched() throws IOException {
        refused("no record", t -> Files.delete(t.resolve("take.json")));
        refused("an empty record", t -> Files.writeString(t.resolve("take.json"), ""));
        refused("zeros", t -> Files.write(t.resolve("take.json"), new byte[5000]));
        refused("an array", t -> Files.writeString(t.resolve("take.json"), "[1]"));
        refused("no text", t -> Files.write(t.resolve("take.json"), Shelf.noise(1, 9999)));
        refused("nothing in it", t -> Files.writeString(t.resolve("take.json"), "{}"));
        refused("too deep", t -> Files.writeString(t.resolve("take.json"), "[".repeat(99_999)));
        refused(
                "another kind of values",
                t ->
                        Files.writeString(
                                t.resolve("take.json"),
                                "{\"startedAt\": 1, \"body\": [], \"number\": \"x\"}"));
        refused(
                "an outcome of a later version",
                t -> replace(t, "\"outcome\": \"FINISHED\"", "\"outcome\": \"MELTED\""));
        refused(
                "a folder as record",
                t -> {
                    Files.delete(t.resolve("take.json"));
                    Files.createDirectory(t.resolve("take.json"));
                });
        refused("no sound", t -> Files.delete(t.resolve("audio.wav")));
        refused("half a header", t -> Files.write(t.resolve("audio.wav"), new byte[20]));
        refused("another file", t -> Files.write(t.resolve("audio.wav"), Shelf.noise(4, 999)));
        refused(
                "a folder as sound",
                t -> {
                    Files.delete(t.resolve("audio.wav"));
                    Files.createDirectory(t.resolve("audio.wav"));
                });
        refused(
                "a pipe as record",
                t -> {
                    Files.delete(t.resolve("take.json"));
                    pipe(t.resolve("take.json"));
                });
        refused(
                "a pipe as sound",
                t -> {
                    Files.delete(t.resolve("audio.wav"));
                    pipe(t.resolve("audio.wav"));
                });
    }

    @Test
    void oddValuesAreReadAsNothing() throws IOException {
        Path take =
                damaged(
                        "odd values",
                        t -> {
                            replace(t, "\"number\": 2", "\"number\": -5");
                            replace(t, "\"queuedMs\": 0.000001", "\"queuedMs\": 1e999999999");
                            replace(t, "\"events\": 7", "\"events\": 1e400");
                            replace(t, "\"status\": 200", "\"status\": {}");
                        });
        try (var library = open(take.getParent())) {
            var read = library.load().stream().filter(t -> t.folder().equals(take)).findFirst();
            assertEquals(0, read.orElseThrow().number());
            assertEquals(Outcome.FINISHED, read.get().outcome());
            assertTrue(read.get().fault().isEmpty());
        }
    }

    @Test
    void aLinkIsLeftAlone() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("audio.wav.part"), "precious");
        Path takes = Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(takes.resolve("link"), elsewhere);
        Files.createSymbolicLink(takes.resolve(".new-x-link"), elsewhere);
        try (var library = open(takes)) {
            var take = library.load().getFirst();
            assertTrue(take.fault().orElseThrow().contains("link"), take.toString());
        }
        assertEquals("precious", Files.readString(elsewhere.resolve("audio.wav.part")));
    }

    @Test
    void strayFilesAreNoTakes() throws IOException {
        Path takes = Files.createDirectories(folder.resolve("stray"));
        Files.writeString(takes.resolve("notes.txt"), "x");
        Files.createDirectory(takes.resolve(".hidden"));
        try (var library = open(takes)) {
            assertTrue(library.load().isEmpty());
        }
    }

    @Test
    void aRandomlyDamagedRecordNeverThrows() throws IOException {
        long seed = System.nanoTime();
        System.out.println("HostileFoldersTest seed " + seed);
        var random = new SplittableRandom(seed);
        Path take = damaged("random", _ -> {});
        byte[] good = Files.readAllBytes(take.resolve("take.json"));
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            Files.write(take.resolve("take.json"), bad);
            try (var library = open(take.getParent())) {
                assertEquals(2, library.load().size(), "seed " + seed);
            }
        }
    }

    private void refused(String what, Damage damage) throws IOException {
        Path take = damaged(what, damage);
        Path takes = take.getParent();
        byte[] other = Files.readAllBytes(other(take).resolve("audio.wav"));
        try (var library = open(takes)) {
            var read = library.load();
            assertEquals(2, read.size(), what);
            var broken = read.stream().filter(t -> t.folder().equals(take)).findFirst();
            assertTrue(broken.orElseThrow().fault().isPresent(), what);
            if (broken.get().frames() == 0) {
                assertThrows(IOException.class, () -> library.open(broken.get()), what);
            } else {
                library.open(broken.get()).close();
            }
            assertEquals(read, library.load(), what);
        }
        assertArrayEquals(other, Files.readAllBytes(other(take).resolve("audio.wav")), what);
    }

    /// Two takes, of which one is damaged.
    private Path damaged(String what, Damage damage) throws IOException {
        Path takes = folder.resolve(what);
        Path take;
        try (var library = open(takes)) {
            Shelf.finished(library, "Good", SOUND);
            take = takes.resolve(Shelf.finished(library, "Bad", SOUND).head().id());
        }
        damage.to(take);
        return take;
    }

    private static Path other(Path take) throws IOException {
        try (var takes = Files.list(take.getParent())) {
            return takes.filter(t -> !t.equals(take) && !t.endsWith(".sessions"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void replace(Path take, String from, String to) throws IOException {
        Path record = take.resolve("take.json");
        String text = Files.readString(record);
        // The record of the timings is on one line.
        assertTrue(text.contains(from), text);
        Files.writeString(record, text.replace(from, to));
    }

    private static void pipe(Path path) throws IOException {
        try {
            new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static FolderTakeLibrary open(Path takes) {
        return new FolderTakeLibrary(
                takes, new Texts(Locale.ENGLISH), f -> f.getClass().getSimpleName());
    }
}
