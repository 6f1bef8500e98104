package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.Attempt;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.synthesis.ServerIds;
import voiceplayground.takes.TakeNotes.KeptAttempt;
import voiceplayground.testkit.Shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class TakeNotesTest extends RecorderFixture {
    private static final WordTime DOLLARS = new WordTime("$100", 1.12, 1.92);
    private static final WordTime HELLO = new WordTime("\"Héllo\"\n", 0, 0.25);
    private static final SpeechFailure TOO_SOON =
            new SpeechFailure.SlowDown(Optional.empty(), ServerWords.NONE);

    @Test
    void wordsIdsAndAttemptsAreKeptAndReadAgain() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            recorder.attempted(attempt(1, Optional.of(TOO_SOON)));
            recorder.ids(new ServerIds(List.of("ws_1"), List.of("task_1", "task_2")));
            recorder.word(HELLO);
            Shelf.say(recorder, FIRST, 0);
            recorder.word(DOLLARS);
            recorder.attempted(attempt(2, Optional.empty()));
            recorder.ended(Outcome.FINISHED, Shelf.timings(500), Optional.empty());
            var take = library.load().getFirst();
            assertEquals(List.of(HELLO, DOLLARS), take.words());
            assertEquals(List.of("ws_1"), take.serverIds().sessions());
            assertEquals(List.of("task_1", "task_2"), take.serverIds().requests());
            assertEquals(
                    List.of(
                            new KeptAttempt(
                                    Duration.ofMillis(10),
                                    Duration.ofNanos(15_000_001),
                                    Optional.of("SlowDown"),
                                    Optional.of("words of SlowDown")),
                            new KeptAttempt(
                                    Duration.ofMillis(20),
                                    Duration.ofNanos(25_000_001),
                                    Optional.empty(),
                                    Optional.empty())),
                    take.attempts());
        }
    }

    @Test
    void theWordsOfATakeThatWasCutOffAreReadFromItsEvents() throws IOException {
        String id;
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            id = recorder.head().id();
            say(recorder, "{\"status\":\"chunk\",\"data\":{\"audio\":\"word_timestamp\"}}");
            say(recorder, word("\"$100\"", "1.12", "1.92"));
            say(recorder, word("7", "1", "2"));
            say(recorder, "no JSON: word_timestamp");
            say(recorder, word("\"$100\"", "2", "2.5"));
            recorder.attempted(attempt(1, Optional.of(TOO_SOON)));
        }
        var wire = folder.resolve(id).resolve("wire.ndjson");
        String whole = Files.readString(wire);
        Files.writeString(
                wire, whole + whole.substring(whole.lastIndexOf("{\"ms\""), whole.length() - 9));
        try (var library = open(Disk.SYSTEM)) {
            var take = library.load().getFirst();
            assertEquals(Outcome.INTERRUPTED, take.outcome());
            assertEquals(List.of(DOLLARS, new WordTime("$100", 2, 2.5)), take.words());
            assertEquals(1, take.attempts().size());
            assertEquals(take, library.load().getFirst());
        }
    }

    @Test
    void theRateOfASoundIsItsOwnWhateverWasAskedFor() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            recorder.rate(16_000);
            Shelf.say(recorder, FIRST, 0);
            recorder.ended(Outcome.FINISHED, Shelf.timings(500), Optional.empty());
            var take = library.load().getFirst();
            assertEquals(16_000, take.rateHz());
            assertEquals(500, take.frames());
            try (var sound = library.open(take)) {
                assertEquals(16_000, sound.feed().rateHz());
            }
        }
    }

    @Test
    void aTakeThatWasCutOffKeepsTheRateOfItsSound() throws IOException {
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, SpeechRequest.initial("Hello"));
            recorder.rate(8_000);
            Shelf.say(recorder, FIRST, 0);
        }
        try (var library = open(Disk.SYSTEM)) {
            assertEquals(8_000, library.load().getFirst().rateHz());
        }
    }

    @Test
    void pcmOfOneAnswerIsKeptAsReceivedToo() throws IOException {
        var request = SpeechRequest.initial("Hello").with(Delivery.of(Transport.HTTP));
        byte[] received = {1, 2, 3};
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, request);
            recorder.received(received, 0, received.length);
            recorder.pcm(received, 0, 2);
            recorder.leftover(1);
            recorder.ended(Outcome.FINISHED, Shelf.timings(1), Optional.empty());
            var take = library.load().getFirst();
            var target = folder.resolveSibling("received.pcm");
            library.saveReceived(take, target);
            assertArrayEquals(received, Files.readAllBytes(target));
            Files.delete(target);
            assertEquals("http://127.0.0.1:9/waves/v1/tts", take.url());
        }
    }

    @Test
    void anyNameOfAFormatIsAFileOfItsOwn() throws IOException {
        var request =
                SpeechRequest.initial("Hello").with(RequestField.FORMAT, new JsonValue.Text("mp3"));
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, request);
            recorder.received(new byte[] {9}, 0, 1);
            recorder.ended(Outcome.FAILED, Shelf.timings(0), Optional.empty());
            assertEquals(
                    List.of("audio.wav", "received.mp3", "take.json", "wire.ndjson"),
                    names(library.load().getFirst().folder()));
        }
    }

    @Test
    void whatCameInAnotherFormatIsKeptUnderItsName() throws IOException {
        var request =
                SpeechRequest.initial("Hello").with(RequestField.FORMAT, new JsonValue.Text("mp3"));
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, request);
            recorder.format(AudioFormatName.WAV);
            recorder.received(new byte[] {9, 8}, 0, 2);
            recorder.ended(Outcome.FINISHED, Shelf.timings(0), Optional.empty());
            var take = library.load().getFirst();
            assertEquals(
                    List.of("audio.wav", "received.wav", "take.json", "wire.ndjson"),
                    names(take.folder()));
            assertEquals(AudioFormatName.WAV, take.format());
            assertEquals(AudioFormatName.MP3, take.request().format());
            var target = folder.resolveSibling("received.wav");
            library.saveReceived(take, target);
            assertArrayEquals(new byte[] {9, 8}, Files.readAllBytes(target));
            Files.delete(target);
        }
    }

    @Test
    void textThatWasSentInPiecesIsKeptWholeAlsoWhereItWasCutOff() throws IOException {
        var request = SpeechRequest.initial("Hello.");
        try (var library = open(Disk.SYSTEM)) {
            var recorder = library.open(Shelf.SERVER, request);
            recorder.text("How are you?");
            recorder.text(" Well.");
            Shelf.say(recorder, FIRST, 0);
        }
        try (var library = open(Disk.SYSTEM)) {
            assertEquals(
                    request.with(
                            RequestField.TEXT, new JsonValue.Text("Hello. How are you? Well.")),
                    library.load().getFirst().request());
        }
    }

    private static Attempt attempt(int number, Optional<SpeechFailure> failure) {
        return new Attempt(
                number,
                Duration.ofMillis(10L * number),
                Duration.ofNanos(10_000_000L * number + 5_000_001),
                failure);
    }

    private static String word(String word, String start, String end) {
        return "{\"status\":\"word_timestamp\",\"data\":{\"id\":5,\"word\":%s,\"start\":%s,\"end\":%s}}"
                .formatted(word, start, end);
    }

    private static void say(RunRecorder recorder, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        recorder.event("message", "", bytes, 0, bytes.length, 7);
    }
}
