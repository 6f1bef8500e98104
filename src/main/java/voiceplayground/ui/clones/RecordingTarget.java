package voiceplayground.ui.clones;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for a recording. Thread: FX; waits for the answer.
@FunctionalInterface
public interface RecordingTarget {
    /// @param endings of files that can be chosen, without dots
    /// @return empty when the person thought better of it
    Optional<Path> choose(String title, String kind, List<String> endings);
}
