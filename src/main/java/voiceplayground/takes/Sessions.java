package voiceplayground.takes;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Tells the takes of living processes from those of dead ones: each process holds a lock on a file
/// of its own, which the system lets go of however the process ends.
///
/// Thread: any, blocks.
final class Sessions implements Closeable {
    private static final Logger LOG = Logger.getLogger(Sessions.class.getName());
    private static final int TRIES = 3;
    private static final String LOCK = ".lock";

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();

    /// Nobody takes such a name again.
    private final Set<String> dead = new HashSet<>();

    private @Nullable FileChannel held;
    private String own = "";

    Sessions(Path folder) {
        this.folder = folder;
    }

    /// The name of this process's session, begun with the first call.
    ///
    /// Where files cannot be locked the session is nameless and counts as dead for everybody else.
    String own() {
        lock.lock();
        try {
            for (int i = 0; held == null && i < TRIES; i++) {
                begin();
            }
            return own;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no lock in " + folder, e);
            return own;
        } finally {
            lock.unlock();
        }
    }

    /// True while the process of that session runs; its takes are its own affair then.
    boolean isAlive(String session) {
        if (!session.matches("[0-9a-z]{1,20}")) {
            return false;
        }
        lock.lock();
        try {
            if (session.equals(own)) {
                return held != null;
            }
            if (!dead.contains(session) && isLocked(folder.resolve(session + LOCK))) {
                return true;
            }
            dead.add(session);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Ends this process's session.
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (held != null) {
                Files.deleteIfExists(folder.resolve(own + LOCK));
                held.close();
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        String name = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        Path file = folder.resolve(name + LOCK);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            // Between the two steps above and this one another process may have taken it for a dead
            // one's and deleted it; then there is another try.
            if (channel.tryLock() != null && Files.exists(file)) {
                own = name;
                held = channel;
            }
        } finally {
            if (held == null) {
                channel.close();
            }
        }
    }

    private static boolean isLocked(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (NoSuchFileException _) {
            return false;
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no lock on " + file, e);
            return false;
        }
    }
}
