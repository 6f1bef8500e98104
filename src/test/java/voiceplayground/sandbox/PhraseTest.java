package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.sandbox.Phrase.Pause;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class PhraseTest {
    @Test
    void sentencesAreSpokenOneByOne() {
        assertEquals(
                List.of(
                        new Phrase("Good morning to you.", Pause.SENTENCE),
                        new Phrase("How are you today?", Pause.SENTENCE),
                        new Phrase("Fine", Pause.NONE)),
                split("Good morning to you. How are you today? Fine"));
    }

    @Test
    void theFirstPhraseEndsAtTheFirstCommaWorthAPause() {
        assertEquals(
                List.of(
                        new Phrase("Well, in the beginning,", Pause.CLAUSE),
                        new Phrase("there was a word, and it was good.", Pause.SENTENCE)),
                split("Well, in the beginning, there was a word, and it was good."));
    }

    @Test
    void shortOnesAreJoined() {
        assertEquals(
                List.of(new Phrase("Oh. No. Why not now?", Pause.SENTENCE)),
                split("Oh. No. Why not now?"));
    }

    @Test
    void titlesAndInitialsAndDecimalsEndNoSentence() {
        assertEquals(
                List.of(new Phrase("Dr. J. Smith paid 3.50 to Mrs. Jones.", Pause.SENTENCE)),
                split("Dr. J. Smith paid 3.50 to Mrs. Jones."));
    }

    @Test
    void aSentenceInQuotesEndsAfterThem() {
        assertEquals(
                List.of(
                        new Phrase("She said come here!", Pause.SENTENCE),
                        new Phrase("And he came.", Pause.SENTENCE)),
                split("She said “come here!” And he came."));
        assertEquals(
                List.of(
                        new Phrase("She said \"come here!\"", Pause.SENTENCE),
                        new Phrase("And he came.", Pause.SENTENCE)),
                split("She said \"come here!\" And he came."));
    }

    @Test
    void marksAloneAreNotSpoken() {
        assertEquals(
                List.of(new Phrase("Yes of course ...", Pause.SENTENCE)),
                split("Yes of course ... ?! *** --- ?????????????????"));
    }

    @Test
    void everyPhraseIsShortAndNoLetterIsLost() {
        long seed = System.nanoTime();
        System.out.println("PhraseTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text =
                    random.ints(random.nextInt(1, 900), 0, 12)
                            .mapToObj(i -> "ab ,.x1 ?-\"z".substring(i, i + 1))
                            .collect(Collectors.joining());
            var phrases = Phrase.split(SpeakableText.of(text));
            assertEquals(
                    letters(text),
                    letters(phrases.stream().map(Phrase::text).collect(Collectors.joining())));
            int limit = 48;
            for (var phrase : phrases) {
                assertTrue(phrase.text().length() <= limit, phrase::text);
                assertTrue(SpeakableText.isSpeakable(phrase.text()), phrase::text);
                limit = (int) Math.clamp(phrase.text().length() * 1.6, 48, 180);
            }
        }
    }

    @Test
    void accentsAndTypographyBecomeAscii() {
        assertEquals(
                new SpeakableText("It's a naive cafe - 5 euro , grosse ae 12", false),
                SpeakableText.of("It’s a naïve café – 5 €, große æ १२"));
    }

    @Test
    void lettersOfOtherAlphabetsAreLeftOutAndThatIsSaid() {
        assertEquals(new SpeakableText("Hi !", true), SpeakableText.of("Hi नमस्ते 世界!"));
        assertEquals(new SpeakableText("", true), SpeakableText.of("नमस्ते"));
        assertEquals(new SpeakableText("", false), SpeakableText.of(" 🎉\n\u0000\uD800"));
    }

    @Test
    void anEmptyLineEndsASentence() {
        assertEquals(
                new SpeakableText("A title. Then a line that goes on. End", false),
                SpeakableText.of("A title\n\nThen a line\nthat goes on.\r\n \r\nEnd"));
    }

    private static List<Phrase> split(String text) {
        return Phrase.split(SpeakableText.of(text));
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z0-9]", "");
    }
}
