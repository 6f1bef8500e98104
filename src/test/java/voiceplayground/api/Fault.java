package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.CutShort;
import voiceplayground.speech.SpeechFailure.TimedOut;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedServer.Connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Something a server does wrong and what must come of it.
///
/// @param id number in the list of faults this project was planned with, and what it is
/// @param settings of the client that meets it
/// @param kept the sound that is told before it
record Fault(
        String id,
        WireSettings settings,
        ScriptedServer.AnswerScript script,
        byte[] kept,
        SpeechFailure expected) {
    static final byte[] PCM = {1, 2, 3, 4, 5, 6, 7};
    static final byte[] NOTHING = {};
    static final String SSE_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    static final CutShort NO_MARKER = new CutShort("the answer ended without its end marker");
    static final CutShort TOO_SHORT = new CutShort("the answer ended before its announced length");

    private static final Duration WATCHDOG = Duration.ofSeconds(60);

    Fault(String id, ScriptedServer.AnswerScript script, byte[] kept, SpeechFailure expected) {
        this(id, WireSettings.STANDARD, script, kept, expected);
    }

    /// An answer of a known length.
    static Fault status(String id, String statusAndHeaders, String body, SpeechFailure expected) {
        var answer = ScriptedServer.response(statusAndHeaders, body);
        return new Fault(id, (_, c) -> c.send(answer), NOTHING, expected);
    }

    /// A stream that begins well and goes on with something else.
    static Fault stream(String id, String rest, SpeechFailure expected) {
        return new Fault(
                id,
                (_, c) -> c.streamHead().chunk(Heard.event(PCM)).chunk(rest).lastChunk(),
                PCM,
                expected);
    }

    /// The same fault, met by a client with other settings.
    Fault with(WireSettings settings) {
        return new Fault(id, settings, script, kept, expected);
    }

    /// The same fault, the connection closed after it.
    Fault closing() {
        return new Fault(
                id,
                settings,
                (request, c) -> {
                    script.answer(request, c);
                    c.close();
                },
                kept,
                expected);
    }

    /// One failure, one POST, the sound before it unharmed.
    void check() throws IOException {
        try (var server = ScriptedServer.answering(script)) {
            var heard = new Heard();
            var client = new WavesSpeechClient(settings, NanoClock.SYSTEM);
            assertTimeoutPreemptively(
                    WATCHDOG,
                    () ->
                            assertEquals(
                                    expected,
                                    Heard.failure(client, Heard.at(server.url()), heard)));
            assertArrayEquals(kept, heard.bytes());
            assertEquals(1, server.posts());
        }
    }

    /// What comes of [Heard#shortly].
    static TimedOut timedOut(Wait wait) {
        return new TimedOut(wait, Duration.ofMillis(300));
    }

    static ServerWords words(String message, String requestId) {
        return new ServerWords(message, Optional.empty(), Optional.of(requestId));
    }

    /// Sends a bit every 20 ms until the client hangs up.
    static void drip(Connection c, String first, String bit) throws IOException {
        c.send(first);
        while (!c.hungUpWithin(20)) {
            c.send(bit);
        }
    }

    static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    @Override
    public String toString() {
        return id;
    }
}
