package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import voiceplayground.audio.LiveSound;
import voiceplayground.testkit.FakeCard;
import voiceplayground.testkit.FakeLine;
import voiceplayground.testkit.FakeMixerProvider;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The real `SourceDataLine` code through the real `AudioSystem`, on a card of the test kit and in
/// real time.
class LinePlayerTest {
    private static final int RATE_HZ = 24_000;
    private static final int MILLI_BYTES = 2 * RATE_HZ / 1000;

    private final FakeCard card = new FakeCard("card one");
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private LinePlayer player;

    private final PlaybackListener listener =
            new PlaybackListener() {
                @Override
                public void over(boolean finished, long nanos) {
                    over.complete(finished);
                }
            };

    @BeforeEach
    void plug() {
        FakeMixerProvider.plug(card);
        player = new LinePlayer();
    }

    @AfterEach
    void unplug() {
        card.thaw();
        player.close();
        FakeMixerProvider.plug(null);
    }

    private static byte[] noise(int millis) {
        byte[] pcm = new byte[millis * MILLI_BYTES];
        new java.util.SplittableRandom(1).nextBytes(pcm);
        return pcm;
    }

    private static LiveSound whole(byte[] pcm, int rateHz) {
        var sound = new LiveSound(rateHz, (_, _, _, _) -> 0);
        sound.append(pcm, 0, pcm.length);
        sound.end();
        return sound;
    }

    private boolean awaitOver() throws Exception {
        return over.get(20, TimeUnit.SECONDS);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            Thread.onSpinWait();
        }
    }

    @Test
    void everyFrameIsHeardInTimeAndInOrder() throws Exception {
        byte[] pcm = noise(300);
        player.prepare(RATE_HZ);
        long start = System.nanoTime();
        player.play(whole(pcm, RATE_HZ), 0, StartPolicy.BALANCED, listener);
        assertTrue(awaitOver());
        assertTrue(System.nanoTime() - start >= 290_000_000L, "played at its pace");
        FakeLine line = card.lines().getLast();
        await("all was heard", () -> line.heard().length >= pcm.length);
        assertArrayEquals(pcm, Arrays.copyOf(line.heard(), pcm.length));
        assertEquals(RATE_HZ, (int) line.getFormat().getSampleRate());
        assertEquals(100 * MILLI_BYTES, line.getBufferSize());
    }

    @Test
    void aShortSoundIsHeardAlthoughTheLineWouldWaitForAFullBuffer() throws Exception {
        byte[] pcm = noise(40);
        player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        FakeLine line = card.lines().getLast();
        await("all was heard", () -> line.heard().length >= pcm.length);
        assertArrayEquals(pcm, Arrays.copyOf(line.heard(), pcm.length));
    }

    @Test
    void aResumedSoundLosesNothing() throws Exception {
        byte[] pcm = noise(400);
        Playback playback = player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        playback.pause();
        await(
                "it is paused",
                () -> playback.heardFrame() == playback.heardFrame() && playback.isPaused());
        playback.resume();
        assertTrue(awaitOver());
        byte[] given = card.lines().getLast().given();
        byte[] end = Arrays.copyOfRange(pcm, pcm.length - 100 * MILLI_BYTES, pcm.length);
        assertTrue(contains(given, end), "the end was given untouched");
    }

    @Test
    void aGapIsRecoveredFromAlthoughTheFirstAnswerOfTheDryLineIsZero() throws Exception {
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = noise(100);
        Playback playback = player.play(sound, 0, StartPolicy.INSTANT, listener);
        sound.append(pcm, 0, pcm.length);
        await("it starved", () -> playback.heardFrame() == sound.frames());
        sound.append(pcm, 0, pcm.length);
        sound.end();
        assertTrue(awaitOver());
        assertEquals(1, playback.starvations().count());
    }

    @Test
    void aRateThatTheDeviceRefusesIsPlayedSilentlyOrResampledButInTime() throws Exception {
        card.refuseRate(8000);
        byte[] pcm = new byte[2 * 8000 / 5];
        long start = System.nanoTime();
        player.play(whole(pcm, 8000), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        assertTrue(System.nanoTime() - start >= 190_000_000L);
    }

    @Test
    void aTakenDeviceIsToldAndTakenWhenItIsFree() throws Exception {
        card.setUnavailable(true);
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = noise(5000);
        sound.append(pcm, 0, pcm.length);
        Playback playback = player.play(sound, 0, StartPolicy.INSTANT, listener);
        await("told", () -> player.device() instanceof OutputDevice.Silent);
        await("time goes on", () -> playback.heardFrame() > RATE_HZ / 20);
        card.setUnavailable(false);
        await("taken", () -> player.device().equals(new OutputDevice.Line("card one")));
        await("sounding", () -> card.lines().getLast().given().length > 0);
        playback.stop();
        assertFalse(awaitOver());
    }

    @Test
    void withoutAnyDeviceTheSoundKeepsTimeAndSaysSo() throws Exception {
        FakeMixerProvider.plug(null);
        player.play(whole(noise(100), RATE_HZ), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        assertInstanceOf(OutputDevice.Silent.class, player.device());
    }

    @Test
    void aVanishedDeviceIsReplacedByTheNextOne() {
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = noise(9000);
        sound.append(pcm, 0, pcm.length);
        Playback playback = player.play(sound, 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        var next = new FakeCard("card two");
        card.vanish();
        FakeMixerProvider.plug(next);
        await("noticed", () -> player.device().equals(new OutputDevice.Line("card two")));
        await(
                "sounding",
                () -> !next.lines().isEmpty() && next.lines().getLast().given().length > 0);
        assertFalse(playback.isOver());
    }

    @Test
    void aFrozenDeviceIsLeftAndTheNextOneIsTakenByANewThread() {
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = noise(9000);
        sound.append(pcm, 0, pcm.length);
        Playback playback = player.play(sound, 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        var next = new FakeCard("card two");
        FakeMixerProvider.plug(next);
        card.freeze();
        await(
                "sounding",
                () -> !next.lines().isEmpty() && next.lines().getLast().given().length > 0);
        assertTrue(threadNamed("vp-speaker-2").isPresent());
        assertFalse(playback.isOver());
    }

    @Test
    void stoppingIsHeardWithinItsFade() throws Exception {
        byte[] pcm = noise(2000);
        Playback playback = player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        playback.stop();
        assertFalse(awaitOver());
        FakeLine line = card.lines().getLast();
        int then = line.heard().length;
        await("time passed", () -> line.heard().length > then + 60 * MILLI_BYTES);
        byte[] after =
                Arrays.copyOfRange(line.heard(), then + 40 * MILLI_BYTES, then + 60 * MILLI_BYTES);
        assertArrayEquals(new byte[after.length], after);
    }

    private static Optional<Thread> threadNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals(name))
                .findFirst();
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
