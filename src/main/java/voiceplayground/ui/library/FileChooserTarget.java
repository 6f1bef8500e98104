package voiceplayground.ui.library;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks by the system's own dialog, and begins where the last answer was.
public final class FileChooserTarget implements SaveTarget {
    private final Supplier<@Nullable Window> owner;
    private @Nullable File folder;

    /// @param owner the window that the dialog belongs to
    public FileChooserTarget(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> choose(String title, String fileName, String kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(fileName);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        String extension = "*" + fileName.substring(fileName.lastIndexOf('.'));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind + " (" + extension + ")", extension));
        File chosen = chooser.showSaveDialog(owner.get());
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
