package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What counts as a gap, and how long it was.
class GapsTest extends LoopFixture {
    @Test
    void aGapThatIsEndedByAStopIsCounted() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(100));
        pass(400);
        session.stop();
        pass(20);
        assertEquals(List.of("started", "starved", "stopped"), heard);
        assertEquals(1, session.starvations().count());
        assertEquals(300, session.starvations().total().toMillis(), 2);
    }

    @Test
    void aGapThatIsEndedByAPauseIsCountedUpToIt() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(100));
        pass(200);
        session.pause();
        pass(500);
        append(tone(400));
        sound.end();
        session.resume();
        pass(600);
        assertEquals(1, session.starvations().count());
        assertEquals(100, session.starvations().total().toMillis(), 3);
    }

    @Test
    void aStopAtTheVeryEndOfTheSoundThatCameIsNoGap() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(100));
        pass(95);
        session.stop();
        pass(20);
        assertEquals(0, session.starvations().count());
    }

    @Test
    void aSoundThatWasCompleteWhenItRanDryHadNoGap() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(100));
        pass(200);
        sound.end();
        pass(100);
        assertTrue(session.isOver());
        assertEquals(0, session.starvations().count());
    }

    @Test
    void aDeviceThatTakesNothingIsNoGapOfTheSound() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(10_000));
        pass(1000);
        devices.getLast().refuse(true);
        pass(2000);
        assertEquals(2, devices.size());
        assertTrue(devices.getLast().given().length > 0);
        assertEquals(List.of("started"), heard);
        assertEquals(0, session.starvations().count());
    }

    @Test
    void aDeviceThatTakesFramesAgainGoesOnWithoutAGapOfTheSound() {
        Session session = play(StartPolicy.INSTANT);
        append(tone(10_000));
        pass(1000);
        devices.getLast().refuse(true);
        pass(500);
        devices.getLast().refuse(false);
        pass(500);
        assertEquals(1, devices.size());
        assertEquals(List.of("started"), heard);
        assertEquals(1600 * RATE_HZ / 1000.0, session.heardFrame(), 50 * RATE_HZ / 1000.0);
    }

    @Test
    void aSoundBeginsWhenTheDeviceTakesItsFirstFrameNotBefore() {
        loop.prepare(RATE_HZ);
        devices.getLast().refuse(true);
        play(StartPolicy.INSTANT);
        append(tone(1000));
        pass(300);
        assertEquals(List.of(), heard);
        devices.getLast().refuse(false);
        pass(10);
        assertEquals(List.of("started"), heard);
    }
}
