package voiceplayground.ui.library;

import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import voiceplayground.takes.Take;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.Keys;
import voiceplayground.words.Texts;

import java.time.ZoneId;
import java.util.Optional;

/// The kept takes as a list, with what can be done with the selected one.
public final class LibraryView extends VBox {
    private final LibraryViewModel model;
    private final Texts texts;
    private final TableView<Take> table = new TableView<>();

    /// @param sample speaks a sample text; offered while there are no takes
    public LibraryView(LibraryViewModel model, Command sample, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("library");
        getStyleClass().add("library");
        fillTable();
        Node empty = empty(sample);
        var isEmpty = Bindings.isEmpty(model.takes());
        table.visibleProperty().bind(isEmpty.not());
        empty.visibleProperty().bind(isEmpty.and(model.loadedProperty()));
        var body = new StackPane(table, empty);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body);
    }

    private HBox header() {
        var title = new Label(texts.get("library.title"));
        title.getStyleClass().add("library-title");
        title.setLabelFor(table);
        title.setMinWidth(Region.USE_PREF_SIZE);
        var count = new Label();
        count.getStyleClass().add("library-count");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> count(model.takes().size()), model.takes()));
        var notice = new Label();
        notice.setId("library-notice");
        notice.getStyleClass().add("library-notice");
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.setMinWidth(0);
        model.noticeProperty()
                .subscribe(now -> {
                    notice.setText(now.text());
                    notice.setTooltip(now.text().isEmpty() ? null : Controls.tooltip(now.text()));
                    notice.setGraphic(now.isProblem() ? Controls.decoration(Icon.WARNING) : null);
                });
        HBox.setHgrow(notice, Priority.ALWAYS);
        var header =
                new HBox(
                        title,
                        count,
                        notice,
                        Controls.iconButton("library-play", model.playCommand(), Icon.PLAY),
                        Controls.iconButton("library-save", model.saveWavCommand(), Icon.SAVE),
                        Controls.iconButton("library-reveal", model.revealCommand(), Icon.REVEAL));
        header.getStyleClass().add("library-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private String count(int takes) {
        return takes == 0 ? "" : texts.get("library.count", takes);
    }

    private void fillTable() {
        table.setId("takes");
        table.setAccessibleText(texts.get("library.title"));
        table.setAccessibleHelp(texts.get("library.help"));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getColumns()
                .setAll(new TakeColumns(texts, ZoneId.systemDefault()).all(table.widthProperty()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var sorted = new SortedList<>(model.takes());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setContextMenu(menu());
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                model.playCommand().run();
                event.consume();
            }
        });
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(take -> {
                    if (take != null || model.takes().isEmpty()) {
                        model.selectedProperty().set(Optional.ofNullable(take));
                    }
                });
        model.selectedProperty().subscribe(take -> take.ifPresent(this::select));
    }

    private void select(Take take) {
        if (!take.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(take));
            table.scrollTo(take);
        }
    }

    private TableRow<Take> row() {
        var row = new TableRow<Take>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.playCommand().run();
            }
        });
        return row;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Controls.menuItem("take-play", model.playCommand()),
                new SeparatorMenuItem(),
                Controls.menuItem("take-save-wav", model.saveWavCommand()),
                Controls.menuItem("take-save-received", model.saveReceivedCommand()),
                new SeparatorMenuItem(),
                Controls.menuItem("take-reveal", model.revealCommand()));
    }

    /// One sentence, the key to press, and a way to begin.
    private Node empty(Command sample) {
        var sentence = new Label(texts.get("library.empty", Keys.shown("Shortcut+Enter")));
        sentence.setId("library-empty");
        sentence.getStyleClass().add("library-empty-text");
        sentence.setWrapText(true);
        var box = new VBox(sentence, Controls.button("library-sample", sample, Icon.GENERATE));
        box.getStyleClass().add("library-empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
