package voiceplayground.api;

import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;

import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;

import java.io.IOException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One answer of a server: speech, or a refusal in one of its many shapes.
final class Answer {
    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip");

    private static final SpeechFailure NO_END =
            new SpeechFailure.CutShort("the answer ended without its end marker");

    private final Response response;
    private final ResponseHead head;
    private final WireSettings settings;
    private final CleanText clean;
    private final WordsReader words;

    Answer(Response response, WireSettings settings, CleanText clean) {
        this.response = response;
        this.settings = settings;
        this.clean = clean;
        this.head = head(response, clean);
        this.words =
                new WordsReader(clean, head.header("X-Request-Id").filter(id -> !id.isBlank()));
    }

    /// Tells an event stream to a listener; returns when the end marker was seen.
    ///
    /// @throws IOException when the connection breaks
    /// @throws SpeechException when it is no speech, or ends without the marker
    void tellEvents(
            SpeechListener listener, AudioFormatName asked, NanoClock clock, Deadline deadline)
            throws IOException, SpeechException {
        begin(listener, deadline, isSuccess() && isEventStream(response.body().contentType()));
        var heard = new Heard(deadline, settings);
        var check = new SoundCheck(asked, listener);
        var stream = new EventStream(new EventNews(listener, clean), words, check, clock, heard);
        boolean isComplete = stream.read(source());
        if (!isComplete) {
            throw new SpeechException(
                    stream.isEventStream() ? NO_END : notSpeech(stream.beginning()));
        }
        if (stream.soundBytes() == 0) {
            // Silence is never success.
            throw new SpeechException(new SpeechFailure.NotAudio(type(), ""));
        }
    }

    /// Tells a body that is the sound; returns when it has come to its announced end.
    ///
    /// @throws IOException when the connection breaks
    /// @throws SpeechException when it is no speech, or nobody can say whether it is whole
    void tellSound(SpeechListener listener, AudioFormatName asked, Deadline deadline)
            throws IOException, SpeechException {
        begin(listener, deadline, isSuccess() && !isText(response.body().contentType()));
        var check = new SoundCheck(asked, listener);
        var body = new SoundBody(check, settings.refusalBytes(), new Heard(deadline, settings));
        byte[] text = body.read(source());
        if (text.length > 0 || !body.isSound()) {
            throw new SpeechException(notSpeech(text));
        }
        if (!hasEnd()) {
            throw new SpeechException(NO_END);
        }
    }

    /// Sees to it that a socket has opened.
    ///
    /// @param key what the handshake was sent with
    /// @throws SpeechException when the server refused or did something else
    SocketSpeech open(
            Wire wire,
            String key,
            SpeechRequest request,
            SpeechListener listener,
            Deadline deadline)
            throws SpeechException {
        var socket = response.socket();
        begin(listener, deadline, head.status() == 101 && socket != null);
        var accepted = head.header("Sec-WebSocket-Accept").map(String::strip);
        if (socket == null || !accepted.equals(Optional.of(SocketFrames.accept(key)))) {
            throw new SpeechException(new SpeechFailure.NotAudio(type(), ""));
        }
        var news = new EventNews(listener, clean);
        return new SocketSpeech(wire, socket, request, news, words, deadline);
    }

    private void begin(SpeechListener listener, Deadline deadline, boolean isExpected)
            throws SpeechException {
        if (response.headers().byteCount() > settings.headerBytes()) {
            throw new SpeechException(
                    new SpeechFailure.TooLarge("headers", settings.headerBytes()));
        }
        listener.head(head);
        if (!isExpected) {
            deadline.await(Wait.RESPONSE, settings.refusal());
            throw new SpeechException(refusal());
        }
        deadline.await(Wait.FIRST_SOUND, settings.firstSound());
    }

    private boolean isSuccess() {
        return head.status() == 200 && ENCODINGS.contains(encoding());
    }

    /// Whether the body's end was announced, so that it is the end marker; HTTP/1.1 also knows
    /// bodies that end with their connection, however that came about.
    private boolean hasEnd() {
        return response.protocol() == Protocol.HTTP_2
                || head.header("Content-Length").isPresent()
                || head.header("Transfer-Encoding").isPresent();
    }

    private static boolean isText(@Nullable MediaType type) {
        return type != null
                && (type.type().equalsIgnoreCase("text")
                        || type.subtype().toLowerCase(Locale.ROOT).matches("(.*\\+)?(json|xml)"));
    }

    /// Moves the deadline on when sound comes.
    private static final class Heard implements Runnable {
        private final Deadline deadline;
        private final WireSettings settings;
        private boolean isFirst = true;

        Heard(Deadline deadline, WireSettings settings) {
            this.deadline = deadline;
            this.settings = settings;
        }

        @Override
        public void run() {
            if (isFirst) {
                isFirst = false;
                deadline.await(Wait.MORE_SOUND, settings.moreSound());
            } else {
                deadline.progress();
            }
        }
    }

    private SpeechFailure refusal() {
        byte[] body = someOfTheBody();
        int status = head.status();
        return status == 101 || (status >= 200 && status < 300)
                ? notSpeech(body)
                : Refusal.of(head, words.read(body, 0, body.length), clean);
    }

    /// A success without speech; the server's words count where it put an error into it.
    private SpeechFailure notSpeech(byte[] body) {
        boolean isObject = Json.read(body, 0, body.length).filter(JsonNode::isObject).isPresent();
        return isObject
                ? new SpeechFailure.Rejected(
                        head.status(), words.read(body, 0, body.length).words())
                : new SpeechFailure.NotAudio(type(), words.excerpt(body, 0, body.length));
    }

    /// As much of the body as comes within limits of time and size.
    private byte[] someOfTheBody() {
        var read = new Buffer();
        try {
            var source = source();
            while (read.size() < settings.refusalBytes()
                    && source.read(read, settings.refusalBytes() - read.size()) >= 0) {
                // goes on until there is no more or enough
            }
        } catch (IOException _) {
            // What has come is what there is.
        }
        return read.readByteArray();
    }

    /// The body as text. No encoding was asked for, but gateways have minds of their own.
    private BufferedSource source() {
        var source = response.body().source();
        return encoding().equals("gzip") ? Okio.buffer(new GzipSource(source)) : source;
    }

    private String encoding() {
        return head.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private String type() {
        String type = head.header("Content-Type").orElse("");
        return clean.line(ENCODINGS.contains(encoding()) ? type : type + ", " + encoding());
    }

    private static boolean isEventStream(@Nullable MediaType type) {
        return type != null
                && type.type().equalsIgnoreCase("text")
                && type.subtype().equalsIgnoreCase("event-stream");
    }

    private static ResponseHead head(Response response, CleanText clean) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        var received = response.headers();
        for (int i = 0; i < received.size(); i++) {
            headers.add(
                    new SimpleImmutableEntry<>(received.name(i), clean.masked(received.value(i))));
        }
        return new ResponseHead(response.code(), response.protocol().toString(), headers);
    }
}
