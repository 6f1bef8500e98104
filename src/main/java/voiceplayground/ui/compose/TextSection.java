package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Tabs;
import voiceplayground.words.Texts;

/// The text box and its count.
final class TextSection extends VBox {
    private final TextArea text = new TextArea();

    TextSection(ComposeViewModel viewModel, Texts texts) {
        var field = viewModel.form().field(RequestField.TEXT);
        Controls.named(text, "text", texts.get("compose.text"), texts.get("compose.text.help"));
        text.setPromptText(texts.get("compose.text.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(6);
        text.setMinHeight(80);
        TextBinding.join(text, field);
        text.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> viewModel.form().composing(!event.getComposed().isEmpty()));
        Tabs.leave(text);
        VBox.setVgrow(text, Priority.ALWAYS);

        var count = new Label();
        count.setId("text-count");
        count.getStyleClass().add("quiet");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> count(field.getValueSafe().length(), texts), field));
        var box =
                new FieldBox(
                        RequestField.TEXT.wireName(),
                        texts.get("compose.text"),
                        text,
                        text,
                        viewModel,
                        texts,
                        count);
        VBox.setVgrow(box, Priority.ALWAYS);
        getStyleClass().add("text-section");
        getChildren().addAll(box, typing(viewModel.typing(), texts));
    }

    /// Lets the text box show what is to be said about the text.
    void watch(FieldChecks checks) {
        checks.watch(text, RequestField.TEXT.wireName());
    }

    private static CheckBox typing(TypingViewModel typing, Texts texts) {
        var box = new CheckBox(texts.get("compose.typing"));
        Controls.named(
                box, "typing", texts.get("compose.typing"), texts.get("compose.typing.help"));
        box.setOnAction(_ -> typing.toggle().run());
        typing.typingProperty().subscribe(box::setSelected);
        typing.possible()
                .subscribe(possible -> {
                    box.setVisible(possible);
                    box.setManaged(possible);
                });
        return box;
    }

    private static String count(int length, Texts texts) {
        return length > Defaults.TEXT_RECOMMENDED
                ? texts.get(
                        "compose.text.count.long",
                        length,
                        Defaults.TEXT_LIMIT,
                        Defaults.TEXT_RECOMMENDED)
                : texts.get("compose.text.count", length, Defaults.TEXT_LIMIT);
    }

    /// Puts the caret at the end of the text.
    void focus() {
        text.requestFocus();
        text.end();
    }
}
