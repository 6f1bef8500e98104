package voiceplayground.testkit;

import voiceplayground.audio.playback.Speaker;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A device with a clock of its own: takes frames into a 100 ms buffer and sounds them as its clock
/// is advanced.
public final class FakeSpeaker implements Speaker {
    private final int rateHz;
    private final ByteArrayOutputStream given = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private byte[] queued = new byte[0];
    private boolean isStarted;
    private boolean isClosed;
    private boolean isDead;

    /// A device at that rate.
    public FakeSpeaker(int rateHz) {
        this.rateHz = rateHz;
    }

    /// Time passes: queued frames are heard, silence when there are none.
    public void advance(long nanos) {
        if (!isStarted || isClosed || isDead) {
            return;
        }
        int due = (int) (nanos * rateHz / 1_000_000_000L) * 2;
        int there = Math.min(due, queued.length);
        heard.write(queued, 0, there);
        heard.write(new byte[due - there], 0, due - there);
        queued = Arrays.copyOfRange(queued, there, queued.length);
    }

    /// The device vanishes: it takes nothing any more.
    public void die() {
        isDead = true;
    }

    /// All bytes it took.
    public byte[] given() {
        return given.toByteArray();
    }

    /// All bytes it sounded, silence included.
    public byte[] heard() {
        return heard.toByteArray();
    }

    /// Bytes still in its buffer.
    public byte[] queued() {
        return queued.clone();
    }

    public boolean isStarted() {
        return isStarted;
    }

    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public int bufferFrames() {
        return rateHz / 10;
    }

    @Override
    public int writable() {
        return isDead ? 0 : bufferFrames() - queued.length / 2;
    }

    @Override
    public int write(byte[] pcm, int offset, int frames) {
        int taken = Math.min(frames, writable());
        given.write(pcm, offset, 2 * taken);
        byte[] more = Arrays.copyOf(queued, queued.length + 2 * taken);
        System.arraycopy(pcm, offset, more, queued.length, 2 * taken);
        queued = more;
        return taken;
    }

    @Override
    public void start() {
        isStarted = true;
    }

    @Override
    public void flush() {
        queued = new byte[0];
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
