package voiceplayground.sandbox;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;

import voiceplayground.sandbox.OrderReader.Reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Speaks a request: as a stream of events or in one answer.
///
/// Thread: a virtual one for each request, which may block.
final class SpeechRoute {
    private static final Logger LOG = Logger.getLogger(SpeechRoute.class.getName());

    private final SpeechTools tools;
    private final Supplier<SandboxFault> faults;

    SpeechRoute(SpeechTools tools, Supplier<SandboxFault> faults) {
        this.tools = tools;
        this.faults = faults;
    }

    /// Answers a request whose key is right.
    void handle(Exchange exchange, SpeechShape shape) throws IOException, InterruptedException {
        var body = exchange.body();
        var handover = new Handover<Piece>();
        var hold = tools.slot().enter();
        try (hold;
                var watch =
                        ClientWatch.start(
                                exchange.request(),
                                () -> {
                                    handover.close();
                                    hold.close();
                                })) {
            var answer = new Answer(exchange, shape, handover, watch, hold, faults.get());
            if (hold.isMine()) {
                answer.give(body);
            } else {
                answer.refuse(Refusal.busy(exchange.requestId()));
            }
        } catch (Handover.Gone e) {
            exchange.callback().failed(new EofException(e));
        }
    }

    /// The making of one answer.
    private final class Answer {
        private final Exchange exchange;
        private final SpeechShape shape;
        private final Handover<Piece> handover;
        private final ClientWatch watch;
        private final Slot.Hold hold;
        private final SandboxFault fault;

        Answer(
                Exchange exchange,
                SpeechShape shape,
                Handover<Piece> handover,
                ClientWatch watch,
                Slot.Hold hold,
                SandboxFault fault) {
            this.exchange = exchange;
            this.shape = shape;
            this.handover = handover;
            this.watch = watch;
            this.hold = hold;
            this.fault = fault;
        }

        void give(Optional<byte[]> body) throws IOException, Handover.Gone {
            handover.pause(fault.firstByteDelay().toNanos());
            var canned = fault.answer().flatMap(CannedAnswer::of);
            if (canned.isPresent()) {
                release();
                exchange.give(canned.get(), fault);
                return;
            }
            if (fault.status().isPresent()) {
                refuse(Refusal.fault(fault.status().get(), exchange.requestId()));
                return;
            }
            switch (tools.reader().read(body)) {
                case Reading.Refused(var refusal) -> refuse(refusal);
                case Reading.Accepted(var order) -> {
                    tools.warmup().giveWay();
                    try (var speaking = new Speaking(tools.engine(), order, handover)) {
                        speaking.start();
                        speak(order);
                    }
                }
            }
        }

        void refuse(Refusal refusal) throws IOException {
            release();
            exchange.refuse(refusal, fault);
        }

        private void speak(Order order) throws IOException, Handover.Gone {
            Optional<Piece> first;
            int soundBytes = SoundEncoding.UNKNOWN_LENGTH;
            try {
                first = handover.take();
                if (shape == SpeechShape.ONE_ANSWER && order.encoding() == SoundEncoding.WAV) {
                    first = whole(first);
                    soundBytes = first.map(piece -> piece.bytes().length).orElse(0);
                }
            } catch (Handover.EngineFailed e) {
                LOG.log(Level.WARNING, "the offline voice failed", e);
                refuse(Refusal.internal());
                return;
            }
            if (first.isEmpty()) {
                refuse(Refusal.nothingToSay());
                return;
            }
            head(order);
            var stream =
                    new SoundStream(
                            (isLast, bytes) -> exchange.write(isLast, bytes, bytes.length),
                            shape.framing(),
                            handover,
                            fault,
                            tools.pace(),
                            order.encoding().blockBytes(order.rateHz()));
            try {
                send(stream, order.encoding().header(order.rateHz(), soundBytes), first);
            } catch (SoundStream.Faulted e) {
                if (e.isCut()) {
                    watch.cut();
                    exchange.callback().failed(new EofException(e));
                } else {
                    release();
                    exchange.callback().succeeded();
                }
            }
        }

        private void send(SoundStream stream, byte[] header, Optional<Piece> first)
                throws IOException, Handover.Gone, SoundStream.Faulted {
            try {
                stream.header(header);
                for (var piece = first; piece.isPresent(); piece = handover.take()) {
                    stream.sound(piece.get());
                }
                stream.lastSound();
                // Freed before the client can know that this is the end: its next request fits.
                release();
                stream.end();
            } catch (Handover.EngineFailed e) {
                LOG.log(Level.WARNING, "the offline voice failed", e);
                release();
                stream.error("An unexpected error occurred.");
            }
            exchange.callback().succeeded();
        }

        /// Waits for all of the sound: only then does a WAV header know its length.
        private Optional<Piece> whole(Optional<Piece> first)
                throws Handover.EngineFailed, Handover.Gone {
            var bytes = new ByteArrayOutputStream();
            for (var piece = first; piece.isPresent(); piece = handover.take()) {
                bytes.writeBytes(piece.get().bytes());
            }
            return first.map(_ -> new Piece(bytes.toByteArray(), List.of()));
        }

        private void head(Order order) {
            var headers = exchange.response().getHeaders();
            headers.put(HttpHeader.CONTENT_TYPE, shape.contentType());
            headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
            headers.put("X-Session-Id", exchange.sessionId());
            headers.put("X-Request-Id", exchange.requestId());
            external("X-External-Session-Id", order.sessionId());
            external("X-External-Request-Id", order.requestId());
            if (exchange.request().getHeaders().contains("x-expire-content", "true")) {
                headers.put("x-content-expiry", "applied");
            }
            headers.put("X-Sandbox-Voice", order.speaker().id());
            if (!order.notes().isEmpty()) {
                headers.put("X-Sandbox-Note", String.join("; ", order.notes()));
            }
        }

        /// One answer has both headers always, empty where no id was sent.
        private void external(String header, Optional<String> id) {
            if (id.isPresent() || shape == SpeechShape.ONE_ANSWER) {
                exchange.response().getHeaders().put(header, id.orElse(""));
            }
        }

        private void release() {
            hold.close();
            watch.close();
        }
    }
}
