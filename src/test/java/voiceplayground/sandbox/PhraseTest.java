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
                        phrase("Good morning to you.", Pause.SENTENCE),
                        phrase("How are you today?", Pause.SENTENCE),
                        phrase("Fine", Pause.NONE)),
                split("Good morning to you. How are you today? Fine"));
    }

    @Test
    void theFirstPhraseEndsAtTheFirstCommaWorthAPause() {
        assertEquals(
                List.of(
                        phrase("Well, in the beginning,", Pause.CLAUSE),
                        phrase("there was a word, and it was good.", Pause.SENTENCE)),
                split("Well, in the beginning, there was a word, and it was good."));
    }

    @Test
    void shortOnesAreJoined() {
        assertEquals(
                List.of(phrase("Oh. No. Why not now?", Pause.SENTENCE)),
                split("Oh. No. Why not now?"));
    }

    @Test
    void titlesAndInitialsAndDecimalsEndNoSentence() {
        assertEquals(
                List.of(phrase("Dr. J. Smith paid 3.50 to Mrs. Jones.", Pause.SENTENCE)),
                split("Dr. J. Smith paid 3.50 to Mrs. Jones."));
    }

    @Test
    void aSentenceInQuotesEndsAfterThem() {
        assertEquals(
                List.of(
                        phrase("She said come here!", Pause.SENTENCE),
                        phrase("And he came.", Pause.SENTENCE)),
                split("She said “come here!” And he came."));
        assertEquals(
                List.of(
                        phrase("She said \"come here!\"", Pause.SENTENCE),
                        phrase("And he came.", Pause.SENTENCE)),
                split("She said \"come here!\" And he came."));
    }

    @Test
    void marksAloneAreNotSpoken() {
        assertEquals(
                List.of(phrase("Yes of course ...", Pause.SENTENCE)),
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
        assertRead(
                "It's a naive cafe - 5 euro , grosse ae 12",
                false,
                "It’s a naïve café – 5 €, große æ १२");
    }

    @Test
    void lettersOfOtherAlphabetsAreLeftOutAndThatIsSaid() {
        assertRead("Hi !", true, "Hi नमस्ते 世界!");
        assertRead("", true, "नमस्ते");
        assertRead("", false, " 🎉\n\u0000\uD800");
    }

    @Test
    void anEmptyLineEndsASentence() {
        assertRead(
                "A title. Then a line that goes on. End",
                false,
                "A title\n\nThen a line\nthat goes on.\r\n \r\nEnd");
    }

    private static List<Phrase> split(String text) {
        return Phrase.split(SpeakableText.of(text)).stream()
                .map(found -> new Phrase(found.words(), found.pause(), List.of()))
                .toList();
    }

    private static Phrase phrase(String text, Pause pause) {
        return new Phrase(List.of(text.split(" ")), pause, List.of());
    }

    private static void assertRead(String ascii, boolean leftOut, String text) {
        var read = SpeakableText.of(text);
        assertEquals(ascii, read.ascii());
        assertEquals(leftOut, read.leftOut());
        assertEquals(ascii.isEmpty() ? 0 : ascii.split(" ").length, read.origins().size());
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z0-9]", "");
    }
}
