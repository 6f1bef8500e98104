package voiceplayground.ui.dictionaries;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks by the system's own dialog, and begins where the last answer was.
public final class CsvChooser implements CsvFiles {
    private final Supplier<@Nullable Window> owner;
    private @Nullable File folder;

    /// @param owner the window that the dialog belongs to
    public CsvChooser(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toRead(String title, String kind) {
        return chosen(chooser(title, kind).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> toWrite(String title, String fileName, String kind) {
        var chooser = chooser(title, kind);
        chooser.setInitialFileName(fileName);
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(String title, String kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind + " (*.csv)", "*.csv", "*.tsv", "*.txt"));
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
