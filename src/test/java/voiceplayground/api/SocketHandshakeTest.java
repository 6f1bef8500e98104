package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedSocket;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

class SocketHandshakeTest {
    private static final SpeechRequest REQUEST = Heard.by(Transport.WEBSOCKET);
    private static final String CHUNK =
            "{\"status\":\"chunk\",\"data\":{\"audio\":\"AQIDBAUGBw==\"}}";
    private static final String COMPLETE = "{\"status\":\"complete\"}";

    private static SpeechFailure failure(ScriptedServer server, Heard heard) {
        return Heard.failure(Heard.client().newCall(Heard.at(server.url()), REQUEST), heard);
    }

    @Test
    void aHandshakeIsRefusedLikeAnyRequest() throws IOException {
        try (var server =
                ScriptedServer.start(c -> {
                    c.read();
                    c.send(
                            ScriptedServer.response(
                                    "401 Unauthorized", "{\"error\":\"unauthorized\"}"));
                })) {
            assertEquals(
                    new SpeechFailure.NotAllowed(401, ServerWords.of("unauthorized")),
                    failure(server, new Heard()));
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectedHandshakeGivesNothingToAnybody(int status) throws IOException {
        try (var other = ScriptedSocket.serving(_ -> {});
                var server =
                        ScriptedServer.start(c -> {
                            c.read();
                            c.send(
                                    ScriptedServer.response(
                                            status + " Moved\nLocation: " + other.url() + "/x",
                                            ""));
                        })) {
            assertEquals(
                    new SpeechFailure.Redirected(status, other.url() + "/x"),
                    failure(server, new Heard()));
            assertEquals(0, other.connections());
        }
    }

    @Test
    void aSecondAddressIsTriedWhereTheFirstIsDead() throws Exception {
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(CHUNK).text(COMPLETE);
                    socket.read();
                })) {
            var client =
                    new WavesSpeechClient(
                            WireSettings.STANDARD,
                            NanoClock.SYSTEM,
                            b ->
                                    b.dns(_ ->
                                            List.of(
                                                    InetAddress.getByAddress(
                                                            new byte[] {127, 0, 0, 2}),
                                                    InetAddress.getByAddress(
                                                            new byte[] {127, 0, 0, 1}))));
            var heard = new Heard();
            client.newCall(Heard.at("http://localhost:" + server.port()), REQUEST).run(heard);
            assertArrayEquals(Fault.PCM, heard.bytes());
        }
    }
}
