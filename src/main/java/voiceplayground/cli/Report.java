package voiceplayground.cli;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Attempt;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunTimings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything a script wants to know about a run.
///
/// @param file the WAV: where it was asked for, else in the kept take; empty without sound
/// @param sha256 of the PCM, in hex
/// @param timings empty where it did not come to a run
/// @param transport empty where it did not come to a run
/// @param words when they sound, as far as the server told
/// @param speaker the name that the offline voice gave of who spoke
/// @param remarks what was said against the request, which was sent all the same
/// @param failure the one to tell
/// @param isSaved false where the sound is not in the file it should be in
record Report(
        Outcome outcome,
        Optional<Path> file,
        int rateHz,
        long frames,
        String sha256,
        Optional<RunTimings> timings,
        Optional<Transport> transport,
        List<Attempt> attempts,
        List<WordTime> words,
        List<String> requestIds,
        Optional<String> speaker,
        List<String> remarks,
        Optional<SpeechFailure> failure,
        boolean isSaved) {
    /// SHA-256 of no bytes at all.
    private static final String SHA256_OF_NOTHING =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// Writes the WAV where it was asked for and puts the report together.
    static Report of(Spoken spoken, Optional<Path> out) {
        var sound = spoken.run().sound();
        Optional<SpeechFailure> failure = spoken.failure();
        Optional<Path> file = spoken.take().map(take -> take.wav());
        String sha256 = SHA256_OF_NOTHING;
        boolean isSaved = spoken.run().notSaved().isEmpty();
        try {
            sha256 = SoundFile.sha256(sound);
            if (out.isPresent() && sound.frames() > 0) {
                SoundFile.write(sound, out.get());
                file = out;
                isSaved = true;
            }
        } catch (IOException e) {
            String path =
                    out.or(() -> spoken.take().map(t -> t.wav())).map(Path::toString).orElse("");
            failure = failure.or(() -> Optional.of(new SpeechFailure.NotSaved(path, words(e))));
            isSaved = false;
        }
        return new Report(
                spoken.outcome(),
                sound.frames() > 0 ? file.map(Path::toAbsolutePath) : Optional.empty(),
                sound.rateHz(),
                sound.frames(),
                sha256,
                Optional.of(spoken.run().timings()),
                Optional.of(spoken.run().request().delivery().transport()),
                spoken.run().attempts(),
                spoken.run().words(),
                requestIds(spoken, failure),
                spoken.run().response().flatMap(head -> head.header("X-Sandbox-Voice")),
                spoken.take().map(take -> take.remarks()).orElse(List.of()),
                failure,
                isSaved);
    }

    /// A report of something that failed before there was a run.
    static Report of(Exception fault) {
        return new Report(
                Outcome.FAILED,
                Optional.empty(),
                0,
                0,
                SHA256_OF_NOTHING,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(unexpected(fault)),
                false);
    }

    /// A fault that has no failure of its own.
    static SpeechFailure unexpected(Exception fault) {
        return new SpeechFailure.Unexpected(words(fault));
    }

    /// The exit code; a finished run that could not be saved has failed.
    int exitCode() {
        return outcome == Outcome.FINISHED && !isSaved ? ExitCode.FAILED : ExitCode.of(outcome);
    }

    private static String words(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), "");
    }

    private static List<String> requestIds(Spoken spoken, Optional<SpeechFailure> failure) {
        Stream<String> told = spoken.run().serverIds().requests().stream();
        Stream<String> words =
                failure.stream()
                        .flatMap(f -> f.serverWords().stream())
                        .flatMap(w -> w.requestId().stream());
        return Stream.concat(told, words).filter(id -> !id.isBlank()).distinct().toList();
    }
}
