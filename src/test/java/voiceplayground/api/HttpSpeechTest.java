package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class HttpSpeechTest {
    private static final String WAV = "200 OK\nContent-Type: audio/wav";

    private static SpeechRequest asking(String format) {
        return Heard.by(Transport.HTTP).with(RequestField.FORMAT, new JsonValue.Text(format));
    }

    private static ScriptedServer sending(String head, byte[] body) throws IOException {
        return ScriptedServer.answering((_, c) -> {
            c.send(
                    "HTTP/1.1 "
                            + head.replace("\n", "\r\n")
                            + "\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n");
            c.send(body);
        });
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] riff(int soundBytes) {
        byte[] wav = new byte[44 + soundBytes];
        System.arraycopy(latin("RIFF....WAVEfmt "), 0, wav, 0, 16);
        return wav;
    }

    /// MPEG-2 layer III, 24 kHz, 128 kbit/s, as the vendor sends: frames of 384 bytes.
    private static byte[] mp3(int frames) {
        byte[] mp3 = new byte[384 * frames];
        for (int i = 0; i < frames; i++) {
            System.arraycopy(latin("\u00ff\u00f3\u00c4\u00c4"), 0, mp3, 384 * i, 4);
        }
        return mp3;
    }

    private static SpeechFailure failure(
            SpeechRequest request, ScriptedServer server, Heard heard) {
        var call = Heard.client().newCall(Heard.at(server.url()), request);
        return Heard.failure(call, heard);
    }

    @Test
    void oneAnswerIsAskedForAtItsOwnAddress() throws Exception {
        byte[] pcm = {1, 0, 2, 0, 3};
        try (var server = sending(WAV, pcm)) {
            var heard = new Heard();
            Heard.client().newCall(Heard.at(server.url()), asking("pcm")).run(heard);
            assertArrayEquals(pcm, heard.bytes());
            assertEquals(List.of(), heard.formats);
            assertEquals(List.of(), heard.events);
            var post = server.post();
            assertEquals("/waves/v1/tts", post.target());
            assertEquals("audio/wav", post.header("accept"));
            assertArrayEquals(asking("pcm").bodyBytes(), post.body());
        }
    }

    @Test
    void soundIsToldBeforeTheAnswerHasEnded() throws Exception {
        var heard = new Heard();
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    c.chunk(new byte[] {1, 2, 3, 4});
                    assertTrue(heard.soundCame.await(20, TimeUnit.SECONDS));
                    c.chunk(new byte[] {5, 6}).lastChunk();
                })) {
            Heard.client().newCall(Heard.at(server.url()), asking("pcm")).run(heard);
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6}, heard.bytes());
            assertEquals(List.of(), server.faults());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pcm, wav",
        "mp3, wav",
        "ulaw, wav",
        "wav, wav",
        "pcm, mp3",
        "wav, mp3",
        "mp3, mp3",
        "pcm, pcm",
        "wav, pcm",
        "mp3, pcm",
        "opus, mp3"
    })
    void whatCameIsSaidWhereItIsNotWhatWasAskedFor(String asked, String came) throws Exception {
        byte[] body =
                switch (came) {
                    case "wav" -> riff(1000);
                    case "mp3" -> mp3(3);
                    default -> new byte[1000];
                };
        try (var server = sending(WAV, body)) {
            var heard = new Heard();
            Heard.client().newCall(Heard.at(server.url()), asking(asked)).run(heard);
            assertEquals(
                    asked.equals(came) ? List.of() : List.of(new AudioFormatName(came)),
                    heard.formats);
            assertArrayEquals(body, heard.bytes());
            int first = heard.order.indexOf("audio");
            assertEquals(!asked.equals(came), heard.order.get(first - 1).equals("format"));
        }
    }

    @Test
    void pcmThatLooksLikeOneFrameOfMp3IsPcm() throws Exception {
        byte[] body = Arrays.copyOf(mp3(1), 1000);
        try (var server = sending(WAV, body)) {
            var heard = new Heard();
            Heard.client().newCall(Heard.at(server.url()), asking("pcm")).run(heard);
            assertEquals(List.of(), heard.formats);
            assertArrayEquals(body, heard.bytes());
        }
    }

    @Test
    void aSuccessThatHoldsAnErrorIsARefusal() throws IOException {
        for (String type : List.of("audio/wav", "application/json")) {
            try (var server =
                    sending(
                            "200 OK\nContent-Type: " + type,
                            latin("{\"error\":\"invalid voice_id\"}"))) {
                assertEquals(
                        new SpeechFailure.Rejected(200, ServerWords.of("invalid voice_id")),
                        failure(asking("pcm"), server, new Heard()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/wav", "text/html"})
    void aPageIsNoSound(String type) throws IOException {
        try (var server =
                sending("200 OK\nContent-Type: " + type, latin("<html><title>Sign in</title>"))) {
            var heard = new Heard();
            assertEquals(
                    new SpeechFailure.NotAudio(type, "Sign in"),
                    failure(asking("wav"), server, heard));
            assertEquals(0, heard.bytes().length);
        }
    }

    @Test
    void nothingAndAHeaderWithoutSoundAreNoSound() throws IOException {
        for (byte[] body : List.of(new byte[0], riff(0), riff(120))) {
            try (var server = sending(WAV, body)) {
                assertEquals(
                        new SpeechFailure.NotAudio("audio/wav", ""),
                        failure(asking("wav"), server, new Heard()));
            }
        }
    }

    @Test
    void aBodyCutShortKeepsItsSound() throws IOException {
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12345");
                    c.close();
                })) {
            var heard = new Heard();
            assertEquals(Fault.TOO_SHORT, failure(asking("pcm"), server, heard));
            assertArrayEquals(latin("12345"), heard.bytes());
        }
    }

    @Test
    void aBodyWithoutAnAnnouncedEndIsNotKnownToBeWhole() throws IOException {
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.send("HTTP/1.1 200 OK\r\n\r\n12345");
                    c.close();
                })) {
            var heard = new Heard();
            assertEquals(Fault.NO_MARKER, failure(asking("pcm"), server, heard));
            assertArrayEquals(latin("12345"), heard.bytes());
        }
    }

    @Test
    void theRetiredStreamIsReadAsEver() throws Exception {
        try (var server =
                ScriptedServer.answering((_, c) ->
                        c.streamHead().chunk(Heard.event(Fault.PCM) + Heard.end()).lastChunk())) {
            var heard = new Heard();
            var request = Heard.by(Transport.LEGACY_SSE);
            Heard.client().newCall(Heard.at(server.url()), request).run(heard);
            assertEquals("/waves/v1/lightning-v3.1/stream", server.post().target());
            assertArrayEquals(Fault.PCM, heard.bytes());
        }
    }

    @Test
    void headersAndAnotherAddressGoOut() throws Exception {
        try (var server = sending(WAV, new byte[4])) {
            var delivery =
                    new Delivery(
                            Transport.HTTP,
                            Optional.of("/waves/v1/lightning-v2/get_speech?a=b%20c"),
                            List.of(
                                    Delivery.EXPIRE_CONTENT,
                                    new Header("Accept", "audio/mpeg"),
                                    new Header("X-Source", "one"),
                                    new Header("X-Source", "two")));
            var request = asking("pcm").with(delivery);
            Heard.client().newCall(Heard.at(server.url()), request).run(new Heard());
            var post = server.post();
            assertEquals("/waves/v1/lightning-v2/get_speech?a=b%20c", post.target());
            assertEquals("true", post.header("x-expire-content"));
            assertEquals("audio/mpeg", post.header("accept"));
            assertTrue(post.head().contains("X-Source: one\r\nX-Source: two\r\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer other, it may carry a key",
        "X-Api-Key, other, it may carry a key",
        "Cookie, a=b, it may carry a key",
        "X-Note, sk_canary_0123456789abcdef, it may carry a key",
        "Connection, close, it belongs to the connection",
        "Transfer-Encoding, chunked, it belongs to the connection",
        "Host, example.org, it belongs to the connection",
        "X Y, b, it holds characters that no header may hold",
        "X-Y, \u00e9, it holds characters that no header may hold"
    })
    void headersThatMayNotGoOutAreRefused(String name, String value, String why)
            throws IOException {
        try (var server = sending(WAV, new byte[4])) {
            for (var transport : Transport.values()) {
                var delivery = Delivery.of(transport).with(List.of(new Header(name, value)));
                assertEquals(
                        new SpeechFailure.BadHeader(name, why),
                        failure(asking("pcm").with(delivery), server, new Heard()));
            }
            assertEquals(0, server.connections());
        }
    }

    @Test
    void aKeyInAnAddressIsRefused() throws IOException, SpeechException {
        try (var server = sending(WAV, new byte[4])) {
            var delivery =
                    Delivery.of(Transport.HTTP)
                            .at(Optional.of("/waves/v1/tts?token=" + Heard.SECRET));
            assertEquals(
                    new SpeechFailure.BadAddress("Test", "a key in the address"),
                    failure(asking("pcm").with(delivery), server, new Heard()));
            assertEquals(0, server.connections());
        }
    }
}
