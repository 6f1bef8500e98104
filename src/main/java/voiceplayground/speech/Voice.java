package voiceplayground.speech;

import java.util.List;
import java.util.Optional;

/// A voice of a catalogue, or a clone. Whatever is not known is empty.
///
/// @param id sent as `voice_id`
/// @param name shown
/// @param model the model whose pool it is in, e.g. `lightning_v3.1`; empty where only its
///   description is known, and for a clone
/// @param gender `female`, `male` or what the service says
/// @param accent e.g. `american`; several with `, ` between them
/// @param languages codes it was trained for, as far as known; a name that has no known code is
///   kept as it is
/// @param age `young`, `middle-aged`, `senior` or what the service says
/// @param emotions as the service says
/// @param uses what it is meant for, e.g. `narration`
/// @param description a sentence or two of the service
/// @param preview address of a recording, which may be anybody's
/// @param clonedOnto the models a clone was made for, as the service spells them; nothing for the
///   voices of a catalogue
public record Voice(
        String id,
        String name,
        String model,
        String gender,
        String accent,
        List<String> languages,
        String age,
        List<String> emotions,
        List<String> uses,
        String description,
        Optional<String> preview,
        List<String> clonedOnto) {
    public Voice {
        languages = List.copyOf(languages);
        emotions = List.copyOf(emotions);
        uses = List.copyOf(uses);
        clonedOnto = List.copyOf(clonedOnto);
    }

    /// A voice of which no more is known.
    public Voice(
            String id,
            String name,
            String model,
            String gender,
            String accent,
            List<String> languages) {
        this(
                id,
                name,
                model,
                gender,
                accent,
                languages,
                "",
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                List.of());
    }

    /// Whether it was made from a recording; only then do its models decide.
    public boolean isClone() {
        return !clonedOnto.isEmpty();
    }
}
