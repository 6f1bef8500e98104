package voiceplayground.sandbox;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;

import voiceplayground.sandbox.OrderReader.Reading;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `POST /waves/v1/tts/live`: speaks a request as a stream of events.
///
/// Thread: a virtual one for each request, which may block.
final class LiveRoute {
    private static final Logger LOG = Logger.getLogger(LiveRoute.class.getName());

    private final VoiceEngine engine;
    private final OrderReader reader;
    private final Slot slot;
    private final Supplier<SandboxFault> faults;
    private final Pace pace;
    private final Warmup warmup;

    LiveRoute(
            VoiceEngine engine,
            OrderReader reader,
            Slot slot,
            Supplier<SandboxFault> faults,
            Pace pace,
            Warmup warmup) {
        this.engine = engine;
        this.reader = reader;
        this.slot = slot;
        this.faults = faults;
        this.pace = pace;
        this.warmup = warmup;
    }

    /// Answers a request whose key is right.
    void handle(Exchange exchange) throws IOException, InterruptedException {
        var body = exchange.body();
        var handover = new Handover();
        var hold = slot.enter();
        try (hold;
                var watch =
                        ClientWatch.start(
                                exchange.request(),
                                () -> {
                                    handover.close();
                                    hold.close();
                                })) {
            var answer = new Answer(exchange, handover, watch, hold, faults.get());
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
        private final Handover handover;
        private final ClientWatch watch;
        private final Slot.Hold hold;
        private final SandboxFault fault;

        Answer(
                Exchange exchange,
                Handover handover,
                ClientWatch watch,
                Slot.Hold hold,
                SandboxFault fault) {
            this.exchange = exchange;
            this.handover = handover;
            this.watch = watch;
            this.hold = hold;
            this.fault = fault;
        }

        void give(Optional<byte[]> body) throws IOException, Handover.Gone {
            handover.pause(fault.firstByteDelay().toNanos());
            if (fault.status().isPresent()) {
                refuse(Refusal.fault(fault.status().get(), exchange.requestId()));
                return;
            }
            switch (reader.read(body)) {
                case Reading.Refused(var refusal) -> refuse(refusal);
                case Reading.Accepted(var order) -> {
                    warmup.giveWay();
                    try (var speaking = new Speaking(engine, order, handover)) {
                        speaking.start();
                        speak(order);
                    }
                }
            }
        }

        void refuse(Refusal refusal) throws IOException {
            release();
            exchange.refuse(refusal);
        }

        private void speak(Order order) throws IOException, Handover.Gone {
            Optional<byte[]> first;
            try {
                first = handover.take();
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
            var encoding = order.encoding();
            var events =
                    new EventStream(
                            exchange, handover, fault, pace, encoding.blockBytes(order.rateHz()));
            try {
                events.header(encoding.header(order.rateHz()));
                for (var piece = first; piece.isPresent(); piece = handover.take()) {
                    events.sound(piece.get());
                }
                events.lastSound();
                // Freed before the client can know that this is the end: its next request fits.
                release();
                events.end();
                exchange.callback().succeeded();
            } catch (Handover.EngineFailed e) {
                LOG.log(Level.WARNING, "the offline voice failed", e);
                release();
                events.error("An unexpected error occurred.");
                exchange.callback().succeeded();
            } catch (EventStream.Faulted e) {
                if (e.isCut()) {
                    watch.cut();
                    exchange.callback().failed(new EofException(e));
                } else {
                    release();
                    exchange.callback().succeeded();
                }
            }
        }

        private void head(Order order) {
            var headers = exchange.response().getHeaders();
            headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
            headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
            headers.put("X-Session-Id", exchange.sessionId());
            headers.put("X-Request-Id", exchange.requestId());
            order.sessionId().ifPresent(id -> headers.put("X-External-Session-Id", id));
            order.requestId().ifPresent(id -> headers.put("X-External-Request-Id", id));
            headers.put("X-Sandbox-Voice", order.speaker().id());
            if (!order.notes().isEmpty()) {
                headers.put("X-Sandbox-Note", String.join("; ", order.notes()));
            }
        }

        private void release() {
            hold.close();
            watch.close();
        }
    }
}
