package voiceplayground.speech;

import java.util.List;
import java.util.Optional;

/// The voices that are known.
public record VoiceCatalogue(List<Voice> voices) {
    public VoiceCatalogue {
        voices = List.copyOf(voices);
    }

    /// The catalogue that ships with the program: facts of the vendor's model cards, incomplete for
    /// the standard pool.
    public static VoiceCatalogue bundled() {
        throw new UnsupportedOperationException("contract");
    }

    /// A voice by id within a model's pool.
    public Optional<Voice> find(String model, String id) {
        return voices.stream()
                .filter(v -> v.model().equals(model) && v.id().equals(id))
                .findFirst();
    }
}
