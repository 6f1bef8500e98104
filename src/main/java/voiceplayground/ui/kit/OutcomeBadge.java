package voiceplayground.ui.kit;

import javafx.scene.control.Label;

import voiceplayground.synthesis.Outcome;
import voiceplayground.words.OutcomeTexts;
import voiceplayground.words.Texts;

import java.util.Locale;
import java.util.Optional;

/// How a run ended, by a picture and a word: never by colour alone.
public final class OutcomeBadge extends Label {
    private final OutcomeTexts texts;

    /// Shows nothing yet.
    public OutcomeBadge(Texts texts) {
        this.texts = new OutcomeTexts(texts);
        show(Optional.empty());
    }

    /// Shows an outcome, or takes no room.
    public void show(Optional<Outcome> outcome) {
        setVisible(outcome.isPresent());
        setManaged(outcome.isPresent());
        outcome.ifPresent(this::dress);
    }

    private void dress(Outcome outcome) {
        setText(texts.label(outcome));
        setGraphic(Controls.decoration(icon(outcome)));
        setTooltip(Controls.tooltip(texts.meaning(outcome)));
        setAccessibleHelp(texts.meaning(outcome));
        getStyleClass()
                .setAll("label", "outcome", "outcome-" + outcome.name().toLowerCase(Locale.ROOT));
    }

    private static Icon icon(Outcome outcome) {
        return switch (outcome) {
            case FINISHED -> Icon.DONE;
            case STOPPED -> Icon.STOPPED;
            case INCOMPLETE -> Icon.WARNING;
            case FAILED -> Icon.FAILED;
            case INTERRUPTED -> Icon.INTERRUPTED;
        };
    }
}
