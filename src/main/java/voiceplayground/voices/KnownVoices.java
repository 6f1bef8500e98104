package voiceplayground.voices;

import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The voices of an environment and how old they are.
///
/// @param voices one row a voice and pool, never none
/// @param fetchedAt when a server told them; empty for those that ship with the program
public record KnownVoices(List<Voice> voices, Optional<Instant> fetchedAt) {
    public KnownVoices {
        voices = List.copyOf(voices);
    }

    /// Those that ship with the program.
    public static KnownVoices bundled() {
        return new KnownVoices(
                VoiceMerge.distinct(VoiceCatalogue.bundled().voices()), Optional.empty());
    }

    /// The same for looking up.
    public VoiceCatalogue catalogue() {
        return new VoiceCatalogue(voices);
    }
}
