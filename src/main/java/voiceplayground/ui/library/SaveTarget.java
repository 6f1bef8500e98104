package voiceplayground.ui.library;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person where to save. Thread: FX; waits for the answer.
@FunctionalInterface
public interface SaveTarget {
    /// @param title of the question
    /// @param fileName proposed, with its extension
    /// @param kind what the extension means, e.g. `WAV sound`
    /// @return empty when the person thought better of it
    Optional<Path> choose(String title, String fileName, String kind);
}
