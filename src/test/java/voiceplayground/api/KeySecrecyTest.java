package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static voiceplayground.testkit.ScriptedServer.response;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import voiceplayground.speech.SpeechException;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

/// A server that throws the key back in every way it can does not get it shown or kept.
class KeySecrecyTest {
    private static final String KEY = Heard.SECRET;

    static Stream<ScriptedServer.AnswerScript> echoes() {
        return Stream.of(
                (_, c) -> c.send(response("401 Unauthorized", "{\"error\":\"" + KEY + "\"}")),
                (_, c) -> c.send(response("500 " + KEY, "<title>" + KEY + "</title>")),
                (_, c) ->
                        c.send(
                                response(
                                        "400 Bad Request\nX-Request-Id: " + KEY + "\nX-Key: " + KEY,
                                        "[{\"path\":[\"" + KEY + "\"],\"message\":\"m\"}]")),
                (_, c) -> c.send(response("302 Found\nLocation: https://evil.test/?k=" + KEY, "")),
                (_, c) ->
                        c.send(response("410 Gone", "{\"recommended_endpoint\":\"/" + KEY + "\"}")),
                (_, c) -> c.send(response("200 OK\nContent-Type: " + KEY, KEY)),
                (_, c) ->
                        c.send(
                                response(
                                        "200 OK\n"
                                                + "Content-Type: text/event-stream\n"
                                                + "Content-Encoding: "
                                                + KEY,
                                        KEY)),
                (_, c) -> c.send("HTTP/1.1 " + KEY + "\r\n\r\n"),
                (_, c) -> c.send(KEY + "\r\n\r\n"),
                (_, c) -> c.send("HTTP/1.1 200 OK\r\n" + KEY).close(),
                (_, c) -> c.send("HTTP/1.1 200 OK\r\n" + KEY + "\r\n\r\n").close(),
                (_, c) -> c.streamHead().send(KEY + "\r\n").close(),
                (_, c) -> c.streamHead().chunk("data: " + KEY + "\n\n").lastChunk(),
                (_, c) ->
                        c.streamHead()
                                .chunk("event: " + KEY + "\nid: " + KEY + "\ndata: {}\n\n")
                                .lastChunk(),
                (_, c) -> c.streamHead().chunk("event: error\ndata: " + KEY + "\n\n").lastChunk(),
                (_, c) -> c.streamHead().chunk("data: {\"audio\":\"" + KEY + "\"}\n\n").lastChunk(),
                (_, c) -> c.streamHead().chunk(KEY + "\n\n").lastChunk());
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void theKeyIsInNoFailureAndNoException(ScriptedServer.AnswerScript echo) throws IOException {
        try (var server = ScriptedServer.answering(echo)) {
            var heard = new Heard();
            var e =
                    assertThrows(
                            SpeechException.class,
                            () ->
                                    Heard.client()
                                            .newCall(Heard.at(server.url()), Heard.REQUEST)
                                            .run(heard));
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            String all = trace + " " + e.failure() + " " + heard.head + " " + heard.events;
            assertFalse(all.contains(KEY), all);
            String hex = HexFormat.of().formatHex(KEY.getBytes(StandardCharsets.UTF_8));
            assertFalse(all.contains(hex.substring(0, 20)), all);
        }
    }
}
