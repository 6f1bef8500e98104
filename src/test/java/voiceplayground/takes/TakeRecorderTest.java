package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.WavFile;
import voiceplayground.audio.WavHeader;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.Outcome;
import voiceplayground.testkit.FailingDisk;
import voiceplayground.testkit.Shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class TakeRecorderTest extends RecorderFixture {
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
            assertEquals(List.of("audio.wav", "take.json", "wire.ndjson"), names(where));
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
            assertEquals(0, framesAt24k(growing));
            Shelf.say(recorder, FIRST, 0);
            assertEquals(500, framesAt24k(growing));
            Shelf.say(recorder, SECOND, 1);
            assertEquals(800, framesAt24k(growing));
            byte[] wav = Files.readAllBytes(growing);
            assertArrayEquals(FIRST, Arrays.copyOfRange(wav, 44, 1044));
            recorder.ended(Outcome.STOPPED, Shelf.timings(800), Optional.empty());
            byte[] done = Files.readAllBytes(growing.resolveSibling("audio.wav"));
            assertArrayEquals(WavHeader.of(24000, 1600), Arrays.copyOf(done, WavHeader.BYTES));
            assertFalse(Files.exists(growing));
        }
    }

    private static long framesAt24k(Path wav) throws IOException {
        try (var file = WavFile.open(wav)) {
            assertEquals(24_000, file.rateHz());
            return file.frames();
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
                    Outcome.FAILED, Shelf.timings(0), Optional.of(new SpeechFailure.CutShort("x")));
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
            assertEquals(Optional.of(Shelf.timings(12)), library.load().getFirst().timings());
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
    void aDurationSurvivesToTheNanosecond() throws IOException {
        var times = Shelf.timings(3);
        var json = new voiceplayground.storage.JsonFields(TimingsJson.write(times));
        assertEquals(Optional.of(times), TimingsJson.read(json));
        assertEquals(Duration.ofNanos(1), times.queued());
    }
}
