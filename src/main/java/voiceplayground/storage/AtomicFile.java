package voiceplayground.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// Replaces a file so that at any moment, a cut of the power included, it is the old one or the new
/// one and never a piece of either.
///
/// Order: written beside it under another name, forced, renamed over it, folder forced. Thread:
/// any, blocks.
public final class AtomicFile {
    /// Files that end so are left from a process that died while it wrote one.
    public static final String UNFINISHED = ".tmp";

    private static final int COPY_BYTES = 1 << 16;

    private final Disk disk;
    private final Path target;

    /// @param target its folder is made where it is not there
    public AtomicFile(Disk disk, Path target) {
        this.disk = disk;
        this.target = target.toAbsolutePath();
    }

    /// Replaces the content.
    public void write(byte[] content) throws IOException {
        replace(file -> file.append(ByteBuffer.wrap(content)), true);
    }

    /// Replaces the content without waiting for the device, for a file that will be replaced again:
    /// it outlives the process, and after a cut of the power it may be the old one or empty.
    public void writeLightly(byte[] content) throws IOException {
        replace(file -> file.append(ByteBuffer.wrap(content)), false);
    }

    /// Replaces the content by that of another file, from a position on.
    ///
    /// @param length bytes to copy; fewer where the source is shorter
    public void copy(Path source, long from, long length) throws IOException {
        try (var channel = Files.newByteChannel(source)) {
            channel.position(from);
            replace(
                    file -> {
                        var buffer = ByteBuffer.allocate(COPY_BYTES);
                        long left = length;
                        while (left > 0) {
                            buffer.clear().limit((int) Math.min(left, COPY_BYTES));
                            int read = channel.read(buffer);
                            if (read < 0) {
                                return;
                            }
                            left -= read;
                            file.append(buffer.flip());
                        }
                    },
                    true);
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(StoredFile file) throws IOException;
    }

    private void replace(Content content, boolean isForced) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        disk.createFolder(folder);
        String unique = Integer.toUnsignedString(ThreadLocalRandom.current().nextInt(), 36);
        Path beside = folder.resolve(target.getFileName() + "." + unique + UNFINISHED);
        try {
            try (var file = disk.create(beside)) {
                content.writeTo(file);
                if (isForced) {
                    file.force();
                }
            }
            disk.move(beside, target);
        } catch (IOException e) {
            discard(beside, e);
            throw e;
        }
        if (isForced) {
            disk.forceFolder(folder);
        }
    }

    private void discard(Path file, IOException why) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
