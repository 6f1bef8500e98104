package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechListener;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.audio.AudioDecoder;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Every format at every rate over every transport, from the offline voice through the client and
/// the decoders, over real HTTP.
class FormatMatrixTest {
    private static final List<String> FORMATS = List.of("pcm", "wav", "mp3", "ulaw", "alaw");

    private static SandboxServer sandbox;
    private static WavesSpeechClient client;

    @BeforeAll
    static void start() throws IOException {
        VoiceEngine engine = FliteEngine.isBuiltIn() ? new FliteEngine() : new FreeTtsEngine();
        sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED, engine);
        client = new WavesSpeechClient(NanoClock.SYSTEM);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /// What a listener is given, piece by piece, and the format it came in.
    private static final class Received implements SpeechListener {
        private final List<byte[]> pieces = new ArrayList<>();
        private AudioFormatName format;

        Received(AudioFormatName asked) {
            format = asked;
        }

        @Override
        public void milestone(Milestone milestone, long nanos) {}

        @Override
        public void head(ResponseHead head) {}

        @Override
        public void event(
                String type, String id, byte[] data, int offset, int length, long nanos) {}

        @Override
        public void format(AudioFormatName came) {
            format = came;
        }

        @Override
        public void audio(byte[] bytes, int offset, int length) {
            byte[] piece = new byte[length];
            System.arraycopy(bytes, offset, piece, 0, length);
            pieces.add(piece);
        }

        byte[] all() {
            var all = new ByteArrayOutputStream();
            pieces.forEach(all::writeBytes);
            return all.toByteArray();
        }

        /// Decoded as it came.
        byte[] decoded() {
            return FormatMatrixTest.decoded(format, pieces);
        }
    }

    private static byte[] decoded(AudioFormatName format, List<byte[]> pieces) {
        var pcm = new ByteArrayOutputStream();
        var decoder = AudioDecoder.of(format).orElseThrow();
        for (byte[] piece : pieces) {
            decoder.decode(piece, 0, piece.length, pcm::write);
        }
        decoder.end(pcm::write);
        return pcm.toByteArray();
    }

    private static Received ask(String format, int rateHz, Transport transport)
            throws SpeechException {
        var request =
                SpeechRequest.initial("One, two.")
                        .with(RequestField.FORMAT, new JsonValue.Text(format))
                        .with(
                                RequestField.SAMPLE_RATE,
                                new JsonValue.Numeral(Integer.toString(rateHz)))
                        .with(Delivery.of(transport));
        var members = new ArrayList<>(request.body().members());
        members.add(new JsonValue.Member("complete_backoff_ms", new JsonValue.Numeral("0")));
        var received = new Received(new AudioFormatName(format));
        client.newCall(sandbox.environment(), request.with(new JsonValue.Struct(members)))
                .run(received);
        return received;
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 44_100})
    void everyFormatDecodesToTheSameOverEveryTransport(int rateHz) throws Exception {
        byte[] pcm = ask("pcm", rateHz, Transport.SSE).all();
        assertTrue(pcm.length > rateHz / 2, "bytes: " + pcm.length);
        for (String format : FORMATS) {
            byte[] wanted = reference(format, rateHz, pcm);
            for (Transport transport : Transport.values()) {
                String what = format + " " + rateHz + " " + transport;
                var received = ask(format, rateHz, transport);
                assertArrayEquals(wanted, received.decoded(), what);
                boolean hasManyHeaders = format.equals("wav") && transport == Transport.WEBSOCKET;
                if (!hasManyHeaders) {
                    recut(received, wanted, what);
                }
            }
        }
    }

    /// The same however it is cut, from single bytes to 64 KiB.
    private static void recut(Received received, byte[] wanted, String what) {
        byte[] all = received.all();
        for (int largest : new int[] {1, 7, 1_000, 65_536}) {
            var random = new SplittableRandom(largest);
            var pieces = new ArrayList<byte[]>();
            for (int at = 0; at < all.length; ) {
                int n = Math.min(all.length - at, random.nextInt(largest) + 1);
                byte[] piece = new byte[n];
                System.arraycopy(all, at, piece, 0, n);
                pieces.add(piece);
                at += n;
            }
            assertArrayEquals(
                    wanted, decoded(received.format, pieces), what + " in pieces of " + largest);
        }
    }

    /// PCM and WAV hold it as it is; G.711 is checked with the JDK's tables; mp3 is what the
    /// decoder makes of the whole.
    private static byte[] reference(String format, int rateHz, byte[] pcm) throws Exception {
        return switch (format) {
            case "pcm", "wav" -> pcm;
            case "ulaw" -> g711(AudioFormat.Encoding.ULAW, format, rateHz);
            case "alaw" -> g711(AudioFormat.Encoding.ALAW, format, rateHz);
            default -> {
                byte[] all = ask(format, rateHz, Transport.HTTP).all();
                yield decoded(new AudioFormatName(format), List.of(all));
            }
        };
    }

    private static byte[] g711(AudioFormat.Encoding encoding, String format, int rateHz)
            throws Exception {
        byte[] codes = ask(format, rateHz, Transport.HTTP).all();
        var coded =
                new AudioInputStream(
                        new ByteArrayInputStream(codes),
                        new AudioFormat(encoding, rateHz, 8, 1, 1, rateHz, false),
                        codes.length);
        var linear = new AudioFormat(rateHz, 16, 1, true, false);
        try (var in = AudioSystem.getAudioInputStream(linear, coded)) {
            return in.readAllBytes();
        }
    }
}
