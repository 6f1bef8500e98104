package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import voiceplayground.speech.Transport;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.PopOvers;
import voiceplayground.words.Texts;

/// The request as it would go out now, live: the address, the headers with the key masked, and the
/// very body, which can also be edited or pasted as a whole.
final class RequestPreview {
    private final Texts texts;
    private final BodyEditor editor;
    private final TextArea head;
    private final TextArea body;
    private final PopOver popOver;

    RequestPreview(ComposeViewModel viewModel, EnvironmentViewModel environments, Texts texts) {
        this.texts = texts;
        this.editor = new BodyEditor(viewModel, texts);
        head = area("preview-head", texts.get("compose.preview.head"), 6);
        head.setEditable(false);
        body = area("preview-body", texts.get("compose.preview.body"), 12);
        head.textProperty().bind(headText(viewModel, environments, texts));
        TextBinding.join(body, editor.text());
        body.editableProperty().bind(editor.editing());
        var bodyLabel = Controls.labelFor(body, "");
        bodyLabel
                .textProperty()
                .bind(
                        viewModel
                                .requestProperty()
                                .map(r ->
                                        texts.get(
                                                r.delivery().transport() == Transport.WEBSOCKET
                                                        ? "compose.preview.frame"
                                                        : "compose.preview.body")));
        var content =
                new VBox(
                        Controls.labelFor(head, texts.get("compose.preview.head")),
                        head,
                        bodyLabel,
                        body,
                        fault(),
                        buttons());
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

    private Label fault() {
        var fault = new Label();
        fault.setId("body-fault");
        fault.getStyleClass().addAll("field-message", "error");
        fault.setWrapText(true);
        fault.setMaxWidth(400);
        fault.textProperty().bind(editor.fault());
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        return fault;
    }

    private HBox buttons() {
        Button copy =
                Controls.button(
                        "preview-copy",
                        Command.of(texts.get("compose.preview.copy"), this::copy),
                        Icon.COPY);
        Button edit =
                Controls.button(
                        "body-edit",
                        Command.of(texts.get("compose.body.edit"), this::edit),
                        Icon.EDIT);
        Button use =
                Controls.button(
                        "body-use",
                        Command.of(texts.get("compose.body.use"), editor::use)
                                .when(
                                        Bindings.createBooleanBinding(
                                                () -> editor.fault().getValue().isEmpty(),
                                                editor.fault())),
                        Icon.DONE);
        use.getStyleClass().add("accent");
        Button discard =
                Controls.button(
                        "body-discard",
                        Command.of(texts.get("compose.body.discard"), editor::discard),
                        Icon.RESET);
        shownWhile(edit, editor.editing().map(e -> !e));
        shownWhile(use, editor.editing().map(e -> e));
        shownWhile(discard, editor.editing().map(e -> e));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return new HBox(8, edit, use, discard, room, copy);
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static ObservableValue<String> headText(
            ComposeViewModel viewModel, EnvironmentViewModel environments, Texts texts) {
        return Bindings.createStringBinding(
                () ->
                        environments
                                .environment()
                                .getValue()
                                .map(e -> PreviewHead.of(e, viewModel.request(), texts))
                                .orElse(texts.get("compose.preview.starting")),
                environments.environment(),
                viewModel.requestProperty());
    }

    private static TextArea area(String id, String name, int rows) {
        var area = new TextArea();
        Controls.named(area, id, name, name);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(44);
        area.setWrapText(true);
        area.getStyleClass().add("mono");
        return area;
    }

    private void edit() {
        editor.edit();
        body.requestFocus();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(body.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
