package voiceplayground.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.WordTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SpokenWordsTest {
    private static final List<WordTime> WORDS =
            List.of(
                    new WordTime("It", 0.10, 0.25),
                    new WordTime("costs", 0.25, 0.70),
                    new WordTime("$100.", 0.90, 2.00));

    @Test
    void theLitWordIsTheOneThatSoundsAndNoneInAPause() {
        assertEquals(SpokenWords.NONE, SpokenWords.at(WORDS, 0.05));
        assertEquals(0, SpokenWords.at(WORDS, 0.10));
        assertEquals(0, SpokenWords.at(WORDS, 0.249));
        assertEquals(1, SpokenWords.at(WORDS, 0.25));
        assertEquals(SpokenWords.NONE, SpokenWords.at(WORDS, 0.8));
        assertEquals(2, SpokenWords.at(WORDS, 1.999));
        assertEquals(SpokenWords.NONE, SpokenWords.at(WORDS, 2.0));
        assertEquals(SpokenWords.NONE, SpokenWords.at(List.of(), 1));
    }

    @Test
    void atEveryInstantItIsTheOneThatALookThroughAllFinds() {
        long seed = System.nanoTime();
        System.out.println("SpokenWordsTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var words = new ArrayList<WordTime>();
            double at = 0;
            for (int i = 0; i < random.nextInt(30); i++) {
                double start = at + random.nextInt(3) * 0.05;
                double end = start + 0.05 + random.nextDouble() * 0.5;
                words.add(new WordTime("w" + i, start, end));
                at = end;
            }
            for (double t = 0; t < at + 1; t += 0.013) {
                int wanted = SpokenWords.NONE;
                for (int i = 0; i < words.size(); i++) {
                    if (words.get(i).startSeconds() <= t && t < words.get(i).endSeconds()) {
                        wanted = i;
                    }
                }
                assertEquals(wanted, SpokenWords.at(words, t), "at " + t + " of " + words);
            }
        }
    }

    @Test
    void keysGoFromWordToWordAndBackToTheStartOfALongOneFirst() {
        assertEquals(0, SpokenWords.from(WORDS, 0, 1));
        assertEquals(1, SpokenWords.from(WORDS, 0.1, 1));
        assertEquals(SpokenWords.NONE, SpokenWords.from(WORDS, 1.5, 1));
        assertEquals(2, SpokenWords.from(WORDS, 1.5, -1));
        assertEquals(1, SpokenWords.from(WORDS, 0.95, -1));
        assertEquals(0, SpokenWords.from(WORDS, 0.1, -1));
        assertEquals(SpokenWords.NONE, SpokenWords.from(WORDS, 0.01, -1));
    }
}
