package voiceplayground.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import voiceplayground.synthesis.Outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class OutcomeTextsTest {
    private final OutcomeTexts texts = new OutcomeTexts(new Texts(Locale.US));

    @Test
    void everyOutcomeHasItsWord() {
        assertEquals(
                List.of("Finished", "Stopped", "Incomplete", "Failed", "Interrupted"),
                Arrays.stream(Outcome.values()).map(texts::label).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeSaysWhatWasKept(Outcome outcome) {
        assertTrue(texts.meaning(outcome).contains("kept"), texts.meaning(outcome));
    }
}
