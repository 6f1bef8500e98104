package voiceplayground.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.storage.AppFolders;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonText;
import voiceplayground.testkit.FailingDisk;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ExtendWith(QuietLogs.class)
class FileSettingsStoreTest {
    private static final Settings CHANGED =
            new Settings(
                            0.25,
                            StartPolicy.SAFE,
                            Optional.of(new Settings.WindowPlace(-8.5, 3, 1200, 800, true)),
                            List.of(0.4, 0.75),
                            3)
                    .withUpdates(
                            new UpdateChoice(
                                    true,
                                    Optional.of(Instant.parse("2026-11-20T08:00:00.5Z")),
                                    Optional.of("1.2.0")));

    @TempDir Path home;

    private final FakeLater later = new FakeLater();

    /// Tasks that run when the test says so.
    private static final class FakeLater implements Later {
        final List<Duration> waits = new ArrayList<>();
        final List<Runnable> tasks = new ArrayList<>();

        @Override
        public void run(Duration after, Runnable task) {
            waits.add(after);
            tasks.add(task);
        }

        void pass() {
            var due = List.copyOf(tasks);
            tasks.clear();
            due.forEach(Runnable::run);
        }
    }

    @Test
    void aFirstStartHasDefaultsAndNothingToSay() throws IOException {
        var store = open(Disk.SYSTEM);
        assertEquals(Settings.DEFAULT, store.settings());
        assertEquals(Optional.empty(), store.draft());
        assertEquals(Optional.empty(), store.notice());
        store.close();
        assertEquals(List.of(), names());
    }

    @Test
    void whatWasSetIsThereAtTheNextStart() {
        var store = open(Disk.SYSTEM);
        store.update(CHANGED);
        later.pass();
        assertEquals(CHANGED, open(Disk.SYSTEM).settings());
    }

    @Test
    void manyChangesAreOneSaveWithinASecondOfTheFirst() {
        var disk = FailingDisk.never();
        var store = open(disk);
        for (int i = 0; i < 100; i++) {
            store.update(Settings.DEFAULT.withVolume(i / 100.0));
        }
        assertEquals(1, later.waits.size());
        assertTrue(later.waits.getFirst().compareTo(Duration.ofMillis(600)) < 0);
        later.pass();
        assertEquals(1, disk.log().stream().filter("move to settings.json"::equals).count());
        assertEquals(0.99, open(Disk.SYSTEM).settings().volume());
        store.update(CHANGED);
        assertEquals(1, later.tasks.size(), "a change after the save waits for the next one");
    }

    @Test
    void howTheDraftGoesOutIsKeptBesideIt() throws IOException {
        var draft =
                SpeechRequest.initial("Hi")
                        .with(
                                new Delivery(
                                        Transport.LEGACY_SSE,
                                        Optional.of("/waves/v1/tts"),
                                        List.of(
                                                new Header("X-Source", "a: b"),
                                                Delivery.EXPIRE_CONTENT)));
        var store = open(Disk.SYSTEM);
        store.updateDraft(draft);
        later.pass();
        assertEquals(Optional.of(draft), open(Disk.SYSTEM).draft());
        var plain = SpeechRequest.initial("Hi");
        store.updateDraft(plain);
        later.pass();
        assertEquals(Optional.of(plain), open(Disk.SYSTEM).draft());
    }

    @Test
    void theDraftIsKeptToTheByteWithFieldsNobodyKnows() throws Exception {
        String body =
                """
                {
                  "text": "Half \\ud83d a character",
                  "speed": 1.50,
                  "x": {"deep": [1, 2.0]},
                  "speed": 1
                }\
                """;
        var draft = new SpeechRequest((JsonValue.Struct) JsonText.parse(body));
        var store = open(Disk.SYSTEM);
        store.updateDraft(draft);
        later.pass();
        assertEquals(body, Files.readString(home.resolve("draft.json")));
        assertEquals(Optional.of(draft), open(Disk.SYSTEM).draft());
    }

    @Test
    void closingSavesWhatIsNotSavedYet() {
        var store = open(Disk.SYSTEM);
        store.update(CHANGED);
        store.updateDraft(SpeechRequest.initial("Hi"));
        store.close();
        var again = open(Disk.SYSTEM);
        assertEquals(CHANGED, again.settings());
        assertEquals(Optional.of(SpeechRequest.initial("Hi")), again.draft());
        later.pass();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"volume\": 1} x", "\u0000\u0001", "[[[[[[["})
    void aBrokenFileIsPutAsideAndSaidInWords(String content) throws IOException {
        Files.writeString(home.resolve("settings.json"), content);
        var store = open(Disk.SYSTEM);
        assertEquals(Settings.DEFAULT, store.settings());
        List<String> names = names();
        assertEquals(1, names.size());
        assertTrue(names.getFirst().matches("settings\\.broken-[0-9TZ]+\\.json"), names.toString());
        assertEquals(content, Files.readString(home.resolve(names.getFirst())));
        assertTrue(store.notice().orElseThrow().contains(names.getFirst()));
        store.update(CHANGED);
        store.close();
        assertEquals(CHANGED, open(Disk.SYSTEM).settings());
    }

    @Test
    void valuesOutOfRangeAreAsAtAFirstStart() throws IOException {
        Files.writeString(
                home.resolve("settings.json"),
                """
                {"volume": 7, "startPolicy": "NEVER", "window": {"x": 1}, "dividers": [2, "a", 0.5],
                 "updates": {"daily": "yes", "lastLook": "never", "skipped": " "}}
                """);
        var store = open(Disk.SYSTEM);
        assertEquals(
                new Settings(1, StartPolicy.BALANCED, Optional.empty(), List.of(0.5)),
                store.settings());
        assertEquals(Optional.empty(), store.notice());
    }

    @Test
    void whatTheDiskRefusedIsSaidAndSavedAtTheEnd() {
        var store = open(FailingDisk.once(1));
        store.update(CHANGED);
        later.pass();
        assertTrue(store.notice().orElseThrow().contains("settings.json could not be saved"));
        store.close();
        assertEquals(CHANGED, open(Disk.SYSTEM).settings());
    }

    @Test
    void leftoversOfAKilledProcessAreCleanedUp() throws IOException {
        Files.writeString(home.resolve("settings.json.abc.tmp"), "{");
        Files.writeString(home.resolve("notes.tmp"), "mine");
        assertFalse(open(Disk.SYSTEM).notice().isPresent());
        assertEquals(List.of("notes.tmp"), names());
    }

    private FileSettingsStore open(Disk disk) {
        return new FileSettingsStore(new AppFolders(home), new Texts(Locale.ENGLISH), disk, later);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(home)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
