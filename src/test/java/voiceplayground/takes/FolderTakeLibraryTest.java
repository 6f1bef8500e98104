package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.Outcome;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.testkit.Shelf;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

@ExtendWith(QuietLogs.class)
class FolderTakeLibraryTest {
    private static final byte[] SOUND = Shelf.noise(3, 4800);

    @TempDir Path home;

    @Test
    void aLibraryOfNothingIsEmptyAndMakesNothing() throws IOException {
        try (var library = open()) {
            assertEquals(List.of(), library.load());
        }
        assertEquals(List.of(), names(home));
    }

    @Test
    void warmingLeavesNoTakeAndCountsNone() throws IOException {
        try (var library = open()) {
            library.warm();
            assertEquals(List.of(), library.load());
            assertEquals(1, Shelf.finished(library, "Take", SOUND).head().number());
        }
    }

    @Test
    void numbersCountOnAfterARestart() throws IOException {
        for (int i = 1; i <= 3; i++) {
            try (var library = open()) {
                Shelf.finished(library, "Take", SOUND);
                Shelf.finished(library, "Take", SOUND);
            }
        }
        try (var library = open()) {
            assertEquals(
                    List.of(6, 5, 4, 3, 2, 1), library.load().stream().map(Take::number).toList());
        }
    }

    @Test
    void numbersCountOnWithoutTheCounterAndWithADamagedOne() throws IOException {
        try (var library = open()) {
            IntStream.range(0, 4).forEach(_ -> Shelf.finished(library, "Take", SOUND));
        }
        Path counter = folder().resolve(".sessions/last-number");
        Files.delete(counter);
        try (var library = open()) {
            assertEquals(5, Shelf.finished(library, "Take", SOUND).head().number());
        }
        Files.writeString(counter, "99999999999999999999");
        try (var library = open()) {
            assertEquals(5, library.load().getFirst().number());
            assertEquals(6, Shelf.finished(library, "Take", SOUND).head().number());
        }
    }

    @Test
    void aThousandTakesAreListedNewestFirst() throws IOException {
        Path model;
        try (var library = open()) {
            model = folder().resolve(Shelf.finished(library, "Take", SOUND).head().id());
        }
        String record = Files.readString(model.resolve("take.json"));
        for (int i = 2; i <= 1000; i++) {
            Path copy = Files.createDirectory(folder().resolve("copy-" + i));
            Files.copy(model.resolve("audio.wav"), copy.resolve("audio.wav"));
            Files.writeString(
                    copy.resolve("take.json"),
                    record.replace("\"number\": 1,", "\"number\": " + i + ",")
                            .replaceFirst("T\\d\\d:", i % 2 == 0 ? "T23:" : "T22:"));
        }
        try (var library = open()) {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            var takes = library.load();
            System.out.println(
                    "1000 takes listed in "
                            + (threads.getCurrentThreadCpuTime() - before) / 1_000_000
                            + " ms of CPU");
            assertEquals(
                    IntStream.rangeClosed(1, 1000).boxed().toList(),
                    takes.stream().map(Take::number).sorted().toList());
            assertEquals(
                    takes.stream().map(Take::startedAt).sorted().toList().reversed(),
                    takes.stream().map(Take::startedAt).toList());
            assertTrue(takes.stream().allMatch(t -> t.fault().isEmpty() && t.frames() == 2400));
        }
    }

    @Test
    void anUnfinishedTakeOfADeadProcessIsInterruptedAndPlayable() throws Exception {
        String id;
        try (var library = open()) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Cut off"));
            recorder.responded(Shelf.HEAD);
            Shelf.say(recorder, SOUND, 5);
            id = recorder.head().id();
            assertEquals(List.of(), library.load(), "still being recorded");
        }
        Path part = folder().resolve(id).resolve("audio.wav.part");
        Files.write(part, new byte[] {7}, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(part.resolveSibling("take.json.x.tmp"), "{");
        try (var library = open()) {
            var take = library.load().getFirst();
            assertEquals(Outcome.INTERRUPTED, take.outcome());
            assertEquals(Optional.empty(), take.fault());
            assertEquals(Optional.of(Shelf.HEAD), take.response());
            assertEquals(SpeechRequest.initial("Cut off"), take.request());
            assertEquals(2400, take.frames());
            assertEquals(List.of("audio.wav", "take.json", "wire.ndjson"), names(take.folder()));
            try (var sound = library.open(take)) {
                assertEquals(24000, sound.feed().rateHz());
                assertEquals(2400, sound.feed().frames());
                assertEquals(2400, sound.peaks().frames());
                byte[] read = new byte[SOUND.length + 1];
                assertEquals(2400, sound.feed().read(0, read, 1, 9999));
                assertArrayEquals(SOUND, Arrays.copyOfRange(read, 1, read.length));
                assertEquals(0, sound.feed().read(2400, read, 0, 10));
            }
            assertEquals(List.of(take), library.load());
        }
    }

    @Test
    void aTakeCutOffBeforeItsFirstByteIsThereToo() throws IOException {
        try (var library = open()) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Early"));
            Files.delete(folder().resolve(recorder.head().id()).resolve("audio.wav.part"));
        }
        try (var library = open()) {
            var take = library.load().getFirst();
            assertEquals(Outcome.INTERRUPTED, take.outcome());
            assertEquals(0, take.frames());
            assertEquals(44, Files.size(take.wav()));
        }
    }

    @Test
    void aFolderWithoutANameIsDiscarded() throws IOException {
        Path unborn = folder().resolve(".new-deadsession-20260101-000000-000-abcd");
        Files.createDirectories(unborn);
        Files.writeString(unborn.resolve("take.json"), "{}");
        try (var library = open()) {
            assertEquals(List.of(), library.load());
        }
        assertEquals(List.of(), names(folder()));
    }

    @Test
    void whatIsSavedIsWhatWasKept() throws IOException {
        try (var library = open()) {
            Shelf.finished(library, "Take", SOUND);
            var take = library.load().getFirst();
            Path wav = home.resolve("out/a.wav");
            library.saveWav(take, wav);
            assertArrayEquals(Files.readAllBytes(take.wav()), Files.readAllBytes(wav));
            library.saveReceived(take, wav);
            assertArrayEquals(SOUND, Files.readAllBytes(wav));
            assertEquals(List.of("a.wav"), names(wav.getParent()));
        }
    }

    @Test
    void whatWasReceivedInAnotherEncodingIsSavedAsReceived() throws IOException {
        for (String format : List.of("ulaw", "MP3", "../../evil", "", "c:\\x")) {
            try (var library = open()) {
                var request =
                        SpeechRequest.initial("Take")
                                .with(RequestField.FORMAT, new JsonValue.Text(format));
                var recorder = library.open(Shelf.SERVER, request);
                recorder.received(SOUND, 0, 100);
                recorder.received(SOUND, 100, 23);
                recorder.pcm(SOUND, 0, 200);
                recorder.ended(Outcome.FINISHED, Shelf.timings(100), Optional.empty());
                var take = library.load().getFirst();
                Path saved = home.resolve("saved");
                library.saveReceived(take, saved);
                assertArrayEquals(Arrays.copyOf(SOUND, 123), Files.readAllBytes(saved));
                assertEquals(4, names(take.folder()).size(), format);
            }
        }
        assertEquals(List.of("saved", "takes"), names(home));
    }

    private Path folder() {
        return home.resolve("takes");
    }

    private FolderTakeLibrary open() {
        return new FolderTakeLibrary(
                folder(),
                new Texts(Locale.ENGLISH),
                f -> f.getClass().getSimpleName(),
                Disk.SYSTEM);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals(".sessions"))
                    .sorted()
                    .toList();
        }
    }
}
