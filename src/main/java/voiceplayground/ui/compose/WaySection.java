package voiceplayground.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.speech.Transport;
import voiceplayground.ui.kit.Controls;
import voiceplayground.words.Texts;

import java.util.EnumMap;
import java.util.Map;

/// How the request goes out: the transport, each with the sentence that says when to use it, and
/// the address.
final class WaySection extends VBox {
    private final ComposeViewModel viewModel;
    private final Texts texts;

    WaySection(ComposeViewModel viewModel, Texts texts, FieldChecks checks) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("settings");
        getChildren().addAll(transports(), address(checks));
    }

    private Node transports() {
        var group = new ToggleGroup();
        var buttons = new EnumMap<Transport, RadioButton>(Transport.class);
        var rows = new VBox();
        rows.getStyleClass().add("ways");
        for (var transport : Transport.values()) {
            String key = "compose.transport." + transport.wireName();
            var button = new RadioButton(texts.get(key));
            Controls.named(
                    button,
                    "transport-" + transport.wireName(),
                    texts.get(key),
                    texts.get(key + ".when"));
            button.setToggleGroup(group);
            button.setOnAction(_ -> viewModel.form().transport().set(transport));
            buttons.put(transport, button);
            var when = new Label(texts.get(key + ".when"));
            when.setWrapText(true);
            when.setMinHeight(Region.USE_PREF_SIZE);
            when.getStyleClass().addAll("quiet", "way-when");
            rows.getChildren().add(new VBox(button, when));
        }
        viewModel.form().transport().subscribe(now -> choose(buttons, now));
        return rows;
    }

    private static void choose(Map<Transport, RadioButton> buttons, Transport now) {
        buttons.forEach((transport, button) -> button.setSelected(transport == now));
    }

    private Node address(FieldChecks checks) {
        String name = texts.get("compose.path");
        var box = new ComboBox<String>();
        box.setEditable(true);
        box.getItems().setAll(Choices.PATHS);
        box.setMaxWidth(Double.MAX_VALUE);
        Controls.named(box, "path", name, texts.get("compose.path.help"));
        var editor = box.getEditor();
        editor.setAccessibleText(name);
        box.promptTextProperty().bind(viewModel.form().transport().map(Transport::path));
        TextBinding.join(editor, viewModel.form().path());
        checks.watch(box, Problem.PATH);
        return new FieldBox(Problem.PATH, name, box, box, viewModel, texts);
    }
}
