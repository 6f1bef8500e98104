package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedSocket;

import java.util.List;
import java.util.Optional;

/// The listed head against the bytes that a plain socket of a server received.
class RequestHeadTest {
    private static final List<Header> HEADERS =
            List.of(
                    new Header("X-Source", "desk 4"),
                    new Header("X-Source", "desk 5"),
                    Delivery.EXPIRE_CONTENT);

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyLineIsSentAsListed(Transport transport) throws Exception {
        compare(Delivery.of(transport));
        compare(Delivery.of(transport).with(HEADERS));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anotherAcceptStandsInPlaceOfOurs(Transport transport) throws Exception {
        compare(
                Delivery.of(transport)
                        .with(
                                List.of(
                                        new Header("accept", "*/*"),
                                        new Header("X-Source", "a"),
                                        new Header("USER-AGENT", "mine/1"))));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anAddressWithAQueryIsSentExactly(Transport transport) throws Exception {
        String path = "/waves/v1/tts/live?timeout=5&a=b%20c+d";
        assertEquals(path, compare(Delivery.of(transport).at(Optional.of(path))).target());
    }

    @Test
    void theAddressIsWholeAndASocketsBeginsWithItsOwnScheme() throws Exception {
        var request = Heard.REQUEST.with(Delivery.STANDARD.at(Optional.of("/a?b=c")));
        assertEquals(
                "https://voice.example/base/a?b=c",
                RequestHead.of(Heard.at("https://voice.example/base/"), request).address());
        assertEquals(
                "wss://voice.example:444/waves/v1/tts/live",
                RequestHead.of(Heard.at("https://voice.example:444"), Heard.by(Transport.WEBSOCKET))
                        .address());
    }

    /// Sends a request and compares head and body with what was listed.
    private static ScriptedServer.Received compare(Delivery delivery) throws Exception {
        SpeechRequest request = Heard.REQUEST.with(delivery);
        boolean isSocket = delivery.transport() == Transport.WEBSOCKET;
        try (var server = isSocket ? socket() : answering(delivery.transport())) {
            var environment = Heard.at(server.url());
            var listed = RequestHead.of(environment, request);
            Heard.client().newCall(environment, request).run(new Heard());
            assertEquals(1, server.requests().size());
            var received = server.requests().getFirst();
            String masked =
                    received.head()
                            .replace(Heard.SECRET, "sk_…")
                            .replaceFirst("(Sec-WebSocket-Key: )[A-Za-z0-9+/]{22}==", "$1…");
            assertEquals(String.join("\r\n", listed.lines()) + "\r\n\r\n", masked);
            assertArrayEquals(isSocket ? new byte[0] : request.bodyBytes(), received.body());
            return received;
        }
    }

    private static ScriptedServer answering(Transport transport) throws Exception {
        return ScriptedServer.answering((_, c) -> {
            if (transport == Transport.HTTP) {
                c.send(ScriptedServer.response("200 OK\nContent-Type: audio/wav", "abcd"));
            } else {
                c.streamHead().chunk(Heard.event(new byte[4]) + Heard.end()).lastChunk();
            }
        });
    }

    private static ScriptedServer socket() throws Exception {
        return ScriptedSocket.serving(socket -> {
            socket.read();
            socket.text("{\"status\":\"chunk\",\"data\":{\"audio\":\"AAAAAAAA\"}}");
            socket.text("{\"status\":\"complete\",\"done\":true}");
            socket.read();
        });
    }
}
