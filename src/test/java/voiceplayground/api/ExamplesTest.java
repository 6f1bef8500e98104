package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedSocket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Each of the example payloads is read as its README says.
class ExamplesTest {
    private static final WordsReader WORDS =
            new WordsReader(new CleanText(Optional.empty()), Optional.empty());

    private static String text(String name) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("examples/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(String text) {
        byte[] bytes = SocketFrames.utf8(text);
        return Json.read(bytes, 0, bytes.length).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "sse.documented-2026-08-03.txt, 32",
        "sse.documented-older-seed.txt, 32",
        "sse.legacy-nested-shape.txt, 32",
        "sse.synthetic-real-chunking-24k.txt, 23040"
    })
    void eventsGiveTheirSoundAndEnd(String name, int bytes) throws Exception {
        String events = text(name);
        try (var server =
                ScriptedServer.answering((_, c) -> c.streamHead().chunk(events).lastChunk())) {
            assertEquals(bytes, Heard.whole(Heard.client(), server.url()).bytes().length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws.one-shot.word-timestamps.jsonl",
                "ws.incremental.continue-flush.jsonl",
                "ws.continuations.jsonl"
            })
    void framesOfASocketGiveTheirSoundWordsAndEnd(String name) throws Exception {
        var received = new ArrayList<String>();
        for (String line : text(name).split("\n")) {
            var node = json(line);
            if (Json.text(node, "dir").orElseThrow().equals("recv")) {
                received.add(node.get("frame").toString());
            }
        }
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    for (String frame : received) {
                        socket.text(frame);
                    }
                    socket.read();
                })) {
            var heard = new Heard();
            Heard.client()
                    .newCall(Heard.at(server.url()), Heard.by(Transport.WEBSOCKET))
                    .run(heard);
            assertTrue(heard.bytes().length > 0);
            assertEquals(0, heard.bytes().length % 2);
            if (name.contains("word-timestamps")) {
                assertEquals(
                        List.of("I", "$100"), heard.words.stream().map(WordTime::word).toList());
            }
        }
    }

    @Test
    void eachErrorOfASocketIsAnError() throws IOException, SpeechException {
        for (var member : json(text("ws.error-frames.json")).properties()) {
            if (member.getKey().startsWith("_")) {
                continue;
            }
            var frame = SocketEvent.read(SocketFrames.utf8(member.getValue().toString()), WORDS);
            var failure = (SpeechFailure.ServerError) frame.event().error().orElseThrow();
            assertFalse(failure.words().message().isBlank(), member.getKey());
            assertFalse(failure.words().message().startsWith("{"), member.getKey());
        }
    }

    @Test
    void aPongSaysNothing() throws IOException, SpeechException {
        var pong = json(text("ws.control-frames.json")).get("keepalive_recv").toString();
        assertEquals(
                new SocketEvent(
                        new JsonEvent("", false, Optional.empty()),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                SocketEvent.read(SocketFrames.utf8(pong), WORDS));
    }

    /// What each refusal says, in the order of the file; the 429 has no body.
    @Test
    void eachRefusalGivesItsWordsAndField() throws IOException {
        var said = new ArrayList<String>();
        for (var refusal : json(text("errors.json")).get("bodies").values()) {
            var body = refusal.get("body");
            var words = body.isNull() ? ServerWords.NONE : WORDS.of(body).words();
            said.add(
                    refusal.get("http").intValue()
                            + " "
                            + words.field().orElse("-")
                            + " "
                            + words.message());
        }
        assertEquals(
                List.of(
                        "400 output_format output_format: Invalid enum value. Expected 'wav' |"
                                + " 'ulaw' | 'alaw' | 'pcm' | 'mp3', received 'mulaw'",
                        "400 voice_id voice_id: Invalid Voice ID",
                        "400 text The 'text' field is required.",
                        "400 - ...",
                        "400 - ... please upgrade to a higher plan ...",
                        "400 - ...",
                        "400 - Language 'multi-asian' has not been enabled in this region. Please"
                                + " contact support to request access.",
                        "400 - Error handling audio data: Invalid file format. Supported formats:"
                                + " audio/*",
                        "401 - Unauthorized: No tokens provided",
                        "401 - unauthorized",
                        "401 - Bearer token is missing or invalid.",
                        "410 - This model is retired. Please migrate to lightning-v3.1 via"
                                + " /waves/v1/lightning-v3.1/get_speech.",
                        "500 - An unexpected error occurred.",
                        "500 - Internal server error",
                        "200 - invalid voice_id",
                        "429 - "),
                said);
    }

    @Test
    void theDocumentedHeadersAreKept() throws Exception {
        var lines = new ArrayList<String>();
        for (String line : text("response-headers.txt").split("\n")) {
            String header = line.replaceFirst("\\s*#.*", "");
            if (!header.isEmpty()) {
                lines.add(header);
            }
        }
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.send(String.join("\r\n", lines) + "\r\nContent-Length: 4\r\n\r\n");
                    c.send(new byte[4]);
                })) {
            var heard = new Heard();
            Heard.client().newCall(Heard.at(server.url()), Heard.by(Transport.HTTP)).run(heard);
            assertArrayEquals(new byte[4], heard.bytes());
            for (String line : lines.subList(1, lines.size())) {
                String[] header = line.split(": ");
                assertEquals(Optional.of(header[1]), heard.head.header(header[0]));
            }
        }
    }
}
