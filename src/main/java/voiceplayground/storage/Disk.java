package voiceplayground.storage;

import java.io.IOException;
import java.nio.file.Path;

/// The few operations that careful writing is made of. One place, so that a test can make the n-th
/// of them fail. Thread: any; all may block.
public interface Disk {
    /// The system's disk.
    Disk SYSTEM = new SystemDisk();

    /// Makes a folder and those above it; harmless where it is there.
    void createFolder(Path folder) throws IOException;

    /// Makes a file and opens it.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException where something has that name
    StoredFile create(Path file) throws IOException;

    /// Opens a file that is there, to read and to write; never through a symbolic link.
    StoredFile open(Path file) throws IOException;

    /// Renames a file in one step, over one of that name.
    void move(Path from, Path to) throws IOException;

    /// Deletes a file, where it is there.
    void delete(Path file) throws IOException;

    /// Makes the names in a folder outlive the power, where the system can.
    void forceFolder(Path folder) throws IOException;
}
