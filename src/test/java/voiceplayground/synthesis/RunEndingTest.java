package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;

import java.util.Optional;

class RunEndingTest {
    private static final SpeechFailure CUT = new SpeechFailure.CutShort("reset");
    private static final SpeechFailure ERROR = new SpeechFailure.ServerError(ServerWords.of("no"));
    private static final SpeechFailure SILENCE = new SpeechFailure.NotAudio("text/plain", "");

    @Test
    void onlyTheEndMarkerAndSoundMakeARunFinished() {
        assertEquals(ending(Outcome.FINISHED, null), of(null, false, 1));
        assertEquals(ending(Outcome.FAILED, SILENCE), of(null, false, 0));
    }

    @Test
    void theFlagDecidesStoppedWhateverTheFailure() {
        assertEquals(ending(Outcome.STOPPED, null), of(CUT, true, 9));
        assertEquals(ending(Outcome.STOPPED, null), of(CUT, true, 0));
        assertEquals(ending(Outcome.STOPPED, null), of(ERROR, true, 9));
        assertEquals(ending(Outcome.STOPPED, null), of(null, true, 0));
    }

    @Test
    void aStopThatCameAfterTheEndMarkerLeavesTheTakeFinished() {
        assertEquals(ending(Outcome.FINISHED, null), of(null, true, 1));
    }

    @Test
    void soundWithoutTheEndMarkerIsIncompleteWithItsCause() {
        assertEquals(ending(Outcome.INCOMPLETE, CUT), of(CUT, false, 1));
        assertEquals(ending(Outcome.FAILED, CUT), of(CUT, false, 0));
    }

    @Test
    void anErrorOfTheServerIsAFailureWithOrWithoutSound() {
        assertEquals(ending(Outcome.FAILED, ERROR), of(ERROR, false, 1));
        assertEquals(ending(Outcome.FAILED, ERROR), of(ERROR, false, 0));
    }

    private static RunEnding of(SpeechFailure failure, boolean isStopAsked, long frames) {
        return RunEnding.of(Optional.ofNullable(failure), isStopAsked, frames, () -> SILENCE);
    }

    private static RunEnding ending(Outcome outcome, SpeechFailure cause) {
        return new RunEnding(outcome, Optional.ofNullable(cause));
    }
}
