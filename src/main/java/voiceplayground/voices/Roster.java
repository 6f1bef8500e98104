package voiceplayground.voices;

import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All voices that can be asked for: those of an environment's lists and the person's clones.
///
/// @param known the lists
/// @param clones made by the person, each with the models it was made for
/// @param guard checks requests against all of them
public record Roster(KnownVoices known, List<Voice> clones, VoiceGuard guard) {
    public Roster {
        clones = List.copyOf(clones);
    }

    /// That of some lists and clones. Takes a millisecond for hundreds; thread: any.
    public static Roster of(KnownVoices known, List<Voice> clones) {
        return new Roster(known, clones, new VoiceGuard(catalogue(known, clones)));
    }

    /// That of a catalogue alone.
    public static Roster of(VoiceCatalogue catalogue) {
        return of(
                new KnownVoices(VoiceMerge.distinct(catalogue.voices()), Optional.empty()),
                List.of());
    }

    /// All of them; for looking up and offering.
    public VoiceCatalogue catalogue() {
        return catalogue(known, clones);
    }

    private static VoiceCatalogue catalogue(KnownVoices known, List<Voice> clones) {
        return new VoiceCatalogue(Stream.concat(known.voices().stream(), clones.stream()).toList());
    }
}
