package voiceplayground.takes;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A run kept on disk; immutable.
///
/// @param id folder name
/// @param number as shown, counts from 1
/// @param environmentName where it came from, and its kind
/// @param requestBody the body exactly as it was sent
/// @param failureKind simple name of the `SpeechFailure`, and its words as they were when it ended
/// @param frames PCM frames in [#wav]
/// @param fault why not everything could be kept or read
public record Take(
        String id,
        int number,
        Instant startedAt,
        String environmentName,
        Environment.Kind environmentKind,
        String url,
        SpeechRequest request,
        String requestBody,
        Optional<ResponseHead> response,
        Outcome outcome,
        Optional<RunTimings> timings,
        Optional<String> failureKind,
        Optional<String> failureDetail,
        Path folder,
        int rateHz,
        long frames,
        Optional<String> fault) {
    /// The sound, a RIFF/WAVE file; may hold no frames.
    public Path wav() {
        return folder.resolve("audio.wav");
    }

    /// Each event as received, one JSON line each.
    public Path wire() {
        return folder.resolve("wire.ndjson");
    }
}
