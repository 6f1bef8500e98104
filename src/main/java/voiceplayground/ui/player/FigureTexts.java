package voiceplayground.ui.player;

import voiceplayground.synthesis.RunTimings;
import voiceplayground.ui.kit.SoundTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The figures of a run as texts; a dash where it never came to that.
final class FigureTexts {
    private final Texts texts;
    private final SoundTexts sound;

    FigureTexts(Texts texts) {
        this.texts = texts;
        this.sound = new SoundTexts(texts);
    }

    /// @param over whether the stream has ended; before that a total means nothing
    Map<Figure, String> of(Optional<RunTimings> timings, boolean over) {
        var shown = new EnumMap<Figure, String>(Figure.class);
        for (Figure figure : Figure.values()) {
            shown.put(
                    figure,
                    timings.flatMap(t -> value(figure, t, over))
                            .orElseGet(() -> texts.get("player.figure.none")));
        }
        return shown;
    }

    private Optional<String> value(Figure figure, RunTimings timings, boolean over) {
        return switch (figure) {
            case FIRST_BYTE -> timings.firstByte().map(timings::sinceTurn).map(sound::duration);
            case FIRST_EVENT -> timings.firstEvent().map(timings::sinceTurn).map(sound::duration);
            case FIRST_SOUND -> timings.firstAudible().map(timings::sinceTurn).map(sound::duration);
            case TOTAL ->
                    over
                            ? Optional.of(sound.duration(timings.sinceTurn(timings.total())))
                            : Optional.empty();
            case PACE -> timings.timesRealTime().map(pace -> texts.get("player.pace", pace));
            case GAPS -> timings.firstAudible().map(_ -> gaps(timings));
        };
    }

    private String gaps(RunTimings timings) {
        Duration starved = timings.starved();
        return texts.get("player.gaps", timings.starvations(), sound.duration(starved));
    }
}
