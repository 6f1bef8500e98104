package voiceplayground.takes;

import voiceplayground.audio.WavHeader;
import voiceplayground.storage.AtomicFile;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFile;
import voiceplayground.storage.StoredFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The open files of a take that is being recorded. Every method has written when it returns.
/// Thread: the stream's, [#read] any.
///
/// The folder appears under its name in one step, with its record inside: whoever looks at it knows
/// whose it is. It is not forced before the end; a killed process loses nothing by that, only a cut
/// of the power does.
final class TakeFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Disk disk;
    private final TakeFolder folder;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final StoredFile wire;
    private final WireLog log;
    private final StoredFile sound;
    private volatile int rateHz;
    private final List<StoredFile> received = new ArrayList<>(1);
    private final AtomicLong soundBytes = new AtomicLong();

    /// Makes the folder and the files.
    ///
    /// @param unborn the folder's name until its record is in it
    TakeFiles(Disk disk, TakeFolder folder, Path unborn, TakeRecord record, int rateHz)
            throws IOException {
        this.disk = disk;
        this.folder = folder;
        this.rateHz = rateHz;
        new AtomicFile(disk, new TakeFolder(unborn).record()).writeLightly(bytes(record));
        disk.move(unborn, folder.path());
        wire = disk.create(folder.wire());
        log = new WireLog(wire, buffer);
        try {
            sound = disk.create(folder.growingWav());
        } catch (IOException e) {
            close(wire, e);
            throw e;
        }
        try {
            sound.append(ByteBuffer.wrap(WavHeader.growing(rateHz)));
        } catch (IOException e) {
            close(wire, e);
            close(sound, e);
            throw e;
        }
    }

    /// Adds an event.
    void event(String type, String id, byte[] data, int offset, int length, long nanos)
            throws IOException {
        log.event(type, id, data, offset, length, nanos);
    }

    /// The sound's own rate, before there is any.
    void rate(int hz) throws IOException {
        rateHz = hz;
        sound.write(0, ByteBuffer.wrap(WavHeader.growing(hz)));
    }

    /// Rate of the sound.
    int rateHz() {
        return rateHz;
    }

    /// Adds sound.
    void pcm(byte[] pcm, int offset, int length) throws IOException {
        append(sound, pcm, offset, length);
        soundBytes.addAndGet(length);
    }

    /// Adds sound as received.
    void received(String format, byte[] bytes, int offset, int length) throws IOException {
        if (received.isEmpty()) {
            received.add(disk.create(folder.received(format)));
        }
        append(received.getFirst(), bytes, offset, length);
    }

    /// Frames of sound kept so far.
    long frames() {
        return soundBytes.get() / 2;
    }

    /// Reads sound back, while it grows and afterwards.
    int read(long position, byte[] target, int offset, int length) throws IOException {
        long left = soundBytes.get() - position;
        if (left <= 0) {
            return -1;
        }
        var into = ByteBuffer.wrap(target, offset, (int) Math.min(length, left));
        try {
            return sound.read(WavHeader.BYTES + position, into);
        } catch (ClosedChannelException _) {
            return readClosed(WavHeader.BYTES + position, into);
        }
    }

    /// Completes the files: the sound's header, then its name, all forced.
    void complete() throws IOException {
        IOException failure = null;
        var open = new ArrayList<>(received);
        open.add(wire);
        open.add(sound);
        try {
            for (StoredFile file : received) {
                file.force();
            }
            wire.force();
            // A write that failed half-way may have left a piece of a frame.
            sound.truncate(WavHeader.BYTES + soundBytes.get());
            sound.write(0, ByteBuffer.wrap(WavHeader.of(rateHz, soundBytes.get())));
            sound.force();
        } catch (IOException e) {
            failure = e;
        }
        for (StoredFile file : open) {
            try {
                file.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        disk.move(folder.growingWav(), folder.wav());
    }

    /// Replaces the record while there is more to come, without waiting for the device.
    void update(TakeRecord record) throws IOException {
        new AtomicFile(disk, folder.record()).writeLightly(bytes(record));
    }

    /// Replaces the record; the take is as safe as the disk when this returns.
    void write(TakeRecord record) throws IOException {
        new AtomicFile(disk, folder.record()).write(bytes(record));
        Path above = folder.path().getParent();
        if (above != null) {
            disk.forceFolder(above);
        }
    }

    private static byte[] bytes(TakeRecord record) {
        return JsonFile.bytes(TakeJson.write(record));
    }

    private void append(StoredFile file, byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int n = Math.min(BUFFER_BYTES, length - done);
            file.append(buffer.clear().put(bytes, offset + done, n).flip());
            done += n;
        }
    }

    /// The stream is over but somebody still listens: opened for each piece, so that nothing is
    /// left open for as long as they might.
    private int readClosed(long position, ByteBuffer into) throws IOException {
        try {
            return readFile(folder.wav(), position, into);
        } catch (NoSuchFileException _) {
            return readFile(folder.growingWav(), position, into);
        }
    }

    private static int readFile(Path path, long position, ByteBuffer into) throws IOException {
        try (var channel = Files.newByteChannel(path)) {
            return channel.position(position).read(into);
        }
    }

    private static void close(StoredFile file, IOException why) {
        try {
            file.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
