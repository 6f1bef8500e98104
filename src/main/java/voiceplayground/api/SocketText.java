package voiceplayground.api;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends the text of one request over a socket: whole, or in pieces as it is written.
///
/// Pieces repeat the request's other fields with `continue`; behind the last one an empty text with
/// `flush` follows. A flush with nothing before it is never answered. Nothing in a `complete` says
/// which piece it answers, so one that was on its way when the last piece was sent looks like the
/// end: [#rest] tells how long it must stay quiet before it is. Each message restarts the server's
/// idle clock (60 s); between pieces pings do. Thread: the pieces are waited for on one of its own.
/// Source: the vendor's `continue`, `flush` and keep-alive messages of `/tts/live`.
final class SocketText implements AutoCloseable {
    private static final Duration PING = Duration.ofSeconds(20);
    private static final byte[] PING_MESSAGE =
            "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8);

    private final SocketFrames frames;
    private final SpeechRequest request;
    private final Listener listener;

    /// Sound of the last piece begins sooner than this; time to first audio is below a second.
    private static final Duration QUIET = Duration.ofSeconds(2);

    /// For a last piece of which nothing was heard: longer than `complete` is held back (4 s).
    private static final Duration LONG_QUIET = Duration.ofSeconds(6);

    /// Text was sent that no `complete` has answered yet.
    private final AtomicBoolean isPending = new AtomicBoolean();

    /// Sound has come since the last piece was sent.
    private volatile boolean hasSound;

    /// Pieces that were sent behind the request's own text and not told of yet.
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();

    private volatile boolean isWhole;
    private volatile boolean hasText;
    private volatile Optional<Thread> writer = Optional.empty();
    private volatile Optional<Thread> pinger = Optional.empty();

    /// Hears how the text gets on.
    interface Listener {
        /// All text is out and will be answered.
        void whole();

        /// All text is out, and it seems that all of it was answered.
        ///
        /// @param rest how long it must stay quiet until that is sure
        void answered(Duration rest);

        /// There was nothing to send.
        void over();
    }

    SocketText(SocketFrames frames, SpeechRequest request, Listener listener) {
        this.frames = frames;
        this.request = request;
        this.listener = listener;
    }

    /// Sends the whole request, its bytes as they are.
    void send() throws IOException {
        isWhole = true;
        hasText = true;
        frames.send(request.bodyBytes());
        listener.whole();
    }

    /// Sends the request's own text and then whatever else comes.
    void send(TextFeed more) throws IOException {
        if (!request.text().isEmpty()) {
            piece(request.text());
        }
        writer = Optional.of(Thread.ofVirtual().name("vp-stream-text").start(() -> pieces(more)));
        pinger = Optional.of(Thread.ofVirtual().name("vp-stream-ping").start(this::pings));
    }

    /// A `complete` came: text that the server had was spoken.
    void complete() {
        isPending.set(false);
    }

    /// Sound came.
    void heard() {
        hasSound = true;
    }

    /// Whether all text is out.
    boolean isWhole() {
        return isWhole;
    }

    /// How long it must stay quiet behind a `complete` until that was the end.
    Duration rest() {
        return hasSound ? QUIET : LONG_QUIET;
    }

    /// A piece that was sent behind the request's own text; each is told of once.
    Optional<String> nextUntold() {
        return Optional.ofNullable(untold.poll());
    }

    /// Whether any text was sent.
    boolean hasText() {
        return hasText;
    }

    @Override
    public void close() {
        writer.ifPresent(Thread::interrupt);
        pinger.ifPresent(Thread::interrupt);
    }

    private void pieces(TextFeed more) {
        try {
            for (var next = more.next(); next.isPresent(); next = more.next()) {
                if (!next.get().isEmpty()) {
                    piece(next.get());
                    untold.add(next.get());
                }
            }
            pinger.ifPresent(Thread::interrupt);
            if (!hasText) {
                isWhole = true;
                listener.over();
                return;
            }
            // Whether it is answered or not: it costs nothing where all was spoken already.
            frames.send(SocketFrames.utf8(body("", false)));
            isWhole = true;
            if (isPending.get()) {
                listener.whole();
            } else {
                listener.answered(rest());
            }
        } catch (InterruptedException | IOException _) {
            // The reading end sees the same and says so.
        }
    }

    private void piece(String text) throws IOException {
        hasSound = false;
        isPending.set(true);
        hasText |= !text.isBlank();
        frames.send(SocketFrames.utf8(body(text, true)));
    }

    private String body(String text, boolean goesOn) {
        var members = new ArrayList<JsonValue.Member>();
        for (var member : request.body().members()) {
            boolean isOurs =
                    member.name().equals(RequestField.TEXT.wireName())
                            || member.name().equals("continue")
                            || member.name().equals("flush");
            if (!isOurs) {
                members.add(member);
            }
        }
        members.add(new JsonValue.Member(RequestField.TEXT.wireName(), new JsonValue.Text(text)));
        members.add(new JsonValue.Member("continue", new JsonValue.Bool(goesOn)));
        members.add(new JsonValue.Member("flush", new JsonValue.Bool(!goesOn)));
        return request.with(new JsonValue.Struct(members)).bodyText();
    }

    private void pings() {
        try {
            while (!isWhole) {
                Thread.sleep(PING);
                frames.send(PING_MESSAGE);
            }
        } catch (InterruptedException | IOException _) {
            // The text is whole, or the socket is gone.
        }
    }
}
