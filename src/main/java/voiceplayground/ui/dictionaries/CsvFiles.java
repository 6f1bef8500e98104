package voiceplayground.ui.dictionaries;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a CSV file. Thread: FX; waits for the answer.
public interface CsvFiles {
    /// @return the file to read; empty when the person thought better of it
    Optional<Path> toRead(String title, String kind);

    /// @param fileName proposed, with its extension
    /// @return the file to write; empty when the person thought better of it
    Optional<Path> toWrite(String title, String fileName, String kind);
}
