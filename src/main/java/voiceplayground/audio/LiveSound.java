package voiceplayground.audio;

import java.io.IOException;

/// The sound of a run while it arrives: the newest 10 s in a ring, everything before in the take's
/// file.
///
/// The writer never blocks. When the file stops taking data ([#keepAll]) the ring grows, to 32 MB
/// at most. Thread: one writer (the stream), one reader (the speaker).
public final class LiveSound implements PcmFeed {
    /// Reads bytes back from where the recorder put them.
    @FunctionalInterface
    public interface Backstore {
        /// Reads up to `length` bytes at a byte position of the PCM; -1 or 0 when there are none.
        int read(long position, byte[] target, int offset, int length) throws IOException;
    }

    /// @param rateHz the take's own rate
    /// @param backstore reads what no longer is in the ring
    public LiveSound(int rateHz, Backstore backstore) {
        throw new UnsupportedOperationException("contract");
    }

    /// Appends whole frames. Thread: the writer.
    public void append(byte[] pcm, int offset, int length) {
        throw new UnsupportedOperationException("contract");
    }

    /// From now on nothing is dropped up to 32 MB, because the file no longer takes it. Thread: the
    /// writer.
    public void keepAll() {
        throw new UnsupportedOperationException("contract");
    }

    /// No more frames will come. Thread: the writer.
    public void end() {
        throw new UnsupportedOperationException("contract");
    }

    @Override
    public int rateHz() {
        throw new UnsupportedOperationException("contract");
    }

    @Override
    public long frames() {
        throw new UnsupportedOperationException("contract");
    }

    @Override
    public boolean isEnded() {
        throw new UnsupportedOperationException("contract");
    }

    @Override
    public int read(long frame, byte[] target, int offset, int frames) throws IOException {
        throw new UnsupportedOperationException("contract");
    }
}
