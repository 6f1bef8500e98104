package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import static voiceplayground.api.Fault.NOTHING;
import static voiceplayground.api.Fault.NO_MARKER;
import static voiceplayground.api.Fault.PCM;
import static voiceplayground.api.Fault.SSE_HEAD;
import static voiceplayground.api.Fault.gzip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import voiceplayground.speech.SpeechFailure.TooLarge;
import voiceplayground.testkit.ScriptedServer;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// What is unusual and yet speech, and what is too much.
class OdditiesTest {
    static Stream<Fault> harmless() {
        String all = Heard.event(PCM) + Heard.end();
        return Stream.of(
                whole(
                        "F45 odd pieces",
                        Heard.event(new byte[] {1, 2, 3})
                                + Heard.event(new byte[] {4, 5, 6, 7})
                                + Heard.end()),
                whole("F46 more after the end", all + Heard.event(PCM) + "data: nonsense\n\n"),
                whole("F47 two ends", all + Heard.end()),
                whole("F50 empty sound in between", "data: {\"audio\": \"\"}\n\n" + all),
                whole(
                        "F51 unknown types",
                        "event: ping\n"
                                + "data: 5\n\n"
                                + "event: note\n"
                                + "data: {\"a\":1}\n\n"
                                + "data: {\"status\":\"started\"}\n\n"
                                + "data:\n\n"
                                + all),
                whole(
                        "F51 unknown fields",
                        all.replace(
                                "\"done\": false", "\"done\": false, \"seq\": [1, {\"a\": null}]")),
                whole(
                        "F51 a benign message",
                        "data: {\"status\":\"info\",\"message\":\"queued\"}\n\n" + all),
                whole("F53 BOM and CR", "\ufeff" + all.replace("\n", "\r")),
                whole("F53 CRLF", all.replace("\n", "\r\n")),
                whole(
                        "sound in the last event",
                        "data: {\"audio\": \"AQIDBAUGBw==\", \"done\": true}\n\n"),
                whole(
                        "sound behind the other fields",
                        "data: {\"status\":\"206\",\"done\":false,\"audio\":\"AQIDBAUGBw==\"}\n\n"
                                + Heard.end()),
                whole(
                        "sound with escapes",
                        "data: {\"audio\":\"\\u0041QIDBAUGBw==\"}\n\n" + Heard.end()),
                whole(
                        "sound over two lines of data",
                        "data: {\"audio\":\ndata: \"AQIDBAUGBw==\"}\n\n" + Heard.end()),
                whole(
                        "end with words",
                        all.replace("\"200\"", "\"complete\", \"message\": \"All chunks sent\"")),
                whole(
                        "null fields",
                        all.replace("\"done\": false", "\"error\": null, \"done\": false")),
                new Fault(
                        "F54 gzip",
                        (_, c) ->
                                c.send(SSE_HEAD + "Content-Encoding: gzip\r\n\r\n")
                                        .send(gzip(all))
                                        .close(),
                        PCM,
                        NO_MARKER),
                new Fault(
                        "F61 early answers",
                        (_, c) ->
                                c.send(
                                                "HTTP/1.1 100 Continue\r\n\r\n"
                                                        + "HTTP/1.1 103 Early Hints\r\n"
                                                        + "Link: <x>\r\n\r\n"
                                                        + SSE_HEAD
                                                        + "\r\n"
                                                        + all)
                                        .close(),
                        PCM,
                        NO_MARKER),
                new Fault(
                        "the type in capitals with a parameter",
                        (_, c) ->
                                c.send(
                                                "HTTP/1.1 200 OK\r\n"
                                                        + "content-type: Text/Event-Stream;"
                                                        + " charset=utf-8\r\n\r\n"
                                                        + all)
                                        .close(),
                        PCM,
                        NO_MARKER),
                new Fault(
                        "one byte a chunk",
                        (_, c) -> {
                            c.streamHead();
                            for (byte b : all.getBytes(StandardCharsets.UTF_8)) {
                                c.chunk(new byte[] {b});
                            }
                            c.lastChunk();
                        },
                        PCM,
                        NO_MARKER));
    }

    private static Fault whole(String id, String events) {
        return new Fault(id, (_, c) -> c.streamHead().chunk(events).lastChunk(), PCM, NO_MARKER);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void anOddityIsNoFault(Fault oddity) throws Exception {
        try (var server = ScriptedServer.answering(oddity.script())) {
            assertArrayEquals(oddity.kept(), Heard.whole(Heard.client(), server.url()).bytes());
        }
    }

    @Test
    void tenThousandTinyEventsAndAMillionCommentsAreComplete() throws Exception {
        String tiny = Heard.event(new byte[] {1, 2}).repeat(1000);
        String comments = ": c\n".repeat(100_000);
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.streamHead();
                    for (int i = 0; i < 10; i++) {
                        c.chunk(tiny).chunk(comments);
                    }
                    c.chunk(Heard.end()).lastChunk();
                })) {
            assertEquals(20_000, Heard.whole(Heard.client(), server.url()).bytes().length);
        }
    }

    @Test
    void anEventOf25MegabytesIsComplete() throws Exception {
        byte[] pcm = new byte[18 << 20];
        try (var server =
                ScriptedServer.answering((_, c) ->
                        c.streamHead().chunk(Heard.event(pcm)).chunk(Heard.end()).lastChunk())) {
            assertEquals(pcm.length, Heard.whole(Heard.client(), server.url()).bytes().length);
        }
    }

    static Stream<Fault> volume() {
        return Stream.of(
                new Fault(
                        "F54 gzip bomb",
                        (_, c) ->
                                c.send(SSE_HEAD + "Content-Encoding: gzip\r\n\r\n")
                                        .send(gzip("data: " + "x".repeat(64 << 20)))
                                        .awaitHangUp(),
                        NOTHING,
                        new TooLarge("event", SseReader.MAX_EVENT_BYTES)),
                new Fault(
                        "F57 a line of 300 MB",
                        (_, c) -> {
                            c.send(SSE_HEAD + "\r\ndata: {\"audio\": \"");
                            byte[] piece = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                            for (int i = 0; i < 300; i++) {
                                c.send(piece);
                            }
                        },
                        NOTHING,
                        new TooLarge("event", SseReader.MAX_EVENT_BYTES)),
                new Fault(
                        "F57 a comment of 300 MB",
                        (_, c) -> {
                            c.send(SSE_HEAD + "\r\n:");
                            byte[] piece = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                            for (int i = 0; i < 300; i++) {
                                c.send(piece);
                            }
                        },
                        NOTHING,
                        new TooLarge("line", SseReader.MAX_LINE_BYTES)));
    }

    @ParameterizedTest
    @MethodSource("volume")
    void tooMuchIsRefused(Fault fault) throws Exception {
        fault.check();
    }
}
