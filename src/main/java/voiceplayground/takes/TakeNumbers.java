package voiceplayground.takes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Counts takes from 1, across starts and across processes, by one small file. Where that cannot be
/// used it counts on in memory. Thread: any, blocks.
final class TakeNumbers {
    private static final Logger LOG = Logger.getLogger(TakeNumbers.class.getName());
    private static final int MAX_DIGITS = 9;

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private int last;

    TakeNumbers(Path file) {
        this.file = file;
    }

    /// The next number.
    int next() {
        lock.lock();
        try {
            last = count();
            return last;
        } catch (IOException | OverlappingFileLockException e) {
            LOG.log(Level.WARNING, "no counting in " + file, e);
            last++;
            return last;
        } finally {
            lock.unlock();
        }
    }

    /// True until a number was counted or seen: there may be takes that nobody counted.
    boolean isUnsure() {
        lock.lock();
        try {
            return last == 0 && !Files.exists(file);
        } finally {
            lock.unlock();
        }
    }

    /// A take of that number is there.
    void seen(int number) {
        lock.lock();
        try {
            last = Math.max(last, number);
        } finally {
            lock.unlock();
        }
    }

    private int count() throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (var channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            int next = Math.max(last, read(channel)) + 1;
            var digits = Integer.toString(next).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(channel.write(ByteBuffer.wrap(digits), 0));
            return next;
        }
    }

    private static int read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(MAX_DIGITS + 1);
        channel.read(bytes, 0);
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        return text.matches("[0-9]{1," + MAX_DIGITS + "}") ? Integer.parseInt(text) : 0;
    }
}
