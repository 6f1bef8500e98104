package voiceplayground.sandbox;

import org.eclipse.jetty.websocket.api.Session;

import voiceplayground.sandbox.OrderReader.Reading;
import voiceplayground.sandbox.SocketSpeech.Outcome;
import voiceplayground.sandbox.SocketSpeech.Part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is said on one socket, and what is spoken in return, one text after the other.
///
/// Where the documents are silent or disagree: the socket stays open after `complete`; a new text
/// brings the `complete` of the one before it at once; a cancelled one has none; so has a flush
/// without text. Thread: a virtual one of its own; [#hear] and [#close] from any.
final class SocketConversation {
    private static final Logger LOG = Logger.getLogger(SocketConversation.class.getName());

    private final SpeechTools tools;
    private final Supplier<SandboxFault> faults;
    private final Duration idle;
    private final SocketTurns turns;
    private final BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
    private final Queue<Part> queue = new ArrayDeque<>();
    private final TextBuffer buffer = new TextBuffer();
    private final Map<String, TextBuffer> contexts = new HashMap<>();
    private Optional<SocketSpeech> active = Optional.empty();
    private Optional<SocketTurn> current = Optional.empty();
    private Optional<SocketTurn> finishing = Optional.empty();
    private long completeAt;
    private long idleSince = System.nanoTime();

    SocketConversation(
            SpeechTools tools, Supplier<SandboxFault> faults, Duration idle, String sessionId) {
        this.tools = tools;
        this.faults = faults;
        this.idle = idle;
        this.turns = new SocketTurns(sessionId, tools.pace(), faults);
    }

    private sealed interface Event {
        record Heard(String frame) implements Event {}

        record Ended(Part part, Outcome outcome) implements Event {}

        record Closed() implements Event {}
    }

    void open(Session session) {
        var line = new SocketLine(session);
        Thread.ofVirtual().name("vp-sandbox-socket").start(() -> run(line));
    }

    void hear(String frame) {
        inbox.add(new Event.Heard(frame));
    }

    void close() {
        inbox.add(new Event.Closed());
    }

    private void run(SocketLine line) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                var event = inbox.poll(nextDeadline() - System.nanoTime(), TimeUnit.NANOSECONDS);
                goesOn = event == null ? deadlines(line) : handle(event, line);
                startNext(line);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the client has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            active.ifPresent(SocketSpeech::cancel);
        }
    }

    /// @return false at the end of the conversation
    private boolean handle(Event event, SocketLine line) throws IOException {
        return switch (event) {
            case Event.Heard(String frame) -> {
                idleSince = System.nanoTime();
                heard(frame, line);
                yield true;
            }
            case Event.Ended(Part part, Outcome outcome) -> ended(part.turn(), outcome, line);
            case Event.Closed() -> false;
        };
    }

    private void heard(String frame, SocketLine line) throws IOException {
        switch (SocketMessage.read(frame)) {
            case SocketMessage.Read.Ping() -> line.send("{\"type\":\"pong\"}");
            case SocketMessage.Read.Wrong(String why) ->
                    line.send(turns.stray("invalid_request", why));
            case SocketMessage.Read.Request(var message) -> {
                if (message.cancels()) {
                    cancel();
                } else if (message.contextId().isPresent()) {
                    context(message, message.contextId().get(), line);
                } else {
                    text(message, line);
                }
            }
        }
    }

    private void text(SocketMessage message, SocketLine line) throws IOException {
        buffer.add(message);
        boolean isAll = !message.goesOn() || message.flushes();
        say(isAll ? buffer.takeAll() : buffer.takeSentences(), buffer.settings(), line);
        if (message.flushMillis() > 0) {
            buffer.flushBy(System.nanoTime() + message.flushMillis() * 1_000_000);
        }
        if (!message.goesOn() && current.isPresent()) {
            var turn = current.get();
            current = Optional.empty();
            turn.closeText();
            finishIfSpoken(turn);
        }
    }

    /// Each stretch of a context is a synthesis of its own.
    private void context(SocketMessage message, String id, SocketLine line) throws IOException {
        var waiting = contexts.computeIfAbsent(id, _ -> new TextBuffer());
        waiting.add(message);
        boolean isAll = !message.goesOn() || message.closesContext();
        sayAlone(isAll ? waiting.takeAll() : waiting.takeSentences(), waiting, line);
        if (isAll) {
            contexts.remove(id);
        } else {
            waiting.flushBy(System.nanoTime() + message.delayMillis() * 1_000_000);
        }
    }

    private void sayAlone(String text, TextBuffer from, SocketLine line) throws IOException {
        var before = current;
        current = Optional.empty();
        say(text, from.settings(), line);
        current.ifPresent(SocketTurn::closeText);
        current = before;
    }

    private void say(String text, SocketMessage settings, SocketLine line) throws IOException {
        boolean isPart = current.isPresent() || settings.goesOn();
        if (text.isBlank() || (isPart && !SpeakableText.of(text).isSpeakable())) {
            return;
        }
        var json = settings.saying(text);
        switch (tools.reader().read(json, new FieldReader(json, true))) {
            case Reading.Accepted(var order) -> {
                var turn = current.orElseGet(() -> turns.of(settings));
                current = Optional.of(turn);
                queue.add(new Part(turn, order, settings.addsWavHeader()));
            }
            case Reading.Refused(var refusal) -> {
                buffer.clear();
                line.send(
                        current.orElseGet(() -> turns.of(settings))
                                .error("invalid_request", refusal.words()));
                current = Optional.empty();
            }
        }
    }

    private void startNext(SocketLine line) throws IOException {
        if (active.isPresent() || queue.isEmpty()) {
            return;
        }
        var part = queue.remove();
        complete(line);
        var speech =
                new SocketSpeech(
                        tools,
                        line,
                        part,
                        faults.get(),
                        outcome -> inbox.add(new Event.Ended(part, outcome)));
        active = Optional.of(speech);
        speech.start();
    }

    private boolean ended(SocketTurn turn, Outcome outcome, SocketLine line) {
        active = Optional.empty();
        idleSince = System.nanoTime();
        switch (outcome) {
            case SPOKEN -> finishIfSpoken(turn);
            case CUT -> line.cut();
            case REFUSED, CANCELLED -> {
                queue.removeIf(part -> part.turn() == turn);
                if (current.filter(turn::equals).isPresent()) {
                    current = Optional.empty();
                    buffer.clear();
                }
            }
        }
        return outcome != Outcome.CUT;
    }

    private void finishIfSpoken(SocketTurn turn) {
        boolean isWaiting = queue.stream().anyMatch(part -> part.turn() == turn);
        if (!turn.isOpen() && !isWaiting && active.isEmpty()) {
            finishing = Optional.of(turn);
            completeAt = System.nanoTime() + turn.backoffMillis() * 1_000_000;
        }
    }

    private void cancel() {
        queue.clear();
        active.ifPresent(SocketSpeech::cancel);
        buffer.clear();
        contexts.values().forEach(TextBuffer::clear);
        current = Optional.empty();
        finishing = Optional.empty();
    }

    private void complete(SocketLine line) throws IOException {
        if (finishing.isEmpty()) {
            return;
        }
        var turn = finishing.get();
        finishing = Optional.empty();
        idleSince = System.nanoTime();
        var fault = faults.get();
        if (!fault.noEndMarker()) {
            line.send(turn.complete());
        }
        if (fault.closesAfterComplete()) {
            line.close();
        }
    }

    private long nextDeadline() {
        long next = buffer.flushAt();
        for (var context : contexts.values()) {
            next = Math.min(next, context.flushAt());
        }
        if (finishing.isPresent()) {
            next = Math.min(next, completeAt);
        } else if (active.isEmpty()) {
            next = Math.min(next, idleSince + idle.toNanos());
        }
        return next;
    }

    private boolean deadlines(SocketLine line) throws IOException {
        long now = System.nanoTime();
        if (buffer.flushAt() <= now) {
            say(buffer.takeAll(), buffer.settings(), line);
        }
        for (var context : contexts.values()) {
            if (context.flushAt() <= now) {
                sayAlone(context.takeAll(), context, line);
            }
        }
        if (finishing.isPresent() && completeAt <= now) {
            complete(line);
        }
        boolean isIdle = active.isEmpty() && queue.isEmpty() && finishing.isEmpty();
        if (isIdle && idleSince + idle.toNanos() <= now) {
            line.send(
                    turns.stray(
                            "timeout",
                            "Connection timed out after "
                                    + idle.toSeconds()
                                    + " seconds of inactivity"));
            line.close();
            return false;
        }
        return true;
    }
}
