package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.testkit.FailingDisk;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.testkit.Shelf;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@ExtendWith(QuietLogs.class)
class TakeRecorderTest {
    private static final byte[] FIRST = Shelf.noise(1, 1000);
    private static final byte[] SECOND = Shelf.noise(2, 600);

    @TempDir Path folder;

    @Test
    void aTakeComesBackAsItWasRecorded() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = Shelf.finished(library, "Hello", FIRST, SECOND);
            var head = recorder.head();
            Path where = folder.resolve(head.id());
            assertEquals(
                    List.of(
                            new Take(
                                    head.id(),
                                    1,
                                    head.startedAt(),
                                    "Test server",
                                    voiceplayground.speech.Environment.Kind.CUSTOM,
                                    "http://127.0.0.1:9/waves/v1/tts/live",
                                    SpeechRequest.initial("Hello"),
                                    SpeechRequest.initial("Hello").bodyText(),
                                    Optional.of(Shelf.HEAD),
                                    Outcome.FINISHED,
                                    Optional.of(Shelf.timings(800)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    where,
                                    24000,
                                    800,
                                    Optional.empty())),
                    library.load());
            assertEquals(
                    List.of("audio.wav", "take.json", "wire.ndjson"), names(where));
        }
    }

    @Test
    void whatIsToldOnCompletionIsWhatIsLoadedLater() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var told = new java.util.ArrayList<Take>();
            library.onAdded(told::add);
            Shelf.finished(library, "Hello", FIRST);
            assertEquals(told, library.load());
        }
    }

    @Test
    void theSoundIsAWavFileAtEveryMoment() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            Path growing = folder.resolve(recorder.head().id()).resolve("audio.wav.part");
            assertEquals(new KeptSound(24000, 0), KeptSound.of(growing));
            Shelf.say(recorder, FIRST, 0);
            assertEquals(new KeptSound(24000, 500), KeptSound.of(growing));
            Shelf.say(recorder, SECOND, 1);
            assertEquals(new KeptSound(24000, 800), KeptSound.of(growing));
            byte[] wav = Files.readAllBytes(growing);
            assertArrayEquals(FIRST, Arrays.copyOfRange(wav, 44, 1044));
            recorder.ended(Outcome.STOPPED, Shelf.timings(800), Optional.empty());
            byte[] done = Files.readAllBytes(growing.resolveSibling("audio.wav"));
            assertEquals(1600, WavHeader.read(java.nio.ByteBuffer.wrap(done)).dataBytes());
            assertFalse(Files.exists(growing));
        }
    }

    @Test
    void soundIsReadBackWhileItGrowsAndAfterwards() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            Shelf.say(recorder, FIRST, 0);
            assertArrayEquals(Arrays.copyOfRange(FIRST, 100, 300), read(recorder, 100, 200));
            assertArrayEquals(Arrays.copyOfRange(FIRST, 900, 1000), read(recorder, 900, 200));
            assertEquals(-1, recorder.read(1000, new byte[2], 0, 2));
            Shelf.say(recorder, SECOND, 0);
            recorder.ended(Outcome.FINISHED, Shelf.timings(800), Optional.empty());
            assertArrayEquals(SECOND, read(recorder, 1000, 4000));
        }
    }

    @Test
    void everyFileIsForcedBeforeItGetsItsNameAndTheRecordComesLast() {
        var disk = FailingDisk.never();
        try (var library = open(disk)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            Shelf.say(recorder, FIRST, 0);
            int before = disk.log().size();
            recorder.ended(Outcome.FINISHED, Shelf.timings(500), Optional.empty());
            String id = recorder.head().id();
            assertEquals(
                    List.of(
                            "force wire.ndjson",
                            "truncate audio.wav.part",
                            "write audio.wav.part",
                            "force audio.wav.part",
                            "close wire.ndjson",
                            "close audio.wav.part",
                            "move to audio.wav",
                            "folder " + id,
                            "create take.json.tmp",
                            "append take.json.tmp",
                            "force take.json.tmp",
                            "close take.json.tmp",
                            "move to take.json",
                            "force folder " + id,
                            "force folder " + folder.getFileName()),
                    disk.log().subList(before, disk.log().size()).stream()
                            .map(s -> s.replaceAll("json\\.[0-9a-z]+\\.tmp", "json.tmp"))
                            .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFailureIsKeptWithItsWords() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            recorder.ended(
                    Outcome.FAILED,
                    Shelf.timings(0),
                    Optional.of(new SpeechFailure.CutShort("x")));
            var take = library.load().getFirst();
            assertEquals(Outcome.FAILED, take.outcome());
            assertEquals(Optional.of("CutShort"), take.failureKind());
            assertEquals(Optional.of("words of CutShort"), take.failureDetail());
            assertEquals(0, take.frames());
        }
    }

    @Test
    void timesThatOnlyTheSpeakerKnowsAreAddedLater() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = Shelf.finished(library, "Hello", FIRST);
            recorder.played(Shelf.timings(12));
            assertEquals(
                    Optional.of(Shelf.timings(12)), library.load().getFirst().timings());
        }
    }

    @Test
    void theKeyIsInNoFile() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = Shelf.finished(library, "Hello", FIRST);
            recorder.played(Shelf.timings(12));
        }
        for (var file : contents().entrySet()) {
            assertFalse(
                    new String(file.getValue(), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("canary"),
                    file.getKey());
        }
    }

    @Test
    void whicheverStepTheDiskRefusesTheRunGoesOnAndNothingEarlierIsHarmed() throws IOException {
        var counting = FailingDisk.never();
        refusing(counting, "count");
        int steps = counting.operations();
        assertTrue(steps > 25, "steps " + steps);
        for (int n = 1; n <= steps; n++) {
            refusing(FailingDisk.once(n), "step " + n);
            refusing(FailingDisk.from(n), "from step " + n);
        }
    }

    private void refusing(FailingDisk disk, String what) throws IOException {
        Path own = folder.resolve(what);
        try (var library = library(own, FailingDisk.never())) {
            Shelf.finished(library, "Earlier", FIRST);
        }
        var earlier = contents(own);
        earlier.keySet().removeIf(f -> f.contains(".sessions"));
        RunRecorder recorder;
        try (var library = library(own, disk)) {
            recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Later"));
            recorder.responded(Shelf.HEAD);
            Shelf.say(recorder, FIRST, 0);
            recorder.received(FIRST, 0, FIRST.length);
            Shelf.say(recorder, SECOND, 1);
            recorder.ended(Outcome.FINISHED, Shelf.timings(800), Optional.empty());
            recorder.played(Shelf.timings(800));
        }
        var after = contents(own);
        earlier.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), what));
        recorder.failure()
                .ifPresent(
                        f -> {
                            assertEquals(own.resolve(recorder.head().id()).toString(), f.path());
                            assertEquals("No space left on device", f.detail());
                        });
        try (var library = library(own, FailingDisk.never())) {
            var takes = library.load();
            var kept = takes.stream().filter(t -> t.number() == 2).findFirst();
            if (recorder.failure().isEmpty()) {
                assertEquals(800, kept.orElseThrow().frames(), what);
            }
            if (kept.isPresent()) {
                byte[] all = Arrays.copyOf(FIRST, 1600);
                System.arraycopy(SECOND, 0, all, 1000, 600);
                byte[] wav = Files.readAllBytes(kept.get().wav());
                assertEquals(44 + kept.get().frames() * 2, wav.length, what);
                assertArrayEquals(
                        Arrays.copyOf(all, wav.length - 44),
                        Arrays.copyOfRange(wav, 44, wav.length),
                        what);
                boolean isWhole = recorder.failure().isEmpty();
                assertTrue(
                        isWhole
                                || kept.get().fault().isPresent()
                                || kept.get().outcome() == Outcome.INTERRUPTED
                                || kept.get().frames() == 800,
                        what + ": " + kept.get());
            }
            assertEquals(1, takes.stream().filter(t -> t.number() == 1).count(), what);
            assertTrue(leftovers(own).isEmpty(), what + ": " + leftovers(own));
        }
    }

    @Test
    void withoutADiskTheRunStillHasANumberAndAnId() throws IOException {
        try (var library = open(FailingDisk.from(1))) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            Shelf.say(recorder, FIRST, 0);
            assertEquals(1, recorder.head().number());
            assertEquals(-1, recorder.read(0, new byte[10], 0, 10));
            recorder.ended(Outcome.FINISHED, Shelf.timings(800), Optional.empty());
            recorder.played(Shelf.timings(800));
            assertTrue(recorder.failure().isPresent());
            assertEquals(List.of(), library.load());
        }
    }

    @Test
    void aDurationSurvivesToTheNanosecond() throws IOException {
        var times = Shelf.timings(3);
        var json = new voiceplayground.storage.JsonFields(TimingsJson.write(times));
        assertEquals(Optional.of(times), TimingsJson.read(json));
        assertEquals(Duration.ofNanos(1), times.queued());
    }

    private FolderTakeLibrary open(Disk disk) {
        return library(folder, disk);
    }

    private static FolderTakeLibrary library(Path folder, Disk disk) {
        return new FolderTakeLibrary(
                folder,
                new Texts(Locale.ENGLISH),
                f -> "words of " + f.getClass().getSimpleName(),
                disk);
    }

    private static byte[] read(RunRecorder recorder, long position, int length)
            throws IOException {
        byte[] target = new byte[length + 3];
        int read = recorder.read(position, target, 3, length);
        return Arrays.copyOfRange(target, 3, 3 + read);
    }

    private static List<String> leftovers(Path folder) throws IOException {
        return contents(folder).keySet().stream()
                .filter(f -> f.endsWith(".tmp") || f.endsWith(".part") || f.contains(".new-"))
                .toList();
    }

    private Map<String, byte[]> contents() throws IOException {
        return contents(folder);
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
