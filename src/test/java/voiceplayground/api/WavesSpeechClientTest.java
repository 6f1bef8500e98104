package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import voiceplayground.api.SpeechListener.Milestone;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class WavesSpeechClientTest {
    private static final byte[] PCM = {1, 2, 3, 4, 5, 6, 7};

    private static ScriptedServer speaking(String... chunks) throws IOException {
        return ScriptedServer.answering((_, connection) -> {
            connection.streamHead();
            for (String chunk : chunks) {
                connection.chunk(chunk);
            }
            connection.lastChunk();
        });
    }

    @Test
    void theServerGetsTheVeryBytesOfTheRequest() throws Exception {
        try (var server = speaking(Heard.event(PCM), Heard.end())) {
            var request = SpeechRequest.initial("Größe, 世界, 😀, \"quoted\"\nand\tso on");
            Heard.client().newCall(Heard.at(server.url()), request).run(new Heard());
            var post = server.post();
            assertArrayEquals(request.bodyBytes(), post.body());
            assertEquals(
                    """
                    POST /waves/v1/tts/live HTTP/1.1
                    Accept: text/event-stream
                    Accept-Encoding: identity
                    User-Agent: voice-playground
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: %d
                    Host: 127.0.0.1:%d
                    Connection: Keep-Alive

                    """
                            .formatted(Heard.SECRET, request.bodyBytes().length, server.port())
                            .replace("\n", "\r\n"),
                    post.head());
        }
    }

    @Test
    void aPathInTheBaseAddressIsKept() throws Exception {
        try (var server = speaking(Heard.event(PCM), Heard.end())) {
            Heard.whole(Heard.client(), server.url() + "/gateway/");
            assertEquals("/gateway/waves/v1/tts/live", server.post().target());
        }
    }

    @Test
    void everythingIsToldInOrder() throws Exception {
        try (var server = speaking(Heard.event(PCM), Heard.event(PCM), Heard.end())) {
            var heard = Heard.whole(Heard.client(), server.url());
            assertEquals(
                    List.of(
                            Milestone.CONNECT_STARTED,
                            Milestone.CONNECTED,
                            Milestone.REQUEST_SENT,
                            Milestone.RESPONSE_STARTED),
                    heard.milestones);
            assertEquals(
                    List.of(
                            "milestone",
                            "milestone",
                            "milestone",
                            "milestone",
                            "head",
                            "event",
                            "audio",
                            "event",
                            "audio",
                            "event"),
                    heard.order);
            assertEquals(heard.times.stream().sorted().toList(), heard.times);
            assertEquals(200, heard.head.status());
            assertEquals("http/1.1", heard.head.protocol());
            assertEquals(Optional.of("req-7"), heard.head.header("x-request-id"));
            assertEquals("message | {\"status\": \"200\", \"done\": true}", heard.events.getLast());
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7}, heard.bytes());
        }
    }

    @Test
    void aConnectionIsUsedAgainAndThenTellsOfNoConnecting() throws Exception {
        try (var server = speaking(Heard.event(PCM), Heard.end())) {
            var client = Heard.client();
            client.warm(Heard.at(server.url()));
            var heard = Heard.whole(client, server.url());
            assertEquals(
                    List.of(Milestone.REQUEST_SENT, Milestone.RESPONSE_STARTED), heard.milestones);
            assertEquals(1, server.connections());
        }
    }

    @Test
    void soundIsToldWhileTheServerHoldsTheRestBack() throws Exception {
        var heard = new Heard();
        try (var server =
                ScriptedServer.answering((_, connection) -> {
                    connection.streamHead().chunk(Heard.event(PCM));
                    assertTrue(heard.soundCame.await(20, TimeUnit.SECONDS));
                    connection.chunk(Heard.end()).lastChunk();
                })) {
            Heard.client().newCall(Heard.at(server.url()), Heard.REQUEST).run(heard);
            assertEquals(List.of(), server.faults());
            assertArrayEquals(PCM, heard.bytes());
        }
    }

    @Test
    void theEndMarkerEndsTheCallThoughTheServerLingers() throws Exception {
        var called = new CountDownLatch(1);
        try (var server =
                ScriptedServer.answering((_, connection) -> {
                    connection.streamHead().chunk(Heard.event(PCM) + Heard.end());
                    assertTrue(called.await(20, TimeUnit.SECONDS));
                })) {
            assertArrayEquals(PCM, Heard.whole(Heard.client(), server.url()).bytes());
            called.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sse.documented-2026-08-03.txt, 3",
        "sse.documented-older-seed.txt, 3",
        "sse.legacy-nested-shape.txt, 3"
    })
    void theRecordedShapesAllGiveTheSameSound(String resource, int events) throws Exception {
        String body = resource(resource);
        try (var server = speaking(body)) {
            var heard = Heard.whole(Heard.client(), server.url());
            assertEquals(events, heard.events.size());
            assertEquals(
                    "0000b102 5a05f007 6b0ac30c f00eea10 ab122c14 69155d16 05175f17 6a172617"
                            .replace(" ", ""),
                    HexFormat.of().formatHex(heard.bytes()));
        }
    }

    @Test
    void threeRealisticBlocksGiveTheirBytes() throws Exception {
        String body = resource("sse.synthetic-real-chunking-24k.txt");
        try (var server = speaking(body)) {
            var heard = Heard.whole(Heard.client(), server.url());
            assertEquals(3 * 8 + 1, heard.events.size());
            assertEquals(3 * 7680, heard.bytes().length);
        }
    }

    @Test
    void anOfficialServiceWithoutAKeyIsNotAsked() {
        var environment = Environment.official(Optional.empty());
        assertEquals(
                new SpeechFailure.NoKey("Smallest AI"),
                Heard.failure(Heard.client(), environment, new Heard()));
    }

    @Test
    void aKeyThatNoHeaderMayHoldIsNoKey() {
        var environment =
                new Environment(
                        "Test",
                        Environment.Kind.CUSTOM,
                        "http://127.0.0.1:9",
                        Optional.of(new voiceplayground.speech.ApiKey("sk_\nX-Evil: 1")));
        assertEquals(
                new SpeechFailure.NoKey("Test"),
                Heard.failure(Heard.client(), environment, new Heard()));
    }

    @Test
    void anotherServiceIsAskedWithoutAKeyIfThereIsNone() throws Exception {
        try (var server = speaking(Heard.event(PCM), Heard.end())) {
            var environment =
                    new Environment(
                            "Test", Environment.Kind.CUSTOM, server.url(), Optional.empty());
            Heard.client().newCall(environment, Heard.REQUEST).run(new Heard());
            assertNull(server.post().header("authorization"));
        }
    }

    @Test
    void warmingSendsNeitherKeyNorText() throws Exception {
        try (var server = speaking()) {
            Heard.client().warm(Heard.at(server.url()));
            assertEquals(1, server.requests().size());
            var head = server.requests().getFirst();
            assertEquals("HEAD", head.method());
            assertEquals("/", head.target());
            assertNull(head.header("authorization"));
            assertEquals(0, head.body().length);
        }
    }

    @Test
    void warmingIsQuietWhereItCannotWork() throws Exception {
        var client = Heard.client();
        client.warm(Heard.at("http://127.0.0.1:1"));
        client.warm(Heard.at("http://example.test"));
        client.warm(Heard.at("not an address"));
        client.warm(Environment.official(Optional.empty()));
        try (var server = ScriptedServer.start(connection -> connection.send("nonsense\r\n\r\n"))) {
            client.warm(Heard.at(server.url()));
        }
    }

    static String resource(String name) throws IOException {
        try (var in = WavesSpeechClientTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
