package voiceplayground.takes;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.synthesis.ServerIds;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A run kept on disk; immutable.
///
/// @param id folder name
/// @param number as shown, counts from 1
/// @param environmentName where it came from, and its kind
/// @param requestBody the body exactly as it was sent
/// @param failureKind simple name of the `SpeechFailure`, and its words as they were when it ended
/// @param frames PCM frames in [#wav]
/// @param rateHz of the sound itself, whatever was asked for
/// @param fault why not everything could be kept or read
/// @param notes what was told beside the sound
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
        Optional<String> fault,
        TakeNotes notes) {
    /// A take without anything beside its sound.
    public Take(
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
        this(
                id,
                number,
                startedAt,
                environmentName,
                environmentKind,
                url,
                request,
                requestBody,
                response,
                outcome,
                timings,
                failureKind,
                failureDetail,
                folder,
                rateHz,
                frames,
                fault,
                TakeNotes.NONE);
    }

    /// When its words sound; empty where the server did not tell.
    public List<WordTime> words() {
        return notes.words();
    }

    /// The server's own ids, from headers and frames.
    public ServerIds serverIds() {
        return response.map(ServerIds::of).orElse(ServerIds.NONE).with(notes.ids());
    }

    /// The requests that were sent for it.
    public List<TakeNotes.KeptAttempt> attempts() {
        return notes.attempts();
    }

    /// How its sound came; as asked for, where the server sent nothing else.
    public AudioFormatName format() {
        return notes.came().map(AudioFormatName::new).orElseGet(request::format);
    }

    /// What was said against the request, which was sent all the same.
    public List<String> remarks() {
        return notes.remarks();
    }

    /// The sound, a RIFF/WAVE file; may hold no frames.
    public Path wav() {
        return folder.resolve("audio.wav");
    }

    /// Each event as received, one JSON line each.
    public Path wire() {
        return folder.resolve("wire.ndjson");
    }
}
