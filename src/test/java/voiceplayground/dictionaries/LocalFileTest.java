package voiceplayground.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.Environment;
import voiceplayground.storage.Disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class LocalFileTest {
    private static final LocalDictionaries SOME =
            LocalDictionaries.NONE
                    .named("a", " Products ")
                    .with(new Draft("offline", "a", false, List.of(new Entry("=x\n", "\"y\""))))
                    .with(new Draft("https://x", "new-1", true, List.of()));

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        var file = new LocalFile(Disk.SYSTEM, path());
        assertEquals(LocalDictionaries.NONE, file.read());
        file.flush();
        assertFalse(Files.exists(path()));
        file.submit(LocalDictionaries.NONE);
        file.submit(SOME);
        file.flush();
        assertEquals(SOME, new LocalFile(Disk.SYSTEM, path()).read());
    }

    @Test
    void aBrokenFileIsKeptAside() throws Exception {
        Files.writeString(path(), "{\"names\":");
        assertEquals(LocalDictionaries.NONE, new LocalFile(Disk.SYSTEM, path()).read());
        try (var files = Files.list(folder)) {
            var names = files.map(f -> f.getFileName().toString()).toList();
            assertEquals(1, names.size());
            assertEquals(
                    "dictionaries.broken-T.json", names.getFirst().replaceAll("\\d+T\\d+Z", "T"));
        }
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws Exception {
        Files.createDirectory(path());
        var file = new LocalFile(Disk.SYSTEM, path());
        file.submit(SOME);
        assertThrows(IOException.class, file::flush);
        Files.delete(path());
        file.flush();
        assertEquals(SOME, file.read());
    }

    @Test
    void thereIsOneDraftOfADictionary() {
        var other = new Draft("offline", "a", false, List.of());
        assertEquals(Optional.of(other), SOME.with(other).draft("offline", "a"));
        assertEquals(2, SOME.with(other).drafts().size());
        assertEquals(Optional.empty(), SOME.without("offline", "a").draft("offline", "a"));
        assertEquals("Products", SOME.name("a"));
        assertEquals("", SOME.named("a", " ").name("a"));
    }

    @Test
    void theOfflineVoiceIsTheSameServerAtEveryPort() {
        assertEquals("offline", server(Environment.Kind.SANDBOX, "http://127.0.0.1:7"));
        assertEquals("http://x:1", server(Environment.Kind.CUSTOM, "http://x:1"));
    }

    @Test
    void entriesThatAreOddAreNamed() {
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of(EntryProblem.NO_WORD),
                        Optional.of(EntryProblem.NO_PRONUNCIATION),
                        Optional.of(EntryProblem.REPEATED),
                        Optional.empty()),
                EntryProblem.of(
                        List.of(
                                new Entry("a", "b"),
                                new Entry("  ", "b"),
                                new Entry("c", " "),
                                new Entry(" a ", "d"),
                                new Entry("A", "d"))));
    }

    private static String server(Environment.Kind kind, String url) {
        return LocalDictionaries.server(new Environment("x", kind, url, Optional.empty()));
    }

    private Path path() {
        return folder.resolve("dictionaries.json");
    }
}
