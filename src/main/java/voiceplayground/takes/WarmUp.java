package voiceplayground.takes;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Records a take of nothing, for the sake of the classes that this loads.
record WarmUp(FolderTakeLibrary library) {
    void run() throws IOException {
        var environment =
                new Environment("", Environment.Kind.SANDBOX, "http://127.0.0.1", Optional.empty());
        var recorder = library.open(environment, SpeechRequest.initial("Warm"));
        byte[] nothing = new byte[2];
        recorder.responded(new ResponseHead(200, "http/1.1", List.of()));
        recorder.event("audio", "", nothing, 0, nothing.length, 0);
        recorder.pcm(nothing, 0, nothing.length);
        recorder.ended(Outcome.FINISHED, none(), Optional.empty());
        library.load();
    }

    /// Deletes a folder and all in it.
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static RunTimings none() {
        Optional<Duration> never = Optional.empty();
        return new RunTimings(
                Duration.ZERO,
                never,
                never,
                never,
                never,
                never,
                never,
                never,
                never,
                Duration.ZERO,
                0,
                0,
                Duration.ZERO,
                1,
                8000,
                0,
                Duration.ZERO);
    }
}
