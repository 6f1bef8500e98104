package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.LiveSound;

import java.util.Arrays;
import java.util.List;

class DeviceChangesTest extends LoopFixture {
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
}
