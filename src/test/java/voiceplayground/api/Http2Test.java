package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.Protocol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Streams over HTTP/2, frame by frame, from a server of a few lines.
@Timeout(60)
class Http2Test {
    private static final byte[] PCM = {1, 2, 3, 4};
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;

    private final AtomicInteger posts = new AtomicInteger();
    private final CountDownLatch reset = new CountDownLatch(1);

    @FunctionalInterface
    private interface Frames {
        void send(OutputStream out, int stream) throws IOException;
    }

    private static void frame(OutputStream out, int type, int flags, int stream, byte[] payload)
            throws IOException {
        var frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        out.write(frame.array());
        out.flush();
    }

    /// `:status: 200` and `content-type: text/event-stream`, without Huffman coding.
    private static void head(OutputStream out, int stream) throws IOException {
        var block = new ByteArrayOutputStream();
        block.write(0x88);
        block.write(0x0f);
        block.write(31 - 15);
        byte[] type = "text/event-stream".getBytes(StandardCharsets.US_ASCII);
        block.write(type.length);
        block.writeBytes(type);
        frame(out, HEADERS, END_HEADERS, stream, block.toByteArray());
    }

    private static void data(OutputStream out, int stream, String text, int flags)
            throws IOException {
        frame(out, DATA, flags, stream, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ints(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private void serve(Socket socket, Frames answer) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            in.readFully(new byte[24]);
            frame(out, SETTINGS, 0, 0, new byte[0]);
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                in.readFully(new byte[length]);
                if (type == SETTINGS && flags != ACK) {
                    frame(out, SETTINGS, ACK, 0, new byte[0]);
                } else if (type == DATA && (flags & END_STREAM) != 0) {
                    posts.incrementAndGet();
                    answer.send(out, stream);
                } else if (type == RST_STREAM) {
                    reset.countDown();
                }
            }
        } catch (IOException _) {
            // the client hung up
        }
    }

    private void with(Frames answer, Client test) throws Exception {
        try (var listener =
                new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            while (true) {
                                var socket = listener.accept();
                                Thread.ofVirtual().start(() -> serve(socket, answer));
                            }
                        } catch (IOException _) {
                            // closed
                        }
                    });
            var client =
                    new WavesSpeechClient(
                            WireSettings.STANDARD,
                            NanoClock.SYSTEM,
                            b -> b.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)));
            test.use(client, "http://127.0.0.1:" + listener.getLocalPort());
        }
    }

    @FunctionalInterface
    private interface Client {
        void use(WavesSpeechClient client, String url) throws Exception;
    }

    @Test
    void aStreamIsHeard() throws Exception {
        with(
                (out, stream) -> {
                    head(out, stream);
                    data(out, stream, Heard.event(PCM), 0);
                    data(out, stream, Heard.end(), END_STREAM);
                },
                (client, url) -> {
                    var heard = Heard.whole(client, url);
                    assertArrayEquals(PCM, heard.bytes());
                    assertEquals("h2_prior_knowledge", heard.head.protocol());
                });
    }

    /// F39
    @Test
    void aStreamThatIsResetIsCutShort() throws Exception {
        var heard = new Heard();
        with(
                (out, stream) -> {
                    head(out, stream);
                    data(out, stream, Heard.event(PCM), 0);
                    await(heard);
                    frame(out, RST_STREAM, 0, stream, ints(2));
                },
                (client, url) -> {
                    assertEquals(
                            new SpeechFailure.CutShort("the connection broke"),
                            Heard.failure(client, Heard.at(url), heard));
                    assertArrayEquals(PCM, heard.bytes());
                    assertEquals(1, posts.get());
                });
    }

    /// F39, before the answer: REFUSED_STREAM is an invitation to try again, which is declined.
    @Test
    void aRefusedStreamIsNotPaidForTwice() throws Exception {
        with(
                (out, stream) -> frame(out, RST_STREAM, 0, stream, ints(7)),
                (client, url) -> {
                    assertEquals(
                            new SpeechFailure.CutShort(
                                    "the connection ended before an answer came"),
                            Heard.failure(client, url));
                    assertEquals(1, posts.get());
                });
    }

    /// F40
    @Test
    void aServerThatGoesAwayCutsNothingThatItStillServes() throws Exception {
        with(
                (out, stream) -> {
                    head(out, stream);
                    frame(out, GOAWAY, 0, 0, ints(stream, 0));
                    data(out, stream, Heard.event(PCM), 0);
                    data(out, stream, Heard.end(), END_STREAM);
                },
                (client, url) -> assertArrayEquals(PCM, Heard.whole(client, url).bytes()));
    }

    /// F40
    @Test
    void aServerThatGoesAwayBeforeTheAnswerIsNotAskedAgain() throws Exception {
        with(
                (out, stream) -> frame(out, GOAWAY, 0, 0, ints(0, 0)),
                (client, url) -> {
                    assertEquals(
                            new SpeechFailure.CutShort(
                                    "the connection ended before an answer came"),
                            Heard.failure(client, url));
                    assertEquals(1, posts.get());
                });
    }

    @Test
    void cancellingResetsTheStream() throws Exception {
        var heard = new Heard();
        with(
                (out, stream) -> {
                    head(out, stream);
                    data(out, stream, Heard.event(PCM), 0);
                },
                (client, url) -> {
                    var call = client.newCall(Heard.at(url), Heard.REQUEST);
                    Thread.ofVirtual()
                            .start(() -> {
                                await(heard);
                                call.cancel();
                            });
                    SpeechFailure failure = null;
                    try {
                        call.run(heard);
                    } catch (SpeechException e) {
                        failure = e.failure();
                    }
                    assertEquals(new SpeechFailure.CutShort("the call was cancelled"), failure);
                    reset.await();
                    assertTrue(heard.bytes().length > 0);
                });
    }

    private static void await(Heard heard) {
        try {
            heard.soundCame.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
