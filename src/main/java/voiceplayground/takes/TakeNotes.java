package voiceplayground.takes;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.ServerIds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a take keeps beside its sound and its answer's head.
///
/// @param words when they sound, in the order told
/// @param ids as told in frames; those of the headers are with the answer
/// @param attempts the requests sent, the last of which was answered
/// @param came name of the encoding of the sound, where it was another than was asked for
/// @param remarks what was said against the request, which was sent all the same
public record TakeNotes(
        List<WordTime> words,
        ServerIds ids,
        List<KeptAttempt> attempts,
        Optional<String> came,
        List<String> remarks) {
    /// Nothing was told.
    public static final TakeNotes NONE =
            new TakeNotes(List.of(), ServerIds.NONE, List.of(), Optional.empty(), List.of());

    public TakeNotes {
        words = List.copyOf(words);
        attempts = List.copyOf(attempts);
        remarks = List.copyOf(remarks);
    }

    /// One request of the run.
    ///
    /// @param started since the press of Generate, as is [#ended]
    /// @param failureKind simple name of the `SpeechFailure`, and its words as they were then
    public record KeptAttempt(
            Duration started,
            Duration ended,
            Optional<String> failureKind,
            Optional<String> failureWords) {}

    TakeNotes with(List<WordTime> others) {
        return new TakeNotes(others, ids, attempts, came, remarks);
    }

    TakeNotes with(ServerIds others) {
        return new TakeNotes(words, others, attempts, came, remarks);
    }

    TakeNotes with(AudioFormatName other) {
        return new TakeNotes(words, ids, attempts, Optional.of(other.wireName()), remarks);
    }

    TakeNotes with(KeptAttempt attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new TakeNotes(words, ids, all, came, remarks);
    }

    /// With what was said against the request.
    TakeNotes withRemarks(List<String> others) {
        return new TakeNotes(words, ids, attempts, came, others);
    }
}
