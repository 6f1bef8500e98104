package voiceplayground.settings;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Saves the newest of many values, soon.
///
/// The first change starts the wait and the end of it saves whatever is newest then, so that
/// somebody who never stops typing loses no more than that wait. A value that could not be saved is
/// tried again with the next change, and at the end.
final class LateSave<T> {
    /// Long enough to gather the changes of a drag, and half of the second that is promised.
    static final Duration WAIT = Duration.ofMillis(500);

    private final Later later;
    private final Writer<T> writer;
    private final Consumer<IOException> refused;

    /// Held while writing: two writes never overtake each other.
    private final ReentrantLock writing = new ReentrantLock();

    /// Held for a moment only: guards the two fields below.
    private final ReentrantLock state = new ReentrantLock();

    private @Nullable T newest;
    private boolean isWaiting;

    /// Puts a value on the disk.
    @FunctionalInterface
    interface Writer<T> {
        void write(T value) throws IOException;
    }

    LateSave(Later later, Writer<T> writer, Consumer<IOException> refused) {
        this.later = later;
        this.writer = writer;
        this.refused = refused;
    }

    /// Saves a value soon. Thread: any, returns at once.
    void submit(T value) {
        boolean starts;
        state.lock();
        try {
            newest = value;
            starts = !isWaiting;
            isWaiting = true;
        } finally {
            state.unlock();
        }
        if (starts) {
            later.run(WAIT, this::save);
        }
    }

    /// Saves what is not saved yet. Blocks.
    void save() {
        writing.lock();
        try {
            T value = take();
            if (value != null) {
                write(value);
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(T value) {
        try {
            writer.write(value);
        } catch (IOException e) {
            putBack(value);
            refused.accept(e);
        }
    }

    private void putBack(T value) {
        state.lock();
        try {
            if (newest == null) {
                newest = value;
            }
        } finally {
            state.unlock();
        }
    }

    private @Nullable T take() {
        state.lock();
        try {
            T value = newest;
            newest = null;
            isWaiting = false;
            return value;
        } finally {
            state.unlock();
        }
    }
}
