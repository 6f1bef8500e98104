package voiceplayground.speech;

import java.util.List;

/// A voice of a catalogue.
///
/// @param id sent as `voice_id`
/// @param name shown
/// @param model the model whose pool it is in, e.g. `lightning_v3.1`
/// @param gender `female`, `male` or empty
/// @param accent e.g. `american`, or empty
/// @param languages codes it was trained for, as far as known
public record Voice(
        String id,
        String name,
        String model,
        String gender,
        String accent,
        List<String> languages) {
    public Voice {
        languages = List.copyOf(languages);
    }
}
