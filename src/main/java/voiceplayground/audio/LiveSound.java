package voiceplayground.audio;

import java.io.IOException;
import java.util.Arrays;

/// The sound of a run while it arrives: the newest 10 s in a ring, everything before in the take's
/// file.
///
/// The writer never blocks. When the file stops taking data ([#keepAll]) the ring grows, to 32 MB
/// at most, and what does not fit any more is heard as silence. Thread: one writer (the stream),
/// any readers.
public final class LiveSound implements PcmFeed {
    private static final int RING_SECONDS = 10;
    private static final int MOST_BYTES = 32 << 20;

    /// Reads bytes back from where the recorder put them.
    @FunctionalInterface
    public interface Backstore {
        /// Reads up to `length` bytes at a byte position of the PCM; -1 or 0 when there are none.
        int read(long position, byte[] target, int offset, int length) throws IOException;
    }

    private volatile int rateHz;
    private final Backstore backstore;
    private byte[] ring;
    private boolean growing;

    /// Byte position from which the ring was ever filled; before a late growth it holds nothing.
    private long heldFrom;

    private long written;
    private volatile long frames;
    private volatile boolean ended;

    /// @param rateHz as asked for; [#rate] corrects it
    /// @param backstore reads what no longer is in the ring
    public LiveSound(int rateHz, Backstore backstore) {
        this.rateHz = rateHz;
        this.backstore = backstore;
        this.ring = new byte[2 * rateHz];
    }

    /// The sound's own rate, where it is another than asked for. Thread: the writer, before the
    /// first frame.
    public void rate(int hz) {
        if (frames > 0) {
            throw new IllegalStateException("a sound keeps its rate");
        }
        rateHz = hz;
    }

    /// Appends whole frames. Thread: the writer.
    public void append(byte[] pcm, int offset, int length) {
        synchronized (this) {
            makeRoom(length);
            int from = Math.max(0, length - ring.length);
            int at = (int) ((written + from) % ring.length);
            int first = Math.min(length - from, ring.length - at);
            System.arraycopy(pcm, offset + from, ring, at, first);
            System.arraycopy(pcm, offset + from + first, ring, 0, length - from - first);
            written += length;
        }
        frames = written / 2;
    }

    /// From now on nothing is dropped up to 32 MB, because the file no longer takes it. Thread: the
    /// writer.
    public synchronized void keepAll() {
        growing = true;
    }

    /// No more frames will come. Thread: the writer.
    public void end() {
        ended = true;
    }

    @Override
    public int rateHz() {
        return rateHz;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public boolean isEnded() {
        return ended;
    }

    @Override
    public int read(long frame, byte[] target, int offset, int wanted) throws IOException {
        long position = 2 * frame;
        int length;
        synchronized (this) {
            length = (int) Math.min(2L * wanted, written - position);
            if (length <= 0) {
                return 0;
            }
            if (position >= Math.max(heldFrom, written - ring.length)) {
                copy(position, target, offset, length);
                return length / 2;
            }
        }
        int read = backstore.read(position, target, offset, length);
        if (read <= 0) {
            // Lost to a full disk after the ring was full too: time goes on in silence.
            Arrays.fill(target, offset, offset + length, (byte) 0);
            return length / 2;
        }
        return read / 2;
    }

    private void copy(long position, byte[] target, int offset, int length) {
        int at = (int) (position % ring.length);
        int first = Math.min(length, ring.length - at);
        System.arraycopy(ring, at, target, offset, first);
        System.arraycopy(ring, 0, target, offset + first, length - first);
    }

    /// Short sounds stay small: the ring starts with one second and grows to its ten at once, and
    /// further only when it must.
    private void makeRoom(int length) {
        long most = growing ? MOST_BYTES : 2L * RING_SECONDS * rateHz;
        long needed = Math.min(most, written + length);
        if (needed <= ring.length) {
            return;
        }
        int size = (int) (growing ? Math.min(most, Math.max(needed, 2L * ring.length)) : most);
        byte[] larger = new byte[size];
        heldFrom = Math.max(heldFrom, written - ring.length);
        for (long at = heldFrom; at < written; ) {
            int from = (int) (at % ring.length);
            int to = (int) (at % size);
            int run = (int) Math.min(written - at, Math.min(ring.length - from, size - to));
            System.arraycopy(ring, from, larger, to, run);
            at += run;
        }
        ring = larger;
    }
}
