package voiceplayground.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Controls;
import voiceplayground.words.Texts;

import java.util.List;

/// What is chosen for nearly every text.
final class SettingsSection extends VBox {
    private static final double EXACT_WIDTH = 72;

    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final FieldChecks checks;

    /// @param browse opens the browser of voices
    SettingsSection(ComposeViewModel viewModel, Runnable browse, Texts texts, FieldChecks checks) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.checks = checks;
        var controls = new FieldControls(viewModel, texts, checks);
        getStyleClass().add("settings");
        getChildren()
                .addAll(
                        FieldControls.row(
                                List.of(58, 42),
                                controls.choice(
                                        RequestField.VOICE,
                                        "voice",
                                        new SearchableComboBox<>(),
                                        browseLink(browse),
                                        new OtherVoice(viewModel, texts).link()),
                                controls.choice(RequestField.MODEL, "model", new ComboBox<>())),
                        FieldControls.row(
                                List.of(38, 32, 30),
                                controls.choice(
                                        RequestField.LANGUAGE,
                                        "language",
                                        new SearchableComboBox<>()),
                                controls.choice(RequestField.SAMPLE_RATE, "rate", new ComboBox<>()),
                                controls.choice(RequestField.FORMAT, "format", new ComboBox<>())),
                        speed());
    }

    private Node browseLink(Runnable browse) {
        var link =
                Controls.named(
                        new Hyperlink(texts.get("compose.voice.browse")),
                        "voice-browse",
                        texts.get("compose.voice.browse.name"),
                        texts.get("compose.voice.browse.help"));
        link.getStyleClass().addAll("field-link", "followed");
        link.setOnAction(_ -> {
            link.setVisited(false);
            browse.run();
        });
        return link;
    }

    private Node speed() {
        String name = texts.get("compose.speed");
        var slider = new Slider(Defaults.MIN_SPEED, Defaults.MAX_SPEED, 1);
        Controls.named(slider, "speed", name, texts.get("compose.speed.help"));
        slider.setBlockIncrement(0.05);
        slider.setMajorTickUnit(0.5);
        HBox.setHgrow(slider, Priority.ALWAYS);
        var exact = new TextField();
        Controls.named(
                exact,
                "speed-exact",
                texts.get("compose.speed.exact"),
                texts.get("compose.speed.exact.help"));
        exact.setPromptText(texts.get("compose.left-out"));
        exact.setMinWidth(EXACT_WIDTH);
        exact.setPrefWidth(EXACT_WIDTH);
        exact.setMaxWidth(EXACT_WIDTH);
        new SpeedBinding(slider.valueProperty(), viewModel.form().field(RequestField.SPEED));
        TextBinding.join(exact, viewModel.form().field(RequestField.SPEED));
        checks.watch(exact, RequestField.SPEED.wireName());
        var row = new HBox(slider, exact);
        row.getStyleClass().add("speed-row");
        return new FieldBox(RequestField.SPEED.wireName(), name, slider, row, viewModel, texts)
                .inline()
                .hint(new FormHints(viewModel, texts).of(RequestField.SPEED));
    }
}
