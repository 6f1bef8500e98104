package voiceplayground.ui.compose;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.RequestField;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Tabs;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;

/// The fields that few texts need, the headers, and whatever the form does not know.
final class FurtherFields extends VBox {
    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final FieldChecks checks;

    FurtherFields(ComposeViewModel viewModel, Texts texts, FieldChecks checks) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.checks = checks;
        var controls = new FieldControls(viewModel, texts, checks);
        getStyleClass().add("settings");
        getChildren()
                .addAll(
                        FieldControls.row(
                                List.of(50, 50),
                                controls.choice(
                                        RequestField.NUMBER_LANGUAGE,
                                        "number-language",
                                        new SearchableComboBox<>()),
                                controls.choice(RequestField.MATH, "math", new ComboBox<>())),
                        controls.choice(RequestField.WORD_TIMES, "word-times", new ComboBox<>()),
                        controls.line(RequestField.DICTIONARIES, "dictionaries"),
                        FieldControls.row(
                                List.of(50, 50),
                                controls.line(RequestField.SESSION, "session"),
                                controls.line(RequestField.REQUEST, "request")),
                        expiry(),
                        area("headers", Problem.HEADERS, viewModel.form().headers(), 2),
                        area("others", Problem.OTHERS, viewModel.form().others(), 4));
    }

    private CheckBox expiry() {
        String name = texts.get("compose.expiry");
        var box = new CheckBox(name);
        Controls.named(box, "expiry", name, texts.get("compose.expiry.help"));
        box.setOnAction(_ -> expire(box.isSelected()));
        viewModel
                .requestProperty()
                .subscribe(now -> box.setSelected(now.delivery().expiresContent()));
        return box;
    }

    private void expire(boolean isAsked) {
        var form = viewModel.form();
        var headers =
                new ArrayList<Header>(
                        form.requestProperty().get().delivery().headers().stream()
                                .filter(h ->
                                        !h.name().equalsIgnoreCase(Delivery.EXPIRE_CONTENT.name()))
                                .toList());
        if (isAsked) {
            headers.add(Delivery.EXPIRE_CONTENT);
        }
        form.headers().set(HeaderLines.shown(headers));
    }

    private FieldBox area(String id, String at, StringProperty typed, int rows) {
        String name = texts.get("compose." + id);
        var area = new TextArea();
        Controls.named(area, id, name, texts.get("compose." + id + ".help"));
        area.setPromptText(texts.get("compose." + id + ".prompt"));
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(20);
        area.getStyleClass().addAll("mono", "small-area");
        TextBinding.join(area, typed);
        Tabs.leave(area);
        checks.watch(area, at);
        return new FieldBox(at, name, area, area, viewModel, texts);
    }
}
