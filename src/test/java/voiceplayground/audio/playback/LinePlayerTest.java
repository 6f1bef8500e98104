package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.audio.LiveSound;
import voiceplayground.audio.SincResampler;
import voiceplayground.testkit.FakeLine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A healthy card: every frame, in time and in order.
class LinePlayerTest extends CardFixture {
    LinePlayerTest() {
        super(SLOW);
    }

    private FakeLine line() {
        return card.lines().getLast();
    }

    @Test
    void everyFrameIsHeardInTimeAndInOrder() throws Exception {
        byte[] pcm = noise(300);
        player.prepare(RATE_HZ);
        long start = clock.nanos();
        player.play(whole(pcm, RATE_HZ), 0, StartPolicy.BALANCED, listener);
        assertTrue(awaitOver());
        assertTrue(clock.nanos() - start >= 290_000_000L, "played at its pace");
        assertArrayEquals(pcm, Arrays.copyOf(heard(line(), pcm.length), pcm.length));
        assertEquals(1, card.lines().size());
        assertEquals(RATE_HZ, (int) line().getFormat().getSampleRate());
        assertEquals(100 * MILLI_BYTES, line().getBufferSize());
    }

    @Test
    void aSoundSoundsUntilItIsOver() throws Exception {
        assertFalse(player.isSounding());
        var playback = player.play(whole(noise(200), RATE_HZ), 0, StartPolicy.INSTANT, listener);
        assertTrue(player.isSounding());
        playback.pause();
        assertTrue(player.isSounding(), "while it is paused");
        playback.resume();
        assertTrue(awaitOver());
        await("it is over", () -> !player.isSounding());
    }

    @Test
    void aShortSoundIsHeardAlthoughTheLineWouldWaitForAFullBuffer() throws Exception {
        byte[] pcm = noise(40);
        player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        assertArrayEquals(pcm, Arrays.copyOf(heard(line(), pcm.length), pcm.length));
    }

    @Test
    void writesThatTakeOnlyPartOfAPieceLoseNothing() throws Exception {
        card.takeAtMost(37);
        byte[] pcm = noise(200);
        player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        assertArrayEquals(pcm, Arrays.copyOf(heard(line(), pcm.length), pcm.length));
    }

    @Test
    void aPausedSoundGoesOnFromWhereItWasHeard() throws Exception {
        byte[] pcm = noise(400);
        Playback playback = player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        playback.pause();
        int then = line().heard().length;
        byte[] paused = heard(line(), then + 100 * MILLI_BYTES);
        byte[] silence = new byte[40 * MILLI_BYTES];
        assertArrayEquals(
                silence, Arrays.copyOfRange(paused, paused.length - silence.length, paused.length));
        playback.resume();
        assertTrue(awaitOver());
        byte[] end = from(pcm, 395);
        await("the end was heard", () -> contains(line().heard(), end));
        byte[] all = line().heard();
        int stoppedAt = Arrays.mismatch(all, pcm) / MILLI_BYTES;
        assertTrue(stoppedAt >= 100, "heard up to " + stoppedAt + " ms");
        // 10 ms fade in, and up to 5 ms may be between clock and line.
        assertTrue(contains(all, from(pcm, stoppedAt + 15)), "the rest was heard untouched");
    }

    @Test
    void aSoughtFrameIsHeardAtOnceAndNothingBehindItIsLost() throws Exception {
        byte[] pcm = noise(600);
        Playback playback = player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 20);
        playback.seek(400L * RATE_HZ / 1000);
        assertTrue(awaitOver());
        byte[] end = from(pcm, 595);
        await("the end was heard", () -> contains(line().heard(), end));
        byte[] all = line().heard();
        assertTrue(contains(all, from(pcm, 410)), "the rest was heard untouched");
        assertTrue(all.length < 550 * MILLI_BYTES, "what was left out took no time");
    }

    @Test
    void aGapIsRecoveredFromAlthoughTheFirstAnswerOfTheDryLineIsZero() throws Exception {
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = noise(300);
        sound.append(pcm, 0, pcm.length);
        Playback playback = player.play(sound, 0, StartPolicy.INSTANT, listener);
        starved.await();
        int then = line().heard().length;
        heard(line(), then + 50 * MILLI_BYTES);
        sound.append(pcm, 0, pcm.length);
        sound.end();
        assertTrue(awaitOver());
        assertEquals(1, playback.starvations().count());
        await("all behind the gap is heard", () -> contains(line().heard(), from(pcm, 20)));
    }

    @ParameterizedTest
    @ValueSource(ints = {48_000, 44_100})
    void aRateThatTheCardRefusesIsResampledToOneItTakes(int takenHz) throws Exception {
        card.refuseRate(8000);
        if (takenHz != 48_000) {
            card.refuseRate(48_000);
        }
        short[] tone = new short[8000 * 3 / 10];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) Math.round(20_000 * Math.sin(2 * Math.PI * 440 * i / 8000));
        }
        player.play(whole(bytes(tone), 8000), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        assertEquals(takenHz, (int) line().getFormat().getSampleRate());
        assertEquals(new OutputDevice.Line("card one"), player.device());
        byte[] wanted = bytes(SincResampler.convert(tone, 8000, takenHz));
        assertArrayEquals(wanted, Arrays.copyOf(heard(line(), wanted.length), wanted.length));
    }

    private static byte[] bytes(short[] frames) {
        var bytes = ByteBuffer.allocate(2 * frames.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(frames);
        return bytes.array();
    }

    @Test
    void stoppingIsHeardWithinItsFade() throws Exception {
        byte[] pcm = noise(2000);
        Playback playback = player.play(whole(pcm, RATE_HZ), 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        playback.stop();
        assertFalse(awaitOver());
        int then = line().heard().length;
        byte[] all = heard(line(), then + 60 * MILLI_BYTES);
        byte[] after = Arrays.copyOfRange(all, then + 20 * MILLI_BYTES, then + 60 * MILLI_BYTES);
        assertArrayEquals(new byte[after.length], after);
    }

    @Test
    void warmingOpensAndClosesALineOnce() {
        player.warm();
        await("opened and closed", () -> card.lines().size() == 1 && !line().isOpen());
        assertArrayEquals(new byte[0], line().given());
    }
}
