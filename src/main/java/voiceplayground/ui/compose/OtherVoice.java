package voiceplayground.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.PopOvers;
import voiceplayground.words.Texts;

/// The way to a voice that no list knows, such as a cloned one: its id is typed.
final class OtherVoice {
    private final ComposeViewModel viewModel;
    private final TextField id = new TextField();
    private final PopOver popOver;
    private final Hyperlink link;

    OtherVoice(ComposeViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        Controls.named(
                id,
                "voice-id",
                texts.get("compose.voice.other.label"),
                texts.get("compose.voice.other.help"));
        id.setPrefColumnCount(20);
        id.setOnAction(_ -> use());
        Button apply =
                Controls.button(
                        "voice-id-apply",
                        Command.of(texts.get("compose.voice.other.apply"), this::use),
                        Icon.VOICE);
        apply.getStyleClass().add("accent");
        var content =
                new VBox(
                        Controls.labelFor(id, texts.get("compose.voice.other.label")),
                        new HBox(8, id, apply));
        content.getStyleClass().add("pop-content");
        popOver = PopOvers.of(content, PopOver.ArrowLocation.LEFT_TOP);
        link =
                Controls.named(
                        new Hyperlink(texts.get("compose.voice.other")),
                        "voice-other",
                        texts.get("compose.voice.other"),
                        texts.get("compose.voice.other.help"));
        link.getStyleClass().add("field-link");
        link.setOnAction(_ -> show());
    }

    /// Opens it.
    Node link() {
        return link;
    }

    private void show() {
        link.setVisited(false);
        id.setText(viewModel.form().field(RequestField.VOICE).getValueSafe());
        popOver.show(link);
        id.requestFocus();
        id.selectAll();
    }

    private void use() {
        viewModel.form().field(RequestField.VOICE).set(id.getText().strip());
        popOver.hide();
    }
}
