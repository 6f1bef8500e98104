package voiceplayground.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.PeakPyramid;
import voiceplayground.speech.WordTime;
import voiceplayground.testkit.ScreenTest;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class WordLaneTest extends ScreenTest {
    private static final int RATE_HZ = 24_000;
    private static final String TEXT =
            "It costs $100 and not a cent more, said Mr. Brown on the 3rd of May,"
                    + " and went home by the early train.";

    private final List<Long> sought = new ArrayList<>();
    private final Spoken sound = new Spoken();
    private WaveformView view;

    /// Eight seconds whose words come one by one.
    private static final class Spoken implements WaveformSource {
        private final PeakPyramid peaks = new PeakPyramid();
        private final List<WordTime> all = new ArrayList<>();
        private int known = Integer.MAX_VALUE;
        private long heard;

        Spoken() {
            byte[] pcm = SpeechLike.pcm(RATE_HZ, 8, 3);
            peaks.append(pcm, 0, pcm.length);
            double at = 0.1;
            for (String word : TEXT.split(" ")) {
                double end = at + 0.08 + 0.05 * word.length();
                all.add(new WordTime(word, at, end));
                at = end + 0.02;
            }
        }

        @Override
        public PeakReader peaks() {
            return peaks::columns;
        }

        @Override
        public int rateHz() {
            return RATE_HZ;
        }

        @Override
        public long frames() {
            return peaks.frames();
        }

        @Override
        public long heardFrame() {
            return heard;
        }

        @Override
        public boolean isComplete() {
            return true;
        }

        @Override
        public boolean isPlaying() {
            return true;
        }

        @Override
        public List<WordTime> words() {
            return all.subList(0, Math.min(known, all.size()));
        }
    }

    @Override
    protected Parent content() {
        view =
                new WaveformView(
                        new Texts(Locale.US),
                        frame -> {
                            sought.add(frame);
                            sound.heard = frame;
                        });
        view.show(sound);
        view.setPrefHeight(300);
        var page = new VBox(view);
        page.setStyle("-fx-padding: 16px");
        return page;
    }

    private List<String> lit() {
        return onFx(() ->
                view.lookupAll(".word").stream()
                        .filter(Node::isVisible)
                        .filter(word ->
                                word.getPseudoClassStates()
                                        .contains(PseudoClass.getPseudoClass("lit")))
                        .map(word -> ((Label) word).getText())
                        .collect(Collectors.toList()));
    }

    private Label word(String text) {
        return lookup(".word").queryAll().stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWordThatIsHeardIsLitAtEveryInstant() {
        for (WordTime word : sound.all) {
            sound.heard = Math.round((word.startSeconds() + word.endSeconds()) / 2 * RATE_HZ);
            until(word.word() + " is lit and seen", () -> lit().equals(List.of(word.word())));
        }
        picture("words-light");
        scheme(ColorScheme.DARK);
        picture("words-dark");
        sound.heard = Math.round(7.99 * RATE_HZ);
        until("nothing is lit in a pause", () -> lit().isEmpty());
    }

    private static long firstFrame(WordTime word) {
        return (long) Math.ceil(word.startSeconds() * RATE_HZ);
    }

    @Test
    void aClickOnAWordGoesToItsFirstFrame() {
        WordTime wanted = sound.all.get(2);
        clickOn(word("$100"));
        assertEquals(List.of(firstFrame(wanted)), sought);
        until("it is lit", () -> lit().equals(List.of("$100")));
        push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        push(KeyCode.SHORTCUT, KeyCode.LEFT);
        assertEquals(firstFrame(sound.all.get(3)), sought.get(1));
        assertEquals(firstFrame(wanted), sought.get(2));
    }

    @Test
    void wordsAppearAsTheyComeAndWithoutAnyTheLaneTakesNoRoom() {
        Node surface = view.lookup(".waveform-surface");
        double withWords = onFx(() -> surface.getBoundsInParent().getHeight());
        sound.known = 0;
        until("no word is shown", () -> view.lookupAll(".word").isEmpty());
        until(
                "the sound has their room",
                () -> surface.getBoundsInParent().getHeight() > withWords);
        sound.known = 4;
        until("four are shown", () -> view.lookupAll(".word").size() == 4);
        assertFalse(onFx(() -> view.lookup(".word-lane").getBoundsInParent().isEmpty()));
    }
}
