package voiceplayground.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;

/// Writes sound as server-sent events, byte for byte as the vendor's server does, at the pace and
/// with the faults that are wanted.
///
/// Sources: the frames published on 2026-08-03 and the sizes of a captured stream: blocks of 160
/// ms, each cut into pieces of 1024 bytes and a shorter last one. Thread: the exchange's.
final class EventStream {
    private static final int PIECE_BYTES = 1024;
    private static final byte[] BEFORE = ascii("event: audio\ndata: {\"audio\": \"");
    private static final byte[] AFTER = ascii("\", \"done\": false, \"status\": \"206\"}\n\n");
    private static final byte[] END = ascii("data: {\"status\": \"200\", \"done\": true}\n\n");

    private final Exchange exchange;
    private final Handover handover;
    private final SandboxFault fault;
    private final long nanosPerBlock;
    private final int blockBytes;
    private final Random random = new Random();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final ByteArrayOutputStream unsent = new ByteArrayOutputStream();
    private long nextTurn = System.nanoTime();
    private int events;

    EventStream(
            Exchange exchange, Handover handover, SandboxFault fault, Pace pace, int blockBytes) {
        this.exchange = exchange;
        this.handover = handover;
        this.fault = fault;
        this.nanosPerBlock = pace.nanosPerBlock();
        this.blockBytes = blockBytes;
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
        }
    }

    /// Sends all whole blocks; the rest waits for more.
    void sound(byte[] bytes) throws IOException, Handover.Gone, Faulted {
        pending.writeBytes(bytes);
        byte[] waiting = pending.toByteArray();
        pending.reset();
        int at = 0;
        for (; waiting.length - at >= blockBytes; at += blockBytes) {
            block(waiting, at, blockBytes);
        }
        pending.write(waiting, at, waiting.length - at);
    }

    /// Sends the rest of the sound.
    void lastSound() throws IOException, Handover.Gone, Faulted {
        byte[] rest = pending.toByteArray();
        if (rest.length > 0) {
            block(rest, 0, rest.length);
        }
    }

    /// Sends the end marker, unless it is to be missing, and ends the answer.
    void end() throws IOException {
        exchange.write(true, END, fault.noEndMarker() ? 0 : END.length);
    }

    /// Sends an error event and ends the answer.
    ///
    /// Source: nobody has published one of the vendor's; the shape is the one that clients expect.
    void error(String message) throws IOException {
        byte[] event =
                ascii(
                        "event: error\ndata: {\"status\": \"500\", \"message\": \""
                                + message
                                + "\"}\n\n");
        exchange.write(true, event, event.length);
    }

    private void block(byte[] bytes, int offset, int length)
            throws IOException, Handover.Gone, Faulted {
        awaitTurn();
        int end = offset + length;
        for (int at = offset; at < end; at += PIECE_BYTES) {
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(end, at + PIECE_BYTES));
            unsent.writeBytes(BEFORE);
            unsent.writeBytes(Base64.getEncoder().encode(piece));
            unsent.writeBytes(AFTER);
            events++;
            faults();
        }
        flush();
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
            exchange.write(false, bytes, bytes.length);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
