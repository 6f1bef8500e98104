package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

class TypedSentencesTest {
    private final TypedSentences feed = new TypedSentences(Locale.ENGLISH);

    private List<String> rest(String text) throws InterruptedException {
        feed.finish(text);
        var all = new ArrayList<String>();
        for (Optional<String> next = feed.next(); next.isPresent(); next = feed.next()) {
            all.add(next.get());
        }
        return all;
    }

    private void type(String text) {
        for (int i = 1; i <= text.length(); i++) {
            feed.typed(text.substring(0, i));
        }
    }

    @Test
    void aSentenceGoesOutWhenASpaceStandsBehindItsEnd() throws Exception {
        type("Hello there.");
        assertEquals("", feed.sent());
        type("Hello there. ");
        assertEquals("Hello there. ", feed.sent());
        type("Hello there. How are you? Fi");
        assertEquals(
                List.of("Hello there. ", "How are you? ", "Fi"),
                rest("Hello there. How are you? Fi"));
    }

    @Test
    void aNumberIsNotCut() throws Exception {
        type("It costs 3.50 today");
        assertEquals(List.of("It costs 3.50 today"), rest("It costs 3.50 today"));
    }

    @Test
    void aLineIsASentenceToo() throws Exception {
        type("First line\nsecond");
        assertEquals("First line\n", feed.sent());
        assertEquals(List.of("First line\n", "second"), rest("First line\nsecond"));
    }

    @Test
    void whatWentOutIsNotSentAgainWhenItIsChanged() throws Exception {
        type("One. Two");
        feed.typed("Ane. Two");
        feed.typed("Ane. Two. ");
        assertEquals(List.of("One. ", "Two. "), rest("Ane. Two. "));
    }

    @Test
    void nothingGoesOutAfterTheEndAndAnEmptyRestIsNoPiece() throws Exception {
        type("Done. ");
        assertEquals(List.of("Done. "), rest("Done. "));
        feed.typed("Done. More. ");
        assertEquals("Done. ", feed.sent());
    }

    @Test
    void howeverATextIsTypedItsPiecesAreTheText() throws Exception {
        long seed = System.nanoTime();
        System.out.println("TypedSentencesTest seed " + seed);
        var random = new Random(seed);
        String[] parts = {"a", "B", " ", ". ", "? ", "! ", ".", "3.5", "\n", "…", "Mr. ", "\u00e9"};
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            var one = new TypedSentences(Locale.ENGLISH);
            for (int at = 0; at < text.length(); at += 1 + random.nextInt(5)) {
                one.typed(text.substring(0, at));
            }
            one.finish(text.toString());
            var said = new StringBuilder();
            for (Optional<String> next = one.next(); next.isPresent(); next = one.next()) {
                said.append(next.get());
            }
            assertEquals(text.toString().stripTrailing(), said.toString().stripTrailing());
        }
    }
}
