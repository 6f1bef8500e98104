package voiceplayground.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/// Sends sound in blocks of 160 ms, at the pace and with the faults that are wanted.
///
/// Source: the sizes of a captured stream. Thread: one, which may block.
final class SoundStream {
    private final Sink sink;
    private final Framing framing;
    private final Handover<Piece> handover;
    private final SandboxFault fault;
    private final long nanosPerBlock;
    private final int blockBytes;
    private final Random random = new Random();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final ByteArrayOutputStream unsent = new ByteArrayOutputStream();
    private final Queue<WordSpan> words = new ArrayDeque<>();
    private long nextTurn = System.nanoTime();
    private int events;
    private int blocks;

    SoundStream(
            Sink sink,
            Framing framing,
            Handover<Piece> handover,
            SandboxFault fault,
            Pace pace,
            int blockBytes) {
        this.sink = sink;
        this.framing = framing;
        this.handover = handover;
        this.fault = fault;
        this.nanosPerBlock = pace.nanosPerBlock();
        this.blockBytes = blockBytes;
    }

    /// Where the bytes go. Writing blocks until the client has taken them, or has gone.
    @FunctionalInterface
    interface Sink {
        /// @param isLast this is the end of the answer
        void write(boolean isLast, byte[] bytes) throws IOException;
    }

    /// A fault has ended the stream: the answer is complete, or its connection is to be broken.
    static final class Faulted extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean isCut;

        private Faulted(boolean isCut) {
            this.isCut = isCut;
        }

        boolean isCut() {
            return isCut;
        }
    }

    /// Sends bytes as a block of their own.
    void header(byte[] bytes) throws IOException, Handover.Gone, Faulted {
        faults();
        if (bytes.length > 0) {
            block(bytes, 0, bytes.length);
            blocks = 0;
        }
    }

    /// Sends all whole blocks; the rest waits for more. A word goes out with the block in which it
    /// begins.
    void sound(Piece piece) throws IOException, Handover.Gone, Faulted {
        words.addAll(piece.words());
        pending.writeBytes(piece.bytes());
        byte[] waiting = pending.toByteArray();
        pending.reset();
        int at = 0;
        for (; waiting.length - at >= blockBytes; at += blockBytes) {
            block(waiting, at, blockBytes);
            words(blocks * SoundEncoding.BLOCK_MILLIS / 1000.0);
        }
        pending.write(waiting, at, waiting.length - at);
    }

    /// Sends the rest of the sound.
    void lastSound() throws IOException, Handover.Gone, Faulted {
        byte[] rest = pending.toByteArray();
        pending.reset();
        if (rest.length > 0) {
            block(rest, 0, rest.length);
        }
        words(Double.MAX_VALUE);
    }

    /// Sends the end marker, unless it is to be missing, and ends the answer.
    void end() throws IOException {
        sink.write(true, fault.noEndMarker() ? new byte[0] : framing.end());
    }

    /// Sends an error and ends the answer.
    ///
    /// @throws Faulted where an error cannot be told but by a break
    void error(String message) throws IOException, Faulted {
        byte[] error = framing.error(message);
        if (error.length == 0) {
            throw new Faulted(true);
        }
        sink.write(true, error);
    }

    private void block(byte[] bytes, int offset, int length)
            throws IOException, Handover.Gone, Faulted {
        awaitTurn();
        int end = offset + length;
        for (int at = offset; at < end; ) {
            int next = Math.min(end, at + Math.min(length, framing.pieceBytes()));
            unsent.writeBytes(framing.piece(Arrays.copyOfRange(bytes, at, next)));
            at = next;
            events++;
            faults();
        }
        flush();
        blocks++;
    }

    private void words(double untilSeconds) throws IOException {
        while (!words.isEmpty() && words.element().startSeconds() < untilSeconds) {
            byte[] frame = framing.word(words.remove());
            if (frame.length > 0) {
                sink.write(false, frame);
            }
        }
    }

    private void awaitTurn() throws Handover.Gone {
        if (!fault.jitter().isZero()) {
            handover.pause(random.nextLong(fault.jitter().toNanos() + 1));
        }
        long now = System.nanoTime();
        handover.pause(nextTurn - now);
        nextTurn = Math.max(now, nextTurn) + nanosPerBlock;
    }

    /// What is to go wrong after this many events.
    private void faults() throws IOException, Handover.Gone, Faulted {
        if (isNow(fault.stallAfterEvents())) {
            flush();
            handover.pause(fault.stall().toNanos());
        }
        if (isNow(fault.errorAfterEvents())) {
            flush();
            error("The sandbox was asked to fail.");
            throw new Faulted(false);
        }
        if (isNow(fault.cutAfterEvents())) {
            flush();
            throw new Faulted(true);
        }
    }

    private boolean isNow(Optional<Integer> afterEvents) {
        return afterEvents.isPresent() && afterEvents.get() == events;
    }

    private void flush() throws IOException {
        if (unsent.size() > 0) {
            byte[] bytes = unsent.toByteArray();
            unsent.reset();
            sink.write(false, bytes);
        }
    }
}
