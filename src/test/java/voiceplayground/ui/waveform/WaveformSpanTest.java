package voiceplayground.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class WaveformSpanTest {
    @Test
    void aGrowingSoundGetsTheNextRoundSpanItFitsInto() {
        assertEquals(10, WaveformSpan.seconds(0, false));
        assertEquals(10, WaveformSpan.seconds(10, false));
        assertEquals(15, WaveformSpan.seconds(10.01, false));
        assertEquals(3600, WaveformSpan.seconds(3599, false));
        assertEquals(10_800, WaveformSpan.seconds(7201, false));
    }

    @Test
    void aFinishedSoundFillsTheWidth() {
        assertEquals(3.25, WaveformSpan.seconds(3.25, true));
        assertEquals(1, WaveformSpan.seconds(0.2, true));
        assertEquals(10, WaveformSpan.seconds(0, true));
    }

    @Test
    void anHourOfSoundChangesTheSpanFewTimes() {
        int changes = 0;
        for (int second = 1; second <= 3600; second++) {
            changes +=
                    WaveformSpan.seconds(second, false) != WaveformSpan.seconds(second - 1, false)
                            ? 1
                            : 0;
        }
        assertEquals(16, changes);
    }

    @Test
    void aGlideIsThereAfterAFifthOfASecondAndNeverOvershoots() {
        var glide = new Glide(10);
        glide.head(15, 0);
        double before = 10;
        for (long nanos = 0; nanos < 200_000_000; nanos += 16_000_000) {
            double now = glide.at(nanos);
            assertTrue(now >= before && now <= 15, "at " + nanos + ": " + now);
            before = now;
            glide.head(15, nanos);
        }
        assertEquals(15, glide.at(200_000_000));
        assertTrue(glide.isThere(200_000_000));
    }

    @Test
    void theTicksAreRoundAndLeaveRoom() {
        TimeTicks ticks = TimeTicks.of(10, 700, 72);
        assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0), ticks.seconds());
        assertEquals("0:04", ticks.label(4));
        assertEquals("0:00.5", TimeTicks.of(2, 700, 72).label(0.5));
        assertEquals(1, TimeTicks.of(10, 10, 72).seconds().size());
    }

    @Test
    void positionsReadLikeAClock() {
        assertEquals("0:07.4", TimeText.tenths(7.49));
        assertEquals("1:02:03", TimeText.seconds(3723.9));
        assertEquals("0:00.3", TimeText.tenths(0.3));
    }
}
