package voiceplayground.ui.dictionaries;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// The selected dictionary: its name on this computer, its entries and what can be done with it.
final class DictionaryEditor extends VBox {
    private final DictionariesViewModel model;
    private final Texts texts;
    private final EntryTable table;

    DictionaryEditor(DictionariesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        table = new EntryTable(model.list().entries(), texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        var summary = new Label();
        summary.setId("dictionary-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("quiet");
        summary.textProperty().bind(model.list().entries().summaryProperty());
        getStyleClass().add("dictionary-editor");
        getChildren().addAll(name(), entryButtons(), table, summary, buttons(), question());
    }

    EntryTable table() {
        return table;
    }

    /// Keeps what is being typed.
    void endTyping() {
        if (table.getEditingCell() != null) {
            table.edit(-1, null);
        }
    }

    private Node name() {
        var name = new TextField();
        Controls.named(
                name,
                "dictionary-name",
                texts.get("dictionaries.name"),
                texts.get("dictionaries.name.help"));
        name.setPromptText(texts.get("dictionaries.name"));
        var words = new DictionaryTexts(texts);
        var state = new Label();
        state.setId("dictionary-state");
        state.getStyleClass().add("quiet");
        state.setMinWidth(USE_PREF_SIZE);
        model.list()
                .selectedProperty()
                .subscribe(row -> {
                    String now = row.map(DictionaryRow::name).orElse("");
                    if (!name.getText().strip().equals(now)) {
                        name.setText(now);
                    }
                    state.setText(row.map(words::state).orElse(""));
                });
        name.textProperty().subscribe((_, typed) -> model.list().rename(typed));
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(name, state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("dictionary-line");
        return line;
    }

    private Node entryButtons() {
        var commands = model.commands();
        return line(
                button("entry-add", table.addCommand(), Icon.ADD),
                button("entry-remove", table.removeCommand(), Icon.DELETE),
                button("entries-undo", commands.undo(), Icon.RESET),
                button("csv-import", commands.importCsv(), Icon.REVEAL),
                button("csv-export", commands.exportCsv(), Icon.SAVE));
    }

    private Node buttons() {
        var commands = model.commands();
        var save = button("dictionary-save", commands.save(), Icon.ONLINE);
        save.getStyleClass().add("accent");
        var line =
                line(
                        save,
                        button("dictionary-discard", commands.discard(), Icon.RESET),
                        button("dictionary-use", commands.use(), Icon.EDIT),
                        button("dictionary-hear", commands.hear(), Icon.GENERATE),
                        button("dictionary-delete", commands.askDelete(), Icon.DELETE));
        line.visibleProperty().bind(model.confirmingProperty().not());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /// In place of the buttons, never a box in the way.
    private Node question() {
        var sentence = new Label(texts.get("dictionaries.delete.question"));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var keep = button("dictionary-keep", model.commands().keep(), Icon.CLOSE);
        var delete = button("dictionary-delete-sure", model.commands().delete(), Icon.DELETE);
        delete.getStyleClass().add("danger");
        var line = new HBox(Controls.decoration(Icon.WARNING), sentence, keep, delete);
        line.setId("dictionary-question");
        line.getStyleClass().add("dictionary-question");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(model.confirmingProperty());
        line.managedProperty().bind(line.visibleProperty());
        model.confirmingProperty()
                .subscribe((_, isAsked) -> {
                    if (isAsked) {
                        keep.requestFocus();
                    } else {
                        table.requestFocus();
                    }
                });
        return line;
    }

    private static Button button(String id, Command command, Icon icon) {
        var button = Controls.button(id, command, icon);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static FlowPane line(Node... parts) {
        var line = new FlowPane(parts);
        line.getStyleClass().add("dictionary-buttons");
        return line;
    }
}
