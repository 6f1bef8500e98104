package voiceplayground.ui.library;

import java.io.IOException;
import java.nio.file.Path;

/// Shows a file in the system's file manager. Blocks; thread: a `vp-disk` one.
@FunctionalInterface
public interface Revealer {
    /// Opens the file's folder, with the file chosen where the system can.
    void reveal(Path file) throws IOException;
}
