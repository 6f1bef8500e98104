package voiceplayground.ui.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Asks the system's own file manager by its command.
///
/// AWT's `Desktop` is not used: it would start a second toolkit beside JavaFX, and is not there
/// without a desktop.
public final class SystemRevealer implements Revealer {
    private final String system;

    /// @param system value of `os.name`
    public SystemRevealer(String system) {
        this.system = system;
    }

    @Override
    public void reveal(Path file) throws IOException {
        start(command(system, file.toAbsolutePath()));
    }

    /// Opens a folder. Blocks.
    public void open(Path folder) throws IOException {
        String name = system.toLowerCase(Locale.ROOT);
        String command =
                name.startsWith("windows")
                        ? "explorer.exe"
                        : name.startsWith("mac") ? "open" : "xdg-open";
        start(List.of(command, folder.toAbsolutePath().toString()));
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The command of a system. Only two of the three can point at a file.
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            // Two words: quoted as one, for a space in it, Explorer takes all of it for a path.
            return List.of("explorer.exe", "/select,", file.toString());
        }
        if (name.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        Path folder = file.getParent();
        return List.of("xdg-open", (folder == null ? file : folder).toString());
    }
}
