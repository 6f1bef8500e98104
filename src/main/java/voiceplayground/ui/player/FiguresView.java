package voiceplayground.ui.player;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Controls;
import voiceplayground.words.Texts;

import java.util.Locale;
import java.util.Objects;

/// The times of the run on the stage, each with its name above and its meaning in a tooltip.
final class FiguresView extends FlowPane {
    FiguresView(PlayerViewModel model, Texts texts) {
        setId("player-figures");
        getStyleClass().add("figures");
        setAccessibleText(texts.get("player.figures"));
        for (Figure figure : Figure.values()) {
            var name = new Label(texts.get(figure.nameKey()));
            name.getStyleClass().add("figure-name");
            var value = new Label();
            String help = texts.get(figure.helpKey());
            value.setId("figure-" + figure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            value.getStyleClass().add("figure-value");
            value.setTooltip(Controls.tooltip(help));
            name.setTooltip(Controls.tooltip(help));
            model.figuresProperty()
                    .subscribe(now -> {
                        String text = Objects.requireNonNull(now.get(figure));
                        value.setText(text);
                        value.setAccessibleText(name.getText() + ": " + text);
                    });
            getChildren().add(new VBox(name, value));
        }
    }
}
