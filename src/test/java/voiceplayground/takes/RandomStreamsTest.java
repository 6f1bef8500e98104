package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.api.WavesSpeechClient;
import voiceplayground.audio.WavHeader;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.testkit.FailingDisk;
import voiceplayground.testkit.FakePlayer;
import voiceplayground.testkit.ManualClock;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.words.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The PCM that a server sends is the PCM that is kept and the PCM that can be played, over real
/// HTTP, whatever the cuts.
class RandomStreamsTest {
    private static final int STREAMS = 2000;
    private static final Pattern AUDIO = Pattern.compile("\"audio\": ?\"([^\"]*)\"");

    @TempDir Path folder;

    private final BlockingQueue<Take> kept = new LinkedBlockingQueue<>();
    private volatile byte[] body = new byte[0];
    private volatile long cuts;

    @Test
    void twoThousandRandomStreamsAreKeptAsTheyWereSent() throws Exception {
        long seed = System.nanoTime();
        System.out.println("RandomStreamsTest seed " + seed);
        var random = new SplittableRandom(seed);
        try (var server = ScriptedServer.answering((_, connection) -> stream(connection));
                var library = library();
                var synthesizer = synthesizer(library)) {
            for (int i = 0; i < STREAMS; i++) {
                byte[] pcm = new byte[2 + random.nextInt(random.nextInt(10) == 0 ? 60_000 : 1500)];
                random.nextBytes(pcm);
                body = events(pcm, random);
                check(server, synthesizer, pcm, "seed " + seed + " stream " + i);
            }
            assertEquals(STREAMS, server.posts());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sse.documented-2026-08-03.txt",
                "sse.documented-older-seed.txt",
                "sse.synthetic-real-chunking-24k.txt"
            })
    void recordedStreamsAreKeptAsTheyWereSent(String file) throws Exception {
        try (var in = getClass().getResourceAsStream("/voiceplayground/api/" + file);
                var server = ScriptedServer.answering((_, connection) -> stream(connection));
                var library = library();
                var synthesizer = synthesizer(library)) {
            body = in.readAllBytes();
            check(server, synthesizer, sound(new String(body, UTF_8)), file);
        }
    }

    private void check(ScriptedServer server, Synthesizer synthesizer, byte[] pcm, String what)
            throws Exception {
        byte[] frames = Arrays.copyOf(pcm, pcm.length & ~1);
        var environment =
                new Environment("Test", Environment.Kind.CUSTOM, server.url(), Optional.empty());
        var run = synthesizer.start(environment, SpeechRequest.initial("Hi"), Optional.empty());
        Take take = kept.poll(60, TimeUnit.SECONDS);
        assertEquals(Outcome.FINISHED, take.outcome(), what);
        byte[] wav = Files.readAllBytes(take.wav());
        assertArrayEquals(frames, Arrays.copyOfRange(wav, WavHeader.BYTES, wav.length), what);
        assertArrayEquals(frames, played(run), what);
        assertEquals(pcm.length, run.timings().bytes(), what);
        assertEquals(frames.length / 2, run.peaks().frames(), what);
    }

    private static byte[] played(Run run) throws IOException {
        byte[] all = new byte[(int) run.sound().frames() * 2];
        int read = run.sound().read(0, all, 0, all.length / 2);
        assertEquals(all.length / 2, read);
        return all;
    }

    private void stream(ScriptedServer.Connection connection) throws IOException {
        var random = new SplittableRandom(cuts++);
        byte[] bytes = body;
        connection.streamHead();
        int most = random.nextInt(4) == 0 ? 300 : 20_000;
        for (int at = 0; at < bytes.length; ) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(most));
            connection.chunk(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        connection.lastChunk();
    }

    /// The events of a sound, spelled and cut at random.
    private static byte[] events(byte[] pcm, SplittableRandom random) throws IOException {
        String[] ends = {"\n", "\r\n", "\r"};
        String end = ends[random.nextInt(3)];
        String space = random.nextBoolean() ? " " : "";
        int most = random.nextInt(3) == 0 ? 7 : 4000;
        var out = new ByteArrayOutputStream();
        if (random.nextInt(5) == 0) {
            out.writeBytes("\ufeff".getBytes(UTF_8));
        }
        for (int at = 0; at < pcm.length; ) {
            int to = Math.min(pcm.length, at + 1 + random.nextInt(most));
            String audio = Base64.getEncoder().encodeToString(Arrays.copyOfRange(pcm, at, to));
            String[] tails = {
                "}", ",\"done\":false}", "," + space + "\"x\":[1,\"\\u00e9\"]}", " }"
            };
            String data =
                    "{\"audio\":"
                            + space
                            + "\""
                            + audio
                            + "\""
                            + tails[random.nextInt(tails.length)];
            if (random.nextInt(6) == 0) {
                out.writeBytes((": waiting" + end).getBytes(UTF_8));
            }
            if (random.nextInt(6) == 0) {
                out.writeBytes(("id: " + at + end).getBytes(UTF_8));
            }
            if (random.nextBoolean()) {
                out.writeBytes(("event: audio" + end).getBytes(UTF_8));
            }
            out.writeBytes(("data:" + space + data + end + end).getBytes(UTF_8));
            at = to;
        }
        out.writeBytes(("data: {\"done\":" + space + "true}" + end + end).getBytes(UTF_8));
        return out.toByteArray();
    }

    /// What is in a recorded stream, by another way than the program's.
    private static byte[] sound(String events) {
        var out = new ByteArrayOutputStream();
        AUDIO.matcher(events)
                .results()
                .forEach(m -> out.writeBytes(Base64.getDecoder().decode(m.group(1))));
        return out.toByteArray();
    }

    private FolderTakeLibrary library() {
        var library =
                new FolderTakeLibrary(
                        folder, new Texts(Locale.ENGLISH), Object::toString, FailingDisk.never());
        library.onAdded(kept::add);
        return library;
    }

    private static Synthesizer synthesizer(FolderTakeLibrary library) {
        return new Synthesizer(
                new WavesSpeechClient(NanoClock.SYSTEM),
                new FakePlayer(new ManualClock()),
                library,
                NanoClock.SYSTEM,
                (_, _) -> {});
    }
}
