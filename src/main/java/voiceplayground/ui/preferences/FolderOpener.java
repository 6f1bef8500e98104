package voiceplayground.ui.preferences;

import java.io.IOException;
import java.nio.file.Path;

/// Opens a folder in the system's file manager. Blocks; thread: any but FX.
@FunctionalInterface
public interface FolderOpener {
    /// Opens it.
    void open(Path folder) throws IOException;
}
