package voiceplayground.api;

import okio.Okio;
import okio.Socket;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.WordTime;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Optional;

/// One request over one socket and all that comes back, read on the stream's own thread.
///
/// The end is `complete`, which the server holds back four seconds behind its last sound
/// (`complete_backoff_ms`; a request that names it is sent as it is). It is not waited for where
/// the server itself has said that all is there: word times were asked for and came for every token
/// of the text, the last of them verbatim its last token, the PCM received reaches past that word's
/// end, and then half a second passed without a message, ten times what a block of 160 ms takes at
/// the speed that the vendor names. Even then the socket is only asked to close, and what the
/// server sends before its own close is kept. Without word times nobody can know, and `complete` is
/// waited for. Whether the server closes the socket after `complete` does not matter.
final class SocketSpeech {
    private static final Duration SETTLED = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LAST_WORDS = Duration.ofMillis(200);
    private static final byte[] CANCEL = SocketFrames.utf8("{\"cancel_request\":true}");

    private final Wire wire;
    private final Socket socket;
    private final SocketFrames frames;
    private final SpeechRequest request;
    private final EventNews news;
    private final WordsReader words;
    private final SpeechListener listener;
    private final Deadline deadline;
    private final SoundCheck check;
    private final EventDecoder decoder;
    private final int tokens;
    private int wordsTold;
    private Optional<WordTime> lastWord = Optional.empty();
    private Optional<String> requestId = Optional.empty();
    private volatile boolean isOver;
    private Optional<FedText> fed = Optional.empty();

    SocketSpeech(
            Wire wire,
            Socket socket,
            SpeechRequest request,
            EventNews news,
            WordsReader words,
            Deadline deadline) {
        this.wire = wire;
        this.socket = socket;
        this.frames =
                new SocketFrames(Okio.buffer(socket.getSource()), Okio.buffer(socket.getSink()));
        this.request = request;
        this.news = news;
        this.words = words;
        this.listener = news.listener();
        this.deadline = deadline;
        this.check = new SoundCheck(request.format(), listener);
        this.decoder = new EventDecoder(words);
        String text = request.text().strip();
        this.tokens = text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /// Sends the text and tells what comes until all has come.
    ///
    /// @throws IOException when the connection breaks
    /// @throws SpeechException when the server reports an error or leaves before `complete`
    void tell(Optional<TextFeed> more) throws IOException, SpeechException {
        try (var settled = new Deadline(Wait.MORE_SOUND, PATIENCE, this::windUp);
                var text = new SocketText(frames, request, progress(settled))) {
            if (more.isPresent()) {
                fed = Optional.of(new FedText(text, settled, deadline));
                deadline.await(Wait.RESPONSE, PATIENCE);
                text.send(more.get());
            } else {
                text.send();
            }
            listener.milestone(SpeechListener.Milestone.REQUEST_SENT, wire.clock().nanos());
            try {
                read(text, settled);
            } finally {
                fed.ifPresent(f -> f.tell(listener));
            }
        } finally {
            check.end();
        }
    }

    /// Tells the server that nobody listens any more, then closes; does not block.
    void cancel() {
        leave(this::sendCancel, () -> {});
    }

    /// Closes in peace and lets go of the connection; does not block. To be called when nobody
    /// reads any more.
    void close() {
        leave(this::sendClose, frames::close);
    }

    /// Closes the connection at once.
    void disconnect() {
        socket.cancel();
    }

    private void leave(Runnable lastWords, Runnable afterwards) {
        Thread.ofVirtual()
                .name("vp-stream-end")
                .start(() -> {
                    var saying = Thread.ofVirtual().name("vp-stream-bye").start(lastWords);
                    try {
                        saying.join(LAST_WORDS);
                    } catch (InterruptedException _) {
                        // closed all the sooner
                    }
                    disconnect();
                    afterwards.run();
                });
    }

    private void sendCancel() {
        try {
            frames.send(CANCEL);
        } catch (IOException _) {
            // It is gone already.
        }
        sendClose();
    }

    private void sendClose() {
        try {
            frames.sendClose();
        } catch (IOException _) {
            // It is gone already.
        }
    }

    private SocketText.Listener progress(Deadline settled) {
        return new SocketText.Listener() {
            @Override
            public void whole() {
                deadline.await(Wait.FIRST_SOUND, wire.settings().firstSound());
            }

            @Override
            public void answered(Duration rest) {
                settled.await(Wait.MORE_SOUND, rest);
            }

            @Override
            public void over() {
                windUp();
            }
        };
    }

    /// Asks the server to close; what it still sends before that counts.
    private void windUp() {
        isOver = true;
        deadline.await(Wait.MORE_SOUND, FAREWELL);
        sendClose();
    }

    private void read(SocketText text, Deadline settled) throws IOException, SpeechException {
        try {
            boolean isFirst = true;
            while (true) {
                var kind = frames.next();
                long now = wire.clock().nanos();
                if (isFirst) {
                    isFirst = false;
                    listener.milestone(SpeechListener.Milestone.RESPONSE_STARTED, now);
                }
                switch (kind) {
                    case TEXT -> {
                        fed.ifPresent(f -> f.tell(listener));
                        boolean isComplete = message(frames.payload(), now);
                        if (fed.isPresent()) {
                            fed.get().told(isComplete);
                        } else if (isComplete) {
                            break;
                        } else if (isAllThere()) {
                            settled.await(Wait.MORE_SOUND, SETTLED);
                        }
                        continue;
                    }
                    case BINARY ->
                            throw new SpeechException(
                                    new SpeechFailure.NotAudio("application/octet-stream", ""));
                    case CLOSED -> {
                        if (!isOver) {
                            throw new SpeechException(
                                    new SpeechFailure.CutShort(
                                            "the socket was closed without its end marker ("
                                                    + frames.closeCode()
                                                    + ")"));
                        }
                    }
                }
                break;
            }
        } catch (EOFException e) {
            if (!isOver) {
                throw new SpeechException(
                        new SpeechFailure.CutShort(
                                "the socket was closed without its end marker (1006)"),
                        e);
            }
        } catch (ProtocolException _) {
            throw new SpeechException(
                    new SpeechFailure.CutShort("the socket's frames were not understood"));
        } catch (IOException e) {
            if (!isOver) {
                throw e;
            }
        }
        if (!text.hasText()) {
            throw new SpeechException(new SpeechFailure.CutShort("there was no text to send"));
        }
        check.end();
        if (check.bytes() == 0) {
            // Silence is never success.
            throw new SpeechException(new SpeechFailure.NotAudio("", ""));
        }
    }

    /// @return whether it says that all has been sent
    private boolean message(byte[] data, long now) throws SpeechException {
        news.tell("message", "", data, 0, data.length, now);
        var message = SocketEvent.read(data, words);
        if (message.requestId().isPresent() && !message.requestId().equals(requestId)) {
            requestId = message.requestId();
            listener.ids(
                    requestId.map(news.clean()::line), message.sessionId().map(news.clean()::line));
        }
        message.word()
                .ifPresent(word -> {
                    wordsTold++;
                    lastWord = message.word();
                    listener.word(
                            new WordTime(
                                    news.clean().masked(word.word()),
                                    word.startSeconds(),
                                    word.endSeconds()));
                });
        decoder.sound(message.event(), data, 0, data.length, this::sound);
        if (message.event().error().isPresent()) {
            throw new SpeechException(message.event().error().get());
        }
        return message.isComplete();
    }

    private void sound(byte[] bytes, int offset, int length) {
        if (!isOver) {
            deadline.await(Wait.MORE_SOUND, wire.settings().moreSound().plus(backoff()));
            fed.ifPresent(FedText::heard);
        }
        check.sound(bytes, offset, length);
    }

    /// How long the request itself asks `complete` to be held back.
    private Duration backoff() {
        return request.body().members().stream()
                .filter(m -> m.name().equals("complete_backoff_ms"))
                .map(m -> m.value() instanceof JsonValue.Numeral(String n) ? n : "0")
                .filter(n -> n.matches("\\d{1,5}"))
                .map(n -> Duration.ofMillis(Long.parseLong(n)))
                .reduce(Duration.ZERO, (_, last) -> last);
    }

    private boolean isAllThere() {
        if (tokens == 0 || wordsTold < tokens || !check.came().equals(AudioFormatName.PCM)) {
            return false;
        }
        double seconds = check.bytes() / 2.0 / request.sampleRateHz();
        return lastWord.filter(last ->
                        request.text().strip().endsWith(last.word())
                                && last.endSeconds() <= seconds)
                .isPresent();
    }
}
