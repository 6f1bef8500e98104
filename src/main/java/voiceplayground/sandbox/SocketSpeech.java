package voiceplayground.sandbox;

import voiceplayground.sandbox.SoundStream.Faulted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Speaks a part of a turn's text into a socket. Thread: a virtual one of its own.
final class SocketSpeech {
    private static final Logger LOG = Logger.getLogger(SocketSpeech.class.getName());

    private final SpeechTools tools;
    private final SocketLine line;
    private final Part part;
    private final SandboxFault fault;
    private final Consumer<Outcome> onEnd;
    private final Handover<Piece> handover = new Handover<>();

    /// @param order what to say
    /// @param addsWavHeaders each chunk has a WAV header of its own
    record Part(SocketTurn turn, Order order, boolean addsWavHeaders) {}

    /// What came of it.
    enum Outcome {
        SPOKEN,
        /// An error was told: nothing more comes of this turn.
        REFUSED,
        /// Nobody wants it any more.
        CANCELLED,
        /// The connection is to be broken.
        CUT
    }

    SocketSpeech(
            SpeechTools tools,
            SocketLine line,
            Part part,
            SandboxFault fault,
            Consumer<Outcome> onEnd) {
        this.tools = tools;
        this.line = line;
        this.part = part;
        this.fault = fault;
        this.onEnd = onEnd;
    }

    void start() {
        Thread.ofVirtual().name("vp-sandbox-speech").start(() -> onEnd.accept(run()));
    }

    /// Ends it early.
    void cancel() {
        handover.close();
    }

    private Outcome run() {
        try (var hold = tools.slot().enter()) {
            if (!hold.isMine()) {
                line.send(
                        part.turn()
                                .error(
                                        "rate_limit_exceeded",
                                        "Only one request at a time is allowed."));
                return Outcome.REFUSED;
            }
            tools.warmup().giveWay();
            handover.pause(fault.firstByteDelay().toNanos());
            try (var speaking = new Speaking(tools.engine(), part.order(), handover)) {
                speaking.start();
                speak();
            }
            return Outcome.SPOKEN;
        } catch (Handover.Gone | IOException e) {
            LOG.log(Level.FINE, "not wanted to its end", e);
            return Outcome.CANCELLED;
        } catch (Handover.EngineFailed e) {
            LOG.log(Level.WARNING, "the offline voice failed", e);
            return failed();
        } catch (Faulted e) {
            return e.isCut() ? Outcome.CUT : Outcome.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.CANCELLED;
        }
    }

    private Outcome failed() {
        try {
            line.send(part.turn().error("internal_server_error", "An unexpected error occurred."));
            return Outcome.REFUSED;
        } catch (IOException e) {
            LOG.log(Level.FINE, "not told", e);
            return Outcome.CANCELLED;
        }
    }

    private void speak() throws IOException, Handover.Gone, Handover.EngineFailed, Faulted {
        var order = part.order();
        var turn = part.turn();
        int blockBytes = order.encoding().blockBytes(order.rateHz());
        boolean hasHeaders = part.addsWavHeaders() || order.encoding() == SoundEncoding.WAV;
        turn.wavHeaders(hasHeaders ? order.rateHz() : 0);
        var stream =
                new SoundStream(
                        (_, bytes) -> {
                            if (bytes.length > 0) {
                                line.send(new String(bytes, StandardCharsets.UTF_8));
                            }
                        },
                        turn,
                        handover,
                        fault,
                        tools.pace(),
                        blockBytes);
        stream.header(new byte[0]);
        long bytes = 0;
        for (var piece = handover.take(); piece.isPresent(); piece = handover.take()) {
            bytes += piece.get().bytes().length;
            stream.sound(piece.get());
        }
        stream.lastSound();
        turn.spoken(
                (double) bytes / blockBytes * SoundEncoding.BLOCK_MILLIS / 1000,
                order.text().tokens().size());
    }
}
