package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.testkit.FailingDisk;
import voiceplayground.testkit.Shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class RefusingDiskTest extends RecorderFixture {
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
                .ifPresent(f -> {
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
}
