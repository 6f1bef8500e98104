package voiceplayground.ui.clones;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.api.CloneOrder;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// The form of a new clone, and how much of its recording has been sent.
final class CloneFormView extends VBox {
    private final CloneMaking model;
    private final Texts texts;
    private final GridPane fields = new GridPane();

    CloneFormView(CloneMaking model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var form = model.form();
        var heading = new Label(texts.get("clones.new"));
        heading.getStyleClass().add("library-title");
        fields.getStyleClass().add("clone-fields");
        var name = new TextField();
        name.textProperty().bindBidirectional(form.nameProperty());
        row("clone-name", "clones.name", name, name);
        var file = new Label();
        file.setId("clone-file");
        form.fileProperty()
                .subscribe(chosen ->
                        file.setText(
                                chosen.map(path -> String.valueOf(path.getFileName()))
                                        .orElse(texts.get("clones.file.none"))));
        file.setMinWidth(0);
        var choose = Controls.button("clone-choose", model.chooseCommand(), Icon.REVEAL);
        choose.setMinWidth(USE_PREF_SIZE);
        var chosen = new HBox(choose, file);
        chosen.setAlignment(Pos.CENTER_LEFT);
        chosen.getStyleClass().add("dictionary-line");
        fields.addRow(1, Controls.labelFor(choose, texts.get("clones.file")), chosen);
        var language = new ComboBox<String>();
        language.getItems().setAll(CloneForm.LANGUAGES);
        language.valueProperty().bindBidirectional(form.languageProperty());
        row("clone-language", "clones.language", language, language);
        var pool = new ComboBox<String>();
        pool.getItems().setAll(CloneOrder.MODELS);
        pool.valueProperty().bindBidirectional(form.modelProperty());
        row("clone-model", "clones.model", pool, pool);
        var tags = new TextField();
        tags.textProperty().bindBidirectional(form.tagsProperty());
        row("clone-tags", "clones.tags", tags, tags);
        getStyleClass().add("clone-form");
        getChildren().addAll(heading, fields, buttons());
    }

    private void row(String id, String key, Control control, Node shown) {
        Controls.named(control, id, texts.get(key), texts.get(key + ".help"));
        control.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(shown, Priority.ALWAYS);
        fields.addRow(fields.getRowCount(), Controls.labelFor(control, texts.get(key)), shown);
    }

    private Node buttons() {
        var create = Controls.button("clone-create", model.createCommand(), Icon.ADD);
        create.setMinWidth(USE_PREF_SIZE);
        var cancel = Controls.button("clone-cancel", model.cancelCommand(), Icon.CLOSE);
        cancel.setMinWidth(USE_PREF_SIZE);
        var bar = new ProgressBar(0);
        bar.setId("clone-progress");
        bar.setAccessibleText(texts.get("clones.progress"));
        bar.progressProperty().bind(model.progressProperty());
        var isSending = model.progressProperty().greaterThanOrEqualTo(0);
        for (Node node : new Node[] {bar, cancel}) {
            node.visibleProperty().bind(isSending);
            node.managedProperty().bind(isSending);
        }
        var missing = new Label();
        missing.setId("clone-missing");
        missing.setWrapText(true);
        missing.getStyleClass().add("quiet");
        missing.textProperty().bind(model.form().missingProperty());
        var line = new HBox(create, bar, cancel, missing);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("dictionary-line");
        return line;
    }
}
