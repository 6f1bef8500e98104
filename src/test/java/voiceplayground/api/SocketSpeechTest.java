package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedSocket;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

class SocketSpeechTest {
    private static final SpeechRequest REQUEST = Heard.by(Transport.WEBSOCKET);
    private static final String COMPLETE =
            "{\"session_id\":\"ws_1\",\"request_id\":\"task_1\",\"status\":\"complete\"}";

    private static String chunk(byte[] pcm) {
        return "{\"session_id\":\"ws_1\",\"request_id\":\"task_1\",\"status\":\"chunk\","
                + "\"data\":{\"audio\":\""
                + Base64.getEncoder().encodeToString(pcm)
                + "\"}}";
    }

    private static String word(int id, String word, double start, double end) {
        return "{\"session_id\":\"ws_1\",\"request_id\":\"task_1\",\"status\":\"word_timestamp\","
                + "\"data\":{\"id\":%d,\"word\":\"%s\",\"start\":%s,\"end\":%s}}"
                        .formatted(id, word, start, end);
    }

    private static Heard whole(ScriptedServer server) throws Exception {
        var heard = new Heard();
        Heard.client().newCall(Heard.at(server.url()), REQUEST).run(heard);
        assertEquals(List.of(), server.faults());
        return heard;
    }

    private static SpeechFailure failure(ScriptedServer server, Heard heard) {
        return Heard.failure(Heard.client().newCall(Heard.at(server.url()), REQUEST), heard);
    }

    @Test
    void soundWordsAndIdsAreToldAsTheyCome() throws Exception {
        var frames = new CopyOnWriteArrayList<String>();
        try (var server =
                ScriptedSocket.serving(socket -> {
                    frames.add(socket.read());
                    socket.text(chunk(Fault.PCM));
                    socket.text(word(0, "Hello", 0, 0.5)).text("{\"type\":\"pong\"}");
                    socket.text("{\"audio\":\"AAE=\",\"done\":false}").text(COMPLETE);
                    frames.add(socket.read());
                })) {
            var heard = whole(server);
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 1}, heard.bytes());
            assertEquals(List.of(new WordTime("Hello", 0, 0.5)), heard.words);
            assertEquals(List.of("task_1 ws_1"), heard.ids);
            assertEquals(5, heard.events.size());
            assertEquals("message | " + chunk(Fault.PCM), heard.events.getFirst());
            assertEquals("1 " + REQUEST.bodyText(), frames.getFirst());
            assertEquals(101, heard.head.status());
            var handshake = server.requests().getFirst();
            assertEquals("GET", handshake.method());
            assertEquals("/waves/v1/tts/live", handshake.target());
            assertEquals("Bearer " + Heard.SECRET, handshake.header("authorization"));
        }
    }

    @Test
    void piecesOfAMessageAreJoinedAndPingsAnswered() throws Exception {
        var frames = new CopyOnWriteArrayList<String>();
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    byte[] message = SocketFrames.utf8(chunk(new byte[100_000]));
                    socket.frame(0x01, Fault.half(message)).frame(0x89, new byte[] {'h', 'i'});
                    frames.add(socket.read());
                    int half = message.length / 2;
                    socket.frame(0x80, Arrays.copyOfRange(message, half, message.length));
                    socket.text(COMPLETE).close(1000);
                })) {
            assertArrayEquals(new byte[100_000], whole(server).bytes());
            assertEquals(List.of("a hi"), frames);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"error\",\"error_code\":\"x\",\"message\":\"No\"} | No",
                "{\"status\":\"error\",\"error\":{\"message\":\"No\",\"code\":\"x\"}} | No",
                "{\"error\":\"No\"} | No",
                "{\"data\":{\"error\":\"No\"}} | No",
                "{\"status\":\"error\",\"message\":\"No\",\"errors\":[{\"message\":\"Why\"}]} |"
                        + " No: Why"
            })
    void anErrorInAnyShapeEndsItInTheServersWords(String frame, String words) throws IOException {
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM)).text(frame);
                    socket.read();
                })) {
            var heard = new Heard();
            assertEquals(
                    new SpeechFailure.ServerError(Fault.words(words, "shake-1")),
                    failure(server, heard));
            assertArrayEquals(Fault.PCM, heard.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1008, 1011})
    void aCloseBeforeTheEndIsCutShort(int code) throws IOException {
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM)).close(code);
                    socket.read();
                })) {
            var heard = new Heard();
            assertEquals(
                    new SpeechFailure.CutShort(
                            "the socket was closed without its end marker (" + code + ")"),
                    failure(server, heard));
            assertArrayEquals(Fault.PCM, heard.bytes());
        }
    }

    @Test
    void aConnectionThatEndsIsCutShort() throws IOException {
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM)).cut();
                })) {
            assertEquals(
                    new SpeechFailure.CutShort(
                            "the socket was closed without its end marker (1006)"),
                    failure(server, new Heard()));
        }
    }

    @Test
    void silenceIsWaitedForOnlySoLong() throws IOException {
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM));
                    socket.read();
                })) {
            var client = new WavesSpeechClient(Heard.shortly(Wait.MORE_SOUND), NanoClock.SYSTEM);
            assertEquals(
                    Fault.timedOut(Wait.MORE_SOUND),
                    Heard.failure(client.newCall(Heard.at(server.url()), REQUEST), new Heard()));
        }
    }

    @Test
    void aCancelTellsTheServerAndCloses() throws Exception {
        var frame = new CompletableFuture<String>();
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM));
                    frame.complete(socket.read());
                })) {
            var call = Heard.client().newCall(Heard.at(server.url()), REQUEST);
            var heard =
                    new Heard() {
                        @Override
                        public void audio(byte[] bytes, int offset, int length) {
                            super.audio(bytes, offset, length);
                            call.cancel();
                        }
                    };
            assertEquals(
                    new SpeechFailure.CutShort("the call was cancelled"),
                    Heard.failure(call, heard));
            assertEquals("1 {\"cancel_request\":true}", frame.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void theEndIsNotWaitedForOnceTheServersWordsSayThatAllIsThere() throws Exception {
        byte[] second = new byte[48_000];
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(word(0, "Hello", 0, 0.4)).text(word(1, "there.", 0.4, 0.9));
                    socket.text(chunk(second));
                    assertTrue(socket.read().startsWith("8 "));
                    // What was on its way when the close came is sound as well.
                    socket.text(chunk(Fault.PCM)).close(1000);
                })) {
            var heard = whole(server);
            assertEquals(second.length + Fault.PCM.length, heard.bytes().length);
        }
    }
}
