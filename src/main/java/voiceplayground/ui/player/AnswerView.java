package voiceplayground.ui.player;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.PopOvers;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the request of the sound on the stage went and what the server said of itself, to read and
/// to copy.
final class AnswerView {
    private final Texts texts;
    private final Label url = new Label();
    private final Label status = new Label();
    private final Label remarks = new Label();
    private final GridPane ids = new GridPane();
    private final TextArea headers = new TextArea();
    private final PopOver popOver;
    private AnswerFacts shown = new AnswerFacts("", "", List.of(), List.of(), List.of());

    AnswerView(Texts texts) {
        this.texts = texts;
        url.setId("answer-url");
        url.getStyleClass().add("mono");
        url.setWrapText(true);
        status.setId("answer-status");
        status.getStyleClass().add("quiet");
        remarks.setId("answer-remarks");
        remarks.setWrapText(true);
        remarks.setGraphic(Controls.decoration(Icon.WARNING));
        remarks.managedProperty().bind(remarks.visibleProperty());
        ids.setId("answer-ids");
        ids.getStyleClass().add("answer-ids");
        Controls.named(
                headers,
                "answer-headers",
                texts.get("player.answer.headers"),
                texts.get("player.answer.headers"));
        headers.setEditable(false);
        headers.setPrefRowCount(8);
        headers.setPrefColumnCount(48);
        headers.getStyleClass().add("mono");
        Button copy =
                Controls.button(
                        "answer-copy",
                        Command.of(texts.get("player.answer.copy"), () -> copy(shown.text())),
                        Icon.COPY);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var content =
                new VBox(
                        url,
                        status,
                        remarks,
                        ids,
                        Controls.labelFor(headers, texts.get("player.answer.headers")),
                        headers,
                        new HBox(room, copy));
        content.getStyleClass().add("pop-content");
        content.setMaxWidth(520);
        popOver = PopOvers.of(content, PopOver.ArrowLocation.TOP_RIGHT);
    }

    /// Opens it at a node, or closes it.
    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
        }
    }

    /// Shows other facts.
    void show(AnswerFacts facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        url.setText(facts.url());
        status.setText(facts.status().isEmpty() ? texts.get("player.answer.none") : facts.status());
        remarks.setVisible(!facts.remarks().isEmpty());
        remarks.setText(texts.get("player.answer.remarks", String.join(" ", facts.remarks())));
        headers.setText(facts.headerText());
        ids.getChildren().clear();
        for (int row = 0; row < facts.ids().size(); row++) {
            addId(row, facts.ids().get(row));
        }
    }

    private void addId(int row, Map.Entry<String, String> id) {
        var name = new Label(id.getKey());
        name.getStyleClass().add("quiet");
        var value = new Label(id.getValue());
        value.getStyleClass().add("mono");
        Button copy =
                Controls.iconButton(
                        "copy-" + id.getKey().toLowerCase(Locale.ROOT),
                        Command.of(
                                texts.get("player.answer.copyOne", id.getKey()),
                                () -> copy(id.getValue())),
                        Icon.COPY);
        var line = new HBox(value, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        ids.addRow(row, name, line);
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
