package voiceplayground.testkit;

import java.io.ByteArrayOutputStream;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// A playback line in real time, with the habits measured on ALSA through PulseAudio:
/// - started while empty, it stays silent until its buffer was full once;
/// - what is written after `stop` and `flush` and before `start` is refused, `write` returns 0;
/// - the first `available` after it ran dry answers 0;
/// - nobody is told when it runs dry or its device goes.
public final class FakeLine implements SourceDataLine {
    private final FakeCard card;
    private final DataLine.Info info;
    private final ByteArrayOutputStream given = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(44_100, 16, 1, true, false);
    private int bufferBytes;
    private int queuedBytes;
    private long position;
    private byte[] ring = new byte[0];
    private double owedBytes;
    private long updatedNanos;
    private boolean isOpen;
    private boolean isRunning;
    private boolean wasStopped;
    private boolean waitsForFull;
    private boolean ranDry;

    FakeLine(FakeCard card, DataLine.Info info) {
        this.card = card;
        this.info = info;
    }

    /// All bytes it took.
    public synchronized byte[] given() {
        return given.toByteArray();
    }

    /// All bytes it sounded so far, silence where it was dry.
    public synchronized byte[] heard() {
        update();
        return heard.toByteArray();
    }

    private void update() {
        long now = System.nanoTime();
        double due = (now - updatedNanos) / 1e9 * 2 * format.getSampleRate();
        updatedNanos = now;
        if (!isRunning || waitsForFull || card.isGone() || card.isFrozen()) {
            return;
        }
        owedBytes += due;
        int bytes = (int) owedBytes & ~1;
        owedBytes -= bytes;
        int there = Math.min(bytes, queuedBytes);
        int at = (int) ((position - queuedBytes) % ring.length);
        int first = Math.min(there, ring.length - at);
        heard.write(ring, at, first);
        heard.write(ring, 0, there - first);
        heard.write(new byte[bytes - there], 0, bytes - there);
        ranDry |= queuedBytes > 0 && bytes > there;
        queuedBytes -= there;
    }

    @Override
    public void open(AudioFormat wanted, int bufferSize) throws LineUnavailableException {
        card.opening(this, wanted);
        synchronized (this) {
            format = wanted;
            bufferBytes = bufferSize;
            ring = new byte[bufferSize];
            isOpen = true;
            updatedNanos = System.nanoTime();
        }
    }

    @Override
    public void open(AudioFormat wanted) throws LineUnavailableException {
        open(wanted, (int) wanted.getSampleRate());
    }

    @Override
    public void open() throws LineUnavailableException {
        open(info.getFormats()[0]);
    }

    @Override
    public int write(byte[] bytes, int offset, int length) {
        if (length % 2 != 0) {
            throw new IllegalArgumentException(
                    "illegal request to write non-integral number of frames");
        }
        int written = 0;
        while (written < length) {
            card.hangWhileFrozen();
            synchronized (this) {
                update();
                if (!isOpen || card.isGone() || (wasStopped && !isRunning)) {
                    return written;
                }
                int n = Math.min(length - written, bufferBytes - queuedBytes);
                for (int i = 0; i < n; i++) {
                    ring[(int) ((position + i) % ring.length)] = bytes[offset + written + i];
                }
                given.write(bytes, offset + written, n);
                position += n;
                queuedBytes += n;
                written += n;
                if (queuedBytes == bufferBytes) {
                    waitsForFull = false;
                    if (!isRunning) {
                        return written;
                    }
                }
            }
            if (written < length) {
                java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
            }
        }
        return written;
    }

    @Override
    public int available() {
        card.hangWhileFrozen();
        synchronized (this) {
            update();
            if (ranDry) {
                ranDry = false;
                return 0;
            }
            return card.isGone() ? bufferBytes : bufferBytes - queuedBytes;
        }
    }

    @Override
    public synchronized void start() {
        update();
        waitsForFull = queuedBytes == 0 && !isRunning;
        isRunning = true;
        wasStopped = false;
    }

    @Override
    public synchronized void stop() {
        update();
        isRunning = false;
        wasStopped = true;
    }

    @Override
    public synchronized void flush() {
        update();
        queuedBytes = 0;
    }

    @Override
    public void drain() {
        throw new UnsupportedOperationException("playback never waits in drain");
    }

    @Override
    public void close() {
        card.hangWhileFrozen();
        synchronized (this) {
            update();
            isOpen = false;
            isRunning = false;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return isRunning;
    }

    @Override
    public boolean isActive() {
        return isRunning();
    }

    @Override
    public AudioFormat getFormat() {
        return format;
    }

    @Override
    public int getBufferSize() {
        return bufferBytes;
    }

    @Override
    public int getFramePosition() {
        return (int) getLongFramePosition();
    }

    @Override
    public synchronized long getLongFramePosition() {
        update();
        return heard.size() / 2;
    }

    @Override
    public long getMicrosecondPosition() {
        return (long) (getLongFramePosition() * 1e6 / format.getSampleRate());
    }

    @Override
    public float getLevel() {
        return 0;
    }

    @Override
    public Line.Info getLineInfo() {
        return info;
    }

    @Override
    public synchronized boolean isOpen() {
        return isOpen;
    }

    @Override
    public Control[] getControls() {
        return new Control[0];
    }

    @Override
    public boolean isControlSupported(Control.Type control) {
        return false;
    }

    @Override
    public Control getControl(Control.Type control) {
        throw new IllegalArgumentException("no controls");
    }

    @Override
    public void addLineListener(LineListener listener) {}

    @Override
    public void removeLineListener(LineListener listener) {}
}
