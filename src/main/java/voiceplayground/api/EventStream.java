package voiceplayground.api;

import okio.Buffer;
import okio.BufferedSource;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the events of one answer and tells them, then their sound.
///
/// Thread: the stream's only.
final class EventStream implements SseReader.Handler {
    private static final List<String> BEGINNINGS = List.of("data", "event", "id", "retry", ":");

    private final EventDecoder decoder;
    private final EventNews news;
    private final SpeechListener listener;
    private final SoundCheck check;
    private final NanoClock clock;
    private final Runnable progress;
    private final SseReader reader = new SseReader(this);
    private final Buffer beginning = new Buffer();
    private long readAt;
    private int events;
    private boolean ended;

    /// @param progress run when sound has come
    EventStream(
            EventNews news,
            WordsReader words,
            SoundCheck check,
            NanoClock clock,
            Runnable progress) {
        this.decoder = new EventDecoder(words);
        this.news = news;
        this.listener = news.listener();
        this.check = check;
        this.clock = clock;
        this.progress = progress;
    }

    /// Reads to the end marker or the end.
    ///
    /// @return whether the end marker was seen
    boolean read(BufferedSource source) throws IOException, SpeechException {
        try {
            return readAll(source);
        } finally {
            check.end();
        }
    }

    private boolean readAll(BufferedSource source) throws IOException, SpeechException {
        // One byte that was read already stays in the buffer. While a buffer is empty Okio fills it
        // by sharing the source's segments, which are then never used again: 1.4 bytes of garbage
        // for each byte of sound. Behind a byte of its own it copies into its own segment.
        var buffer = source.getBuffer();
        long seen = 0;
        if (buffer.exhausted()) {
            buffer.writeByte('\n');
            seen = 1;
        }
        var cursor = new Buffer.UnsafeCursor();
        while (!ended && source.request(seen + 1)) {
            readAt = clock.nanos();
            try (var _ = buffer.readUnsafe(cursor)) {
                for (int more = cursor.seek(seen); more > 0; more = cursor.next()) {
                    byte[] bytes = cursor.data;
                    if (bytes != null) {
                        feed(bytes, cursor.start, more);
                    }
                }
            }
            buffer.skip(buffer.size() - 1);
            seen = 1;
        }
        return ended;
    }

    /// How many bytes of sound were told.
    long soundBytes() {
        return check.bytes();
    }

    /// Whether what came can be an event stream at all.
    boolean isEventStream() {
        String text = beginning.snapshot().string(StandardCharsets.UTF_8);
        String first = text.startsWith("\ufeff") ? text.substring(1) : text.stripLeading();
        return events > 0 || BEGINNINGS.stream().anyMatch(first::startsWith);
    }

    /// The first bytes of a stream that has no events yet.
    byte[] beginning() {
        return beginning.snapshot().toByteArray();
    }

    @Override
    public void event(String type, String id, byte[] data, int offset, int length)
            throws SpeechException {
        if (ended) {
            return; // whatever comes behind the end marker
        }
        events++;
        int plain = decoder.plainSound(type, data, offset, length);
        if (plain >= 0) {
            listener.event(type, id, data, offset, length, readAt);
            if (plain > 0) {
                sound(decoder.decoded(), 0, plain);
            }
            return;
        }
        news.tell(type, id, data, offset, length, readAt);
        ended = decoder.decode(type, data, offset, length, this::sound);
    }

    private void sound(byte[] bytes, int offset, int length) {
        progress.run();
        check.sound(bytes, offset, length);
    }

    private void feed(byte[] bytes, int offset, int length) throws SpeechException {
        if (events == 0 && beginning.size() < CleanText.LIMIT_BYTES) {
            beginning.write(bytes, offset, Math.min(length, CleanText.LIMIT_BYTES));
        }
        reader.feed(bytes, offset, length);
    }
}
