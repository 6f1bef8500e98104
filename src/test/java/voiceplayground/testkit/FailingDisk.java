package voiceplayground.testkit;

import voiceplayground.storage.Disk;
import voiceplayground.storage.StoredFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A real disk that refuses its n-th operation, and all later ones if it is full. A refused write
/// leaves half of its bytes, as a full disk does. Notes the order of what it did, and really forces
/// nothing, as no test cuts the power.
public final class FailingDisk implements Disk {
    private final int failing;
    private final boolean forGood;
    private final AtomicInteger operations = new AtomicInteger();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private FailingDisk(int failing, boolean forGood) {
        this.failing = failing;
        this.forGood = forGood;
    }

    /// Refuses nothing.
    public static FailingDisk never() {
        return new FailingDisk(Integer.MAX_VALUE, false);
    }

    /// Refuses the n-th operation only, counted from 1.
    public static FailingDisk once(int n) {
        return new FailingDisk(n, false);
    }

    /// Refuses everything from the n-th operation on.
    public static FailingDisk from(int n) {
        return new FailingDisk(n, true);
    }

    /// Operations so far, the refused ones too.
    public int operations() {
        return operations.get();
    }

    /// What was done, such as `force take.json.x.tmp`.
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step("folder", folder);
        SYSTEM.createFolder(folder);
    }

    @Override
    public StoredFile create(Path file) throws IOException {
        step("create", file);
        return new File(SYSTEM.create(file), file);
    }

    @Override
    public StoredFile open(Path file) throws IOException {
        step("open", file);
        return new File(SYSTEM.open(file), file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step("move to", to);
        SYSTEM.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete", file);
        SYSTEM.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("force folder", folder);
    }

    private void step(String what, Path file) throws IOException {
        log.add(what + " " + file.getFileName());
        if (isRefused()) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    private boolean isRefused() {
        int n = operations.incrementAndGet();
        return forGood ? n >= failing : n == failing;
    }

    private final class File implements StoredFile {
        private final StoredFile real;
        private final Path path;

        File(StoredFile real, Path path) {
            this.real = real;
            this.path = path;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            try {
                step("append", path);
            } catch (IOException e) {
                real.append(bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2));
                throw e;
            }
            real.append(bytes);
        }

        @Override
        public void write(long position, ByteBuffer bytes) throws IOException {
            step("write", path);
            real.write(position, bytes);
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            return real.read(position, target);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            step("truncate", path);
            real.truncate(size);
        }

        @Override
        public void force() throws IOException {
            step("force", path);
        }

        @Override
        public void close() throws IOException {
            real.close();
            step("close", path);
        }
    }
}
