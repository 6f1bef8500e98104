package voiceplayground.ui.player;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.Run;
import voiceplayground.takes.Take;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said of the sound on the stage: its caption, its times, its answer. Thread: FX.
final class StageFacts {
    private final Texts texts;
    private final StageCaption captions;
    private final FigureTexts figureTexts;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Map<Figure, String>> figures;
    private final ReadOnlyObjectWrapper<Optional<AnswerFacts>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper wordsNote = new ReadOnlyStringWrapper("");

    StageFacts(Texts texts, StageCaption captions) {
        this.texts = texts;
        this.captions = captions;
        this.figureTexts = new FigureTexts(texts);
        this.figures = new ReadOnlyObjectWrapper<>(figureTexts.of(Optional.empty(), false));
    }

    /// Says it of a run, of the take that it became, or of a take alone.
    void describe(Optional<Run> run, Optional<Take> take) {
        caption.set(
                run.map(shown -> captions.of(shown, take))
                        .or(() -> take.map(captions::of))
                        .orElseGet(() -> texts.get("player.nothing")));
        boolean over = run.map(shown -> shown.sound().isEnded()).orElse(true);
        figures.set(
                figureTexts.of(run.map(Run::timings).or(() -> take.flatMap(Take::timings)), over));
        answer.set(run.map(AnswerFacts::of).or(() -> take.map(AnswerFacts::of)));
        wordsNote.set(
                run.map(shown -> noteOf(shown.request(), shown.words(), over))
                        .or(() -> take.map(kept -> noteOf(kept.request(), kept.words(), true)))
                        .orElse(""));
    }

    private String noteOf(SpeechRequest request, List<WordTime> words, boolean isOver) {
        boolean isAsked =
                request.body().members().stream()
                        .anyMatch(m ->
                                m.name().equals("word_timestamps")
                                        && m.value().equals(new JsonValue.Bool(true)));
        if (!isAsked || !words.isEmpty()) {
            return "";
        }
        if (request.delivery().transport() != Transport.WEBSOCKET) {
            return texts.get("player.words.socketOnly");
        }
        return isOver ? texts.get("player.words.none") : "";
    }

    ReadOnlyStringProperty wordsNote() {
        return wordsNote.getReadOnlyProperty();
    }

    ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Figure, String>> figures() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<AnswerFacts>> answer() {
        return answer.getReadOnlyProperty();
    }
}
