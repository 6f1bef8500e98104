package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.ui.compose.GenerateSwitch.Meaning;

import java.util.Optional;

class GenerateSwitchTest {
    private static final long MS = 1_000_000;

    private final GenerateSwitch button = new GenerateSwitch(0);

    @Test
    void aPressGeneratesAndTheSecondOfADoubleClickDoesNothing() {
        assertEquals(Optional.of(Meaning.GENERATE), button.press(0));
        assertEquals(Optional.empty(), button.press(150 * MS));
    }

    @Test
    void theMeaningIsHeldFor300MillisecondsAfterAPress() {
        assertEquals(Optional.of(Meaning.GENERATE), button.press(0));
        assertEquals(Meaning.GENERATE, button.shown(true, 299 * MS));
        assertEquals(Meaning.STOP, button.shown(true, 300 * MS));
    }

    @Test
    void clickingOnAndOnStartsOnceAndStopsNothing() {
        assertEquals(Optional.of(Meaning.GENERATE), button.press(0));
        for (int i = 1; i < 20; i++) {
            assertEquals(Meaning.GENERATE, button.shown(true, i * 200 * MS - 1));
            assertEquals(Optional.empty(), button.press(i * 200 * MS));
        }
    }

    @Test
    void aPressJustAfterStopAppearedDoesNothing() {
        assertEquals(Meaning.STOP, button.shown(true, 1000 * MS));
        assertEquals(Optional.empty(), button.press(1100 * MS));
    }

    @Test
    void aPressJustAfterStopVanishedStillStops() {
        assertEquals(Meaning.STOP, button.shown(true, 1000 * MS));
        assertEquals(Meaning.GENERATE, button.shown(false, 5000 * MS));
        assertEquals(Optional.of(Meaning.STOP), button.press(5100 * MS));
    }

    @Test
    void stopStopsAndThenTheButtonGeneratesAgain() {
        assertEquals(Meaning.STOP, button.shown(true, 1000 * MS));
        assertEquals(Optional.of(Meaning.STOP), button.press(2000 * MS));
        assertEquals(Meaning.STOP, button.shown(false, 2100 * MS));
        assertEquals(Meaning.GENERATE, button.shown(false, 2300 * MS));
        assertEquals(Optional.of(Meaning.GENERATE), button.press(2700 * MS));
    }
}
