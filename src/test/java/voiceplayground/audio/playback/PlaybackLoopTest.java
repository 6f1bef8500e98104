package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.LiveSound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class PlaybackLoopTest extends LoopFixture {
    @Test
    void balancedWaitsForTwoHundredMilliseconds() {
        play(StartPolicy.BALANCED);
        append(tone(199));
        pass(50);
        assertFalse(devices.getLast().isStarted());
        append(tone(1));
        pass(1);
        assertTrue(devices.getLast().isStarted());
    }

    @Test
    void theEndStartsASoundThatIsShorterThanItsPolicy() {
        play(StartPolicy.SAFE);
        append(tone(30));
        sound.end();
        pass(200);
        assertEquals(List.of("started", "finished"), heard);
    }

    @Test
    void aLineGetsItsFirstPieceBeforeItIsStarted() {
        play(StartPolicy.INSTANT);
        append(tone(20));
        loop.step();
        assertTrue(devices.getLast().isStarted());
        assertEquals(10 * MILLI_BYTES, devices.getLast().queued().length);
    }

    @Test
    void silenceFollowsTheEndSoThatTheDeviceSoundsEverything() {
        byte[] pcm = tone(60);
        play(StartPolicy.INSTANT);
        append(pcm);
        sound.end();
        pass(300);
        byte[] given = devices.getLast().given();
        assertArrayEquals(pcm, Arrays.copyOf(given, pcm.length));
        assertArrayEquals(
                new byte[given.length - pcm.length],
                Arrays.copyOfRange(given, pcm.length, given.length));
        assertEquals(pcm.length + 2 * RATE_HZ / 10, given.length);
    }

    @Test
    void aGapIsFadedIntoCountedAndFadedOutOf() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(100));
        pass(150);
        append(tone(199));
        pass(20);
        assertEquals(List.of("started", "starved"), heard);
        append(tone(1));
        pass(20);
        sound.end();
        pass(400);
        assertEquals(List.of("started", "starved", "recovered", "finished"), heard);
        assertEquals(1, session.starvations().count());
        assertEquals(70, session.starvations().total().toMillis(), 2);
        byte[] all = devices.getLast().given();
        int end = 100 * MILLI_BYTES;
        assertEquals(1000, sample(all, 90 * MILLI_BYTES - 2));
        assertEquals(500, sample(all, 95 * MILLI_BYTES), 20);
        assertEquals(0, sample(all, end - 2), 20);
        assertEquals(0, sample(all, end), 20);
        assertEquals(500, sample(all, end + 5 * MILLI_BYTES), 20);
        assertEquals(1000, sample(all, end + 10 * MILLI_BYTES));
    }

    @Test
    void eachGapAsksForTwiceAsMuchUpToOneSecond() {
        Session session = play(StartPolicy.BALANCED);
        List<Long> targets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            append(tone(1000));
            pass(1200);
            targets.add(session.targetFrames * 1000 / RATE_HZ);
        }
        assertEquals(List.of(400L, 800L, 1000L, 1000L, 1000L), targets);
    }

    @Test
    void stopIsSilentAfterATenMillisecondFade() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(1000));
        pass(300);
        session.stop();
        int before = devices.getLast().heard().length;
        pass(100);
        byte[] all = devices.getLast().heard();
        assertEquals(1000, sample(all, before - 2));
        assertEquals(0, sample(all, before + 11 * MILLI_BYTES));
        assertTrue(sample(all, before + 5 * MILLI_BYTES) > 300);
        assertTrue(session.isOver());
        assertEquals(300 * RATE_HZ / 1000.0, session.heardFrame(), RATE_HZ / 1000.0 * 2);
        session.stop();
        pass(5);
        assertEquals(List.of("started", "stopped"), heard);
    }

    @Test
    void pauseKeepsThePlaceWhileMoreArrives() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(500));
        pass(200);
        session.pause();
        pass(50);
        long place = session.heardFrame();
        append(tone(500));
        pass(400);
        assertEquals(place, session.heardFrame());
        session.resume();
        sound.end();
        pass(1000);
        assertEquals(List.of("started", "finished"), heard);
        assertEquals(0, session.starvations().count());
        assertEquals(sound.frames(), session.heardFrame());
    }

    @Test
    void seekingGoesOnFromTheWantedFrame() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(2000));
        sound.end();
        pass(100);
        session.seek(1900L * RATE_HZ / 1000);
        pass(10);
        assertEquals(1905 * RATE_HZ / 1000.0, session.heardFrame(), 10 * RATE_HZ / 1000.0);
        pass(150);
        assertEquals(List.of("started", "finished"), heard);
    }

    @Test
    void whatIsGivenIsWhatCameForAnyCut() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var any = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
            byte[] pcm = new byte[2 * random.nextInt(1, 8000)];
            random.nextBytes(pcm);
            loop.play(new Session(any, 0, StartPolicy.BALANCED, listener, () -> nanos, () -> {}));
            heard.clear();
            for (int at = 0; at < pcm.length; ) {
                int n = Math.min(pcm.length - at, 2 * random.nextInt(1, 1000));
                any.append(pcm, at, n);
                at += n;
                pass(random.nextInt(3));
            }
            any.end();
            pass(pcm.length / MILLI_BYTES + 150);
            if (heard.equals(List.of("started", "finished"))) {
                assertArrayEquals(
                        pcm, Arrays.copyOf(devices.getLast().given(), pcm.length), "seed " + seed);
            } else {
                assertTrue(heard.contains("starved"), "seed " + seed + " " + heard);
            }
        }
    }

    @Test
    void theDelayOfTheLoopIsCountedAsAGapToo() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(2000));
        sound.end();
        pass(100);
        nanos += 250_000_000L;
        devices.getLast().advance(250_000_000L);
        pass(50);
        assertEquals(1, session.starvations().count());
        assertEquals(
                Duration.ofMillis(150).toMillis(), session.starvations().total().toMillis(), 25);
    }
}
