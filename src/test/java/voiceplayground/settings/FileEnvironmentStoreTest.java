package voiceplayground.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Environment.Kind;
import voiceplayground.speech.Header;
import voiceplayground.storage.AppFolders;
import voiceplayground.storage.Disk;
import voiceplayground.testkit.FailingDisk;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@ExtendWith(QuietLogs.class)
class FileEnvironmentStoreTest {
    private static final Environments SOME =
            new Environments(
                    List.of(
                            new Environment(
                                    "a-1",
                                    "Lab",
                                    Kind.CUSTOM,
                                    "http://voice.lab:8080/x",
                                    Optional.of(new ApiKey("sk_canary_0123456789abcdef")),
                                    List.of(new Header("X-Team", "a: b"), new Header("X", "")),
                                    Optional.of(3),
                                    Optional.of("voice.lab"),
                                    "third\nfloor"),
                            Environment.official(Optional.empty())),
                    Optional.of("a-1"),
                    Optional.of("official"),
                    Set.of("a-1", "official"),
                    false);

    @TempDir Path home;

    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    private FileEnvironmentStore open(Disk disk) {
        return new FileEnvironmentStore(
                new AppFolders(home),
                new Texts(Locale.US),
                disk,
                (wait, task) -> {
                    waits.add(wait);
                    tasks.add(task);
                });
    }

    private String content() throws IOException {
        return Files.readString(home.resolve("environments.json"));
    }

    @Test
    void whatWasSetIsThereAtTheNextStartWithoutTheKey() throws IOException {
        var store = open(Disk.SYSTEM);
        store.update(SOME);
        tasks.forEach(Runnable::run);
        assertEquals(SOME, open(Disk.SYSTEM).environments());
        assertEquals(Optional.empty(), open(Disk.SYSTEM).environments().own().getFirst().key());
        assertFalse(content().contains("canary"), content());
    }

    @Test
    void itIsSavedWithinASecondOfTheFirstChangeAndAtTheEnd() throws IOException {
        var store = open(Disk.SYSTEM);
        store.update(SOME);
        store.update(Environments.NONE);
        assertEquals(1, waits.size());
        assertTrue(waits.getFirst().compareTo(Duration.ofSeconds(1)) < 0);
        store.close();
        assertEquals(Environments.NONE, open(Disk.SYSTEM).environments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\u0000", "{\"environments\": [}"})
    void aBrokenFileIsPutAsideAndSaidInWords(String broken) throws IOException {
        Files.writeString(home.resolve("environments.json"), broken);
        var store = open(Disk.SYSTEM);
        assertEquals(Environments.NONE, store.environments());
        assertTrue(store.notice().orElse("").contains("environments.broken-"), store::toString);
        try (var files = Files.list(home)) {
            var aside = files.toList();
            assertEquals(1, aside.size());
            assertEquals(broken, Files.readString(aside.getFirst()));
        }
    }

    @Test
    void whatNobodyCanUseIsLeftOut() throws IOException {
        Files.writeString(
                home.resolve("environments.json"),
                """
                {"chosen": 7, "keysInSystemStore": ["a", 1], "later": {},
                 "environments": [
                   {"id": "a", "baseUrl": "https://a.test", "requestsAtOnce": 99, "headers": [["X"]]},
                   {"id": "a", "baseUrl": "https://b.test"},
                   {"id": "", "baseUrl": "https://c.test"},
                   {"id": "d"}, 5]}
                """);
        assertEquals(
                new Environments(
                        List.of(
                                new Environment(
                                        "a",
                                        "https://a.test",
                                        Kind.CUSTOM,
                                        "https://a.test",
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "")),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("a"),
                        true),
                open(Disk.SYSTEM).environments());
    }

    @Test
    void aDiskThatRefusesIsSaidAndTriedAgainAtTheEnd() throws IOException {
        var store = open(FailingDisk.once(1));
        store.update(SOME);
        tasks.forEach(Runnable::run);
        assertTrue(store.notice().isPresent());
        store.close();
        assertEquals(SOME, open(Disk.SYSTEM).environments());
    }
}
