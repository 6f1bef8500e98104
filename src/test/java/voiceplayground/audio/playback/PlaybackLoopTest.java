package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.LiveSound;
import voiceplayground.testkit.FakeSpeaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Every step under a clock of the test's own: 1 ms of the device for 1 ms of the loop.
class PlaybackLoopTest {
    private static final int RATE_HZ = 8000;
    private static final int MILLI_BYTES = 2 * RATE_HZ / 1000;

    private final List<FakeSpeaker> devices = new ArrayList<>();
    private final List<OutputDevice> told = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private boolean hasDevice = true;
    private long nanos = 1_000_000_000L;

    private final Output output =
            new Output(
                    rateHz -> {
                        if (!hasDevice) {
                            throw new Speaker.NoDevice("none");
                        }
                        devices.add(new FakeSpeaker(rateHz));
                        return devices.getLast();
                    },
                    () -> nanos,
                    told::add);
    private final PlaybackLoop loop = new PlaybackLoop(output, () -> nanos);
    private final LiveSound sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);

    private final PlaybackListener listener =
            new PlaybackListener() {
                @Override
                public void started(long at) {
                    heard.add("started");
                }

                @Override
                public void starved(long at) {
                    heard.add("starved");
                }

                @Override
                public void recovered(long at) {
                    heard.add("recovered");
                }

                @Override
                public void over(boolean finished, long at) {
                    heard.add(finished ? "finished" : "stopped");
                }
            };

    private Session play(StartPolicy policy) {
        var session = new Session(sound, 0, policy, listener, () -> nanos, () -> {});
        loop.prepare(RATE_HZ);
        loop.play(session);
        return session;
    }

    private void pass(int millis) {
        for (int i = 0; i < millis; i++) {
            loop.step();
            nanos += 1_000_000;
            devices.forEach(d -> d.advance(1_000_000));
        }
    }

    private static byte[] tone(int millis) {
        byte[] pcm = new byte[millis * MILLI_BYTES];
        for (int i = 0; i < pcm.length; i += 2) {
            pcm[i] = (byte) 0xE8;
            pcm[i + 1] = 3; // 1000
        }
        return pcm;
    }

    private void append(byte[] pcm) {
        sound.append(pcm, 0, pcm.length);
    }

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
    void aDeviceThatTakesNothingIsReplacedWithinTwoSeconds() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(10_000));
        pass(1000);
        devices.getLast().die();
        pass(2000);
        assertEquals(2, devices.size());
        assertTrue(devices.getLast().isStarted());
        assertFalse(session.isOver());
    }

    @Test
    void withoutADeviceTimeGoesOnSilentlyUntilOneComes() {
        hasDevice = false;
        Session session = play(StartPolicy.INSTANT);
        append(tone(10_000));
        pass(1500);
        assertEquals(List.of(new OutputDevice.Silent("none")), told);
        assertEquals(1500 * RATE_HZ / 1000.0, session.heardFrame(), 5 * RATE_HZ / 1000.0);
        hasDevice = true;
        pass(1100);
        assertEquals(List.of(new OutputDevice.Silent("none"), new OutputDevice.Line("fake")), told);
        assertTrue(devices.getLast().isStarted());
        assertEquals(2600 * RATE_HZ / 1000.0, session.heardFrame(), 30 * RATE_HZ / 1000.0);
    }

    @Test
    void theLineIsClosedAfterThirtySecondsOfRest() {
        play(StartPolicy.INSTANT);
        append(tone(20));
        sound.end();
        pass(29_000);
        assertFalse(devices.getLast().isClosed());
        pass(2000);
        assertTrue(devices.getLast().isClosed());
    }

    @Test
    void aSecondSoundFadesTheFirstOut() {
        Session first = play(StartPolicy.INSTANT);
        append(tone(1000));
        pass(100);
        var other = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = tone(50);
        other.append(pcm, 0, pcm.length);
        other.end();
        loop.play(new Session(other, 0, StartPolicy.INSTANT, listener, () -> nanos, () -> {}));
        pass(200);
        assertTrue(first.isOver());
        assertEquals(List.of("started", "stopped", "started", "finished"), heard);
        assertArrayEquals(pcm, Arrays.copyOf(devices.getLast().given(), pcm.length));
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

    private static int sample(byte[] pcm, int at) {
        return (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
    }
}
