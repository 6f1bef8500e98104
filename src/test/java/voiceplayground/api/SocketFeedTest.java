package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.ScriptedSocket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// Text that comes in pieces, over a socket.
class SocketFeedTest {
    private static final SpeechRequest REQUEST = Heard.by(Transport.WEBSOCKET);
    private static final String COMPLETE =
            "{\"session_id\":\"ws_1\",\"request_id\":\"task_1\",\"status\":\"complete\"}";

    private static String chunk(byte[] pcm) {
        return "{\"session_id\":\"ws_1\",\"request_id\":\"task_1\",\"status\":\"chunk\","
                + "\"data\":{\"audio\":\""
                + Base64.getEncoder().encodeToString(pcm)
                + "\"}}";
    }

    private static String piece(String text, boolean goesOn) {
        var members = new ArrayList<>(REQUEST.without(RequestField.TEXT).body().members());
        members.add(new JsonValue.Member("text", new JsonValue.Text(text)));
        members.add(new JsonValue.Member("continue", new JsonValue.Bool(goesOn)));
        members.add(new JsonValue.Member("flush", new JsonValue.Bool(!goesOn)));
        return "1 " + REQUEST.with(new JsonValue.Struct(members)).bodyText();
    }

    @Test
    void textIsSentAsItIsWritten() throws Exception {
        var frames = new CopyOnWriteArrayList<String>();
        try (var server =
                ScriptedSocket.serving(socket -> {
                    for (int i = 0; i < 3; i++) {
                        frames.add(socket.read());
                    }
                    socket.text(chunk(Fault.PCM)).text(COMPLETE);
                    socket.read();
                })) {
            var pieces = new ArrayDeque<>(List.of(" And more."));
            var heard = new Heard();
            Heard.client()
                    .newCall(
                            Heard.at(server.url()),
                            REQUEST,
                            () -> Optional.ofNullable(pieces.poll()))
                    .run(heard);
            assertArrayEquals(Fault.PCM, heard.bytes());
            assertEquals(
                    List.of(
                            piece("Hello there.", true),
                            piece(" And more.", true),
                            piece("", false)),
                    frames);
        }
    }

    /// Where the `complete` of an earlier piece lies between the last piece and its sound.
    enum Late {
        /// Behind the flush.
        BEHIND_THE_FLUSH,
        /// Between the last piece and the flush: nothing seems to be left.
        BEFORE_THE_FLUSH,
        /// The last piece is spoken at once and `complete` comes twice.
        BOTH
    }

    @ParameterizedTest
    @EnumSource
    void theCompleteOfAnEarlierPieceDoesNotLoseTheSoundOfTheLast(Late late) throws Exception {
        var completeSeen = new CountDownLatch(1);
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM));
                    socket.read();
                    if (late == Late.BEFORE_THE_FLUSH) {
                        socket.text(COMPLETE);
                        completeSeen.countDown();
                    }
                    completeSeen.countDown();
                    socket.read();
                    if (late != Late.BEFORE_THE_FLUSH) {
                        socket.text(COMPLETE);
                    }
                    if (late == Late.BOTH) {
                        socket.text(COMPLETE);
                    }
                    LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
                    socket.text(chunk(Fault.PCM)).text(COMPLETE);
                    socket.read();
                })) {
            var heard = new Heard();
            var pieces = new ArrayDeque<>(List.of(" And more."));
            Heard.client()
                    .newCall(
                            Heard.at(server.url()),
                            REQUEST,
                            () -> {
                                if (pieces.isEmpty()) {
                                    completeSeen.await();
                                }
                                return Optional.ofNullable(pieces.poll());
                            })
                    .run(heard);
            assertEquals(2 * Fault.PCM.length, heard.bytes().length);
        }
    }

    @Test
    void whoeverWritesMayTakeLongerThanSoundMay() throws Exception {
        var hasSound = new CountDownLatch(1);
        try (var server =
                ScriptedSocket.serving(socket -> {
                    socket.read();
                    socket.text(chunk(Fault.PCM)).text(COMPLETE);
                    socket.read();
                    socket.read();
                    socket.text(chunk(Fault.PCM)).text(COMPLETE);
                    socket.read();
                })) {
            var client = new WavesSpeechClient(Heard.shortly(Wait.MORE_SOUND), NanoClock.SYSTEM);
            var heard =
                    new Heard() {
                        @Override
                        public void audio(byte[] bytes, int offset, int length) {
                            super.audio(bytes, offset, length);
                            hasSound.countDown();
                        }
                    };
            var pieces = new ArrayDeque<>(List.of(" And more."));
            client.newCall(
                            Heard.at(server.url()),
                            REQUEST,
                            () -> {
                                hasSound.await();
                                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                                return Optional.ofNullable(pieces.poll());
                            })
                    .run(heard);
            assertEquals(2 * Fault.PCM.length, heard.bytes().length);
        }
    }

    @Test
    void noTextAtAllIsNotWaitedFor() throws Exception {
        try (var server = ScriptedSocket.serving(socket -> socket.read())) {
            var empty = REQUEST.with(RequestField.TEXT, new JsonValue.Text(""));
            var call = Heard.client().newCall(Heard.at(server.url()), empty, Optional::empty);
            assertEquals(
                    new SpeechFailure.CutShort("there was no text to send"),
                    Heard.failure(call, new Heard()));
        }
    }
}
