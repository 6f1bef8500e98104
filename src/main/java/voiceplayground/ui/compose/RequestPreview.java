package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import voiceplayground.speech.ApiKey;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.PopOvers;
import voiceplayground.words.Texts;

/// The request as it would go out now, live: the very body, and the headers with the key masked.
final class RequestPreview {
    private final TextArea head;
    private final TextArea body;
    private final PopOver popOver;

    RequestPreview(ComposeViewModel viewModel, EnvironmentViewModel environments, Texts texts) {
        head = readOnly("preview-head", texts.get("compose.preview.head"), 4);
        body = readOnly("preview-body", texts.get("compose.preview.body"), 14);
        head.textProperty().bind(headText(environments, texts));
        body.textProperty().bind(viewModel.requestProperty().map(r -> r.bodyText()));
        Button copy =
                Controls.button(
                        "preview-copy",
                        Command.of(texts.get("compose.preview.copy"), this::copy),
                        Icon.COPY);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var content =
                new VBox(
                        Controls.labelFor(head, texts.get("compose.preview.head")),
                        head,
                        Controls.labelFor(body, texts.get("compose.preview.body")),
                        body,
                        new HBox(room, copy));
        content.getStyleClass().add("pop-content");
        popOver = PopOvers.of(content, PopOver.ArrowLocation.LEFT_BOTTOM);
    }

    /// Shows or hides it beside a node.
    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
        }
    }

    private static ObservableValue<String> headText(
            EnvironmentViewModel environments, Texts texts) {
        return Bindings.createStringBinding(
                () ->
                        environments
                                .environment()
                                .getValue()
                                .map(e ->
                                        "POST "
                                                + e.baseUrl()
                                                + "/waves/v1/tts/live\n"
                                                + "Authorization: Bearer "
                                                + e.key().map(ApiKey::toString).orElse("")
                                                + "\nContent-Type: application/json\n"
                                                + "Accept: text/event-stream")
                                .orElse(texts.get("compose.preview.starting")),
                environments.environment());
    }

    private static TextArea readOnly(String id, String name, int rows) {
        var area = new TextArea();
        Controls.named(area, id, name, name);
        area.setEditable(false);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(44);
        area.setWrapText(true);
        area.getStyleClass().add("mono");
        return area;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(body.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
