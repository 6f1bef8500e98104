package voiceplayground.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file that grows at its end. Thread: one writer; readers beside it.
///
/// What [#append] and [#write] took is with the system when they return, so that it outlives this
/// process; [#force] makes it outlive the power.
public interface StoredFile extends Closeable {
    /// Adds all remaining bytes at the end.
    void append(ByteBuffer bytes) throws IOException;

    /// Replaces bytes at a position; the end stays where it is.
    void write(long position, ByteBuffer bytes) throws IOException;

    /// Reads until the buffer is full or the file ends.
    ///
    /// @return bytes read, 0 at the end of the file
    int read(long position, ByteBuffer target) throws IOException;

    /// Bytes in the file.
    long size() throws IOException;

    /// Drops everything behind a size.
    void truncate(long size) throws IOException;

    /// Returns when the device has it.
    void force() throws IOException;
}
