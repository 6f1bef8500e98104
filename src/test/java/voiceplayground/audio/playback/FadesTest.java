package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.LiveSound;

import java.util.Arrays;

/// The shape of every fade, sample by sample, on a tone of 1000.
class FadesTest extends LoopFixture {
    private static final int FADE = 10 * RATE_HZ / 1000;

    private static int[] samples(byte[] pcm, int fromFrame, int toFrame) {
        int[] samples = new int[toFrame - fromFrame];
        Arrays.setAll(samples, i -> sample(pcm, 2 * (fromFrame + i)));
        return samples;
    }

    private static int[] fall() {
        int[] fall = new int[FADE];
        Arrays.setAll(fall, i -> (int) Math.rint(1000.0 * (FADE - i) / FADE));
        return fall;
    }

    private static int[] rise() {
        int[] rise = new int[FADE];
        Arrays.setAll(rise, i -> (int) Math.rint(1000.0 * i / FADE));
        return rise;
    }

    private static int[] level(int frames, int value) {
        int[] level = new int[frames];
        Arrays.fill(level, value);
        return level;
    }

    /// Equal but for the rounding of a half.
    private static void assertClose(int[] wanted, int[] is) {
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], is[i], 1, "frame " + i);
        }
    }

    /// The first frame from `from` on that is not 1000 any more.
    private static int loudUntil(byte[] pcm, int from) {
        int frame = from;
        while (sample(pcm, 2 * frame) == 1000) {
            frame++;
        }
        return frame;
    }

    @Test
    void theLastTenMillisecondsBeforeAGapFallAndTheFirstAfterItRise() {
        play(StartPolicy.INSTANT);
        append(tone(100));
        pass(300);
        append(tone(300));
        sound.end();
        pass(500);
        byte[] given = devices.getLast().given();
        int gap = 100 * RATE_HZ / 1000;
        assertArrayEquals(level(gap - FADE, 1000), samples(given, 0, gap - FADE));
        assertClose(fall(), samples(given, gap - FADE, gap));
        assertClose(rise(), samples(given, gap, gap + FADE));
        int rest = 290 * RATE_HZ / 1000;
        assertArrayEquals(level(rest, 1000), samples(given, gap + FADE, gap + FADE + rest));
    }

    @Test
    void aStopFallsFromTheFrameThatIsHeardAndStaysSilent() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(1000));
        pass(300);
        session.stop();
        pass(100);
        byte[] all = devices.getLast().heard();
        int stop = loudUntil(all, 0);
        assertEquals(300 * RATE_HZ / 1000.0, stop, 16);
        assertClose(Arrays.copyOfRange(fall(), 1, FADE), samples(all, stop, stop + FADE - 1));
        assertArrayEquals(
                level(all.length / 2 - stop - FADE + 1, 0),
                samples(all, stop + FADE - 1, all.length / 2));
    }

    @Test
    void aPauseFallsAndAResumeRises() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(1000));
        sound.end();
        pass(300);
        session.pause();
        pass(100);
        session.resume();
        pass(900);
        byte[] all = devices.getLast().heard();
        int pause = loudUntil(all, 0);
        assertClose(Arrays.copyOfRange(fall(), 1, FADE), samples(all, pause, pause + FADE - 1));
        int resume = pause + FADE - 1;
        while (sample(all, 2 * resume) == 0) {
            resume++;
        }
        assertClose(Arrays.copyOfRange(rise(), 1, FADE), samples(all, resume, resume + FADE - 1));
        int end = loudUntil(all, resume + FADE - 1);
        assertArrayEquals(level(50, 0), samples(all, end, end + 50));
        // What fades out at a pause fades in again at the resume: nothing is lost.
        assertEquals(1000 * RATE_HZ / 1000.0, pause - 1 + (end - resume + 1), 16);
    }

    @Test
    void aChangeOfVolumeHasNoStep() {
        play(StartPolicy.INSTANT);
        append(tone(1000));
        sound.end();
        pass(200);
        loop.setGain(0.25);
        pass(1000);
        byte[] given = devices.getLast().given();
        int at = loudUntil(given, 0);
        assertEquals(300 * RATE_HZ / 1000.0, at, 25 * RATE_HZ / 1000.0);
        int piece = 20 * RATE_HZ / 1000;
        for (int i = at; i < at + piece; i++) {
            int step = sample(given, 2 * i - 2) - sample(given, 2 * i);
            assertTrue(step >= 0 && step <= 6, "frame " + i + " steps by " + step);
        }
        int rest = 1000 * RATE_HZ / 1000 - (at + piece);
        assertArrayEquals(level(rest, 250), samples(given, at + piece, at + piece + rest));
    }

    @Test
    void aLinePreparedBesideAStopLetsTheFadeEndFirst() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(1000));
        pass(300);
        session.stop();
        loop.prepare(RATE_HZ);
        pass(1);
        loop.prepare(RATE_HZ);
        pass(50);
        byte[] all = devices.getFirst().heard();
        int stop = loudUntil(all, 0);
        assertClose(Arrays.copyOfRange(fall(), 1, FADE), samples(all, stop, stop + FADE - 1));
        assertEquals(2, devices.size());
        assertFalse(devices.getLast().isStarted());
    }

    @Test
    void aFadeThatWasNotNeededIsNotLeftToTheNextSound() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(300));
        sound.end();
        pass(100);
        session.seek(sound.frames());
        pass(200);
        assertTrue(session.isOver());
        var other = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = tone(50);
        other.append(pcm, 0, pcm.length);
        other.end();
        loop.play(new Session(other, 0, StartPolicy.INSTANT, listener, () -> nanos, () -> {}));
        pass(200);
        assertArrayEquals(pcm, Arrays.copyOf(devices.getLast().given(), pcm.length));
    }

    @Test
    void aSoughtSoundIsOverWhenItsLastFrameWasHeardNotBefore() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(1000));
        sound.end();
        pass(300);
        session.seek(900L * RATE_HZ / 1000);
        while (!session.isOver()) {
            pass(1);
        }
        byte[] all = devices.getLast().heard();
        assertEquals(1000, sample(all, all.length - 2 * 16), "the end is just being heard");
        pass(5);
        assertEquals(0, sample(devices.getLast().heard(), devices.getLast().heard().length - 2));
    }
}
