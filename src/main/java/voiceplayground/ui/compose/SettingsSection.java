package voiceplayground.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Controls;
import voiceplayground.words.Texts;

import java.util.List;

/// Everything that is chosen beside the text.
final class SettingsSection extends VBox {
    private static final double EXACT_WIDTH = 72;

    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final FieldChecks checks;

    SettingsSection(ComposeViewModel viewModel, Texts texts, FieldChecks checks) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.checks = checks;
        getStyleClass().add("settings");
        getChildren()
                .addAll(
                        row(
                                List.of(58, 42),
                                choice(
                                        RequestField.VOICE,
                                        "voice",
                                        new SearchableComboBox<>(),
                                        new OtherVoice(viewModel, texts).link()),
                                choice(RequestField.MODEL, "model", new ComboBox<>())),
                        row(
                                List.of(38, 32, 30),
                                choice(
                                        RequestField.LANGUAGE,
                                        "language",
                                        new SearchableComboBox<>()),
                                choice(RequestField.SAMPLE_RATE, "rate", new ComboBox<>()),
                                choice(RequestField.FORMAT, "format", new ComboBox<>())),
                        speed());
    }

    /// @param shares of the width, in percent
    private static GridPane row(List<Integer> shares, Node... fields) {
        var row = new GridPane();
        row.getStyleClass().add("settings-row");
        for (int i = 0; i < fields.length; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(shares.get(i));
            row.getColumnConstraints().add(column);
            row.add(fields[i], i, 0);
        }
        return row;
    }

    private Node choice(RequestField field, String key, ComboBox<Choice> box, Node... beside) {
        String name = texts.get("compose." + key);
        Controls.named(box, key, name, texts.get("compose." + key + ".help"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        var binding =
                new ChoiceBinding(
                        box,
                        viewModel.form().field(field),
                        value -> viewModel.choice(field, value));
        viewModel
                .form()
                .field(RequestField.MODEL)
                .subscribe(_ -> binding.offer(viewModel.choices(field)));
        checks.watch(box, field);
        return new FieldBox(field, name, box, box, viewModel, texts, beside);
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
        exact.setMinWidth(EXACT_WIDTH);
        exact.setPrefWidth(EXACT_WIDTH);
        exact.setMaxWidth(EXACT_WIDTH);
        new SpeedBinding(slider.valueProperty(), viewModel.form().field(RequestField.SPEED));
        exact.textProperty().bindBidirectional(viewModel.form().field(RequestField.SPEED));
        checks.watch(exact, RequestField.SPEED);
        var row = new HBox(slider, exact);
        row.getStyleClass().add("speed-row");
        return new FieldBox(RequestField.SPEED, name, slider, row, viewModel, texts).inline();
    }
}
