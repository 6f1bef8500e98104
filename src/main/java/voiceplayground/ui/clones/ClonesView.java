package voiceplayground.ui.clones;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.VoiceClone;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.NoticeLine;
import voiceplayground.words.Texts;

import java.util.Optional;

/// The clones of the server on the left; on the right the selected one and the form of a new one.
public final class ClonesView extends VBox {
    private static final Duration PATIENCE = Duration.seconds(2);

    /// Where clones are deleted: the vendor's console, which has no key.
    private static final String DASHBOARD = "https://app.smallest.ai";

    private final ClonesViewModel model;
    private final Texts texts;
    private final CloneTexts words;
    private final ListView<VoiceClone> list = new ListView<>();

    /// Asks for the list whenever it comes to be seen, and while a clone is being made.
    public ClonesView(ClonesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new CloneTexts(texts);
        setId("clones-view");
        getStyleClass().add("clones");
        fillList();
        var right =
                new VBox(selected(), new CloneFormView(model.making(), texts), room(), deletion());
        right.getStyleClass().add("clone-side");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(left(), right);
        columns.getStyleClass().add("dictionaries-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(columns, new NoticeLine("clones-notice", model.noticeProperty()));
        var ticks = new Timeline(new KeyFrame(PATIENCE, _ -> model.tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        model.open();
                        ticks.play();
                    } else {
                        ticks.stop();
                    }
                });
    }

    private VBox left() {
        var title = new Label(texts.get("clones.list"));
        title.setLabelFor(list);
        title.getStyleClass().add("library-title");
        var refresh = Controls.iconButton("clones-refresh", model.refresh(), Icon.REFRESH);
        var head = new HBox(title, room(), refresh);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(head, list);
        left.getStyleClass().add("dictionaries-left");
        return left;
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        VBox.setVgrow(room, Priority.ALWAYS);
        return room;
    }

    private void fillList() {
        list.setId("clones-list");
        list.setAccessibleText(texts.get("clones.list"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setItems(model.rows());
        list.setCellFactory(_ -> new Cell());
        var empty = new Label(texts.get("clones.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("quiet");
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, clone) -> {
                    boolean isAnother =
                            clone != null
                                    && model.selectedProperty()
                                            .get()
                                            .filter(s -> s.voiceId().equals(clone.voiceId()))
                                            .isEmpty();
                    if (isAnother) {
                        model.select(Optional.of(clone));
                    }
                });
        model.selectedProperty()
                .subscribe(clone ->
                        clone.ifPresent(c -> {
                            var ids = model.rows().stream().map(VoiceClone::voiceId).toList();
                            list.getSelectionModel().select(ids.indexOf(c.voiceId()));
                        }));
    }

    /// A clone in the list: its name and how it stands.
    private final class Cell extends ListCell<VoiceClone> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final VBox lines = new VBox(title, detail);

        Cell() {
            detail.getStyleClass().add("quiet");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable VoiceClone clone, boolean isEmpty) {
            super.updateItem(clone, isEmpty);
            if (isEmpty || clone == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(words.title(clone));
            detail.setText(words.detail(clone));
            setGraphic(lines);
            setAccessibleText(title.getText() + ", " + detail.getText());
        }
    }

    private Node selected() {
        var title = new Label();
        title.setId("clone-title");
        title.getStyleClass().add("library-title");
        var detail = new Label();
        detail.setId("clone-detail");
        detail.setWrapText(true);
        detail.getStyleClass().add("quiet");
        var hindrance = new Label();
        hindrance.setId("clone-hindrance");
        hindrance.setWrapText(true);
        model.selectedProperty()
                .subscribe(clone -> {
                    title.setText(clone.map(words::title).orElse(texts.get("clones.nothing")));
                    detail.setText(
                            clone.map(c -> c.voiceId() + " · " + words.detail(c)).orElse(""));
                    hindrance.setText(clone.map(words::hindrance).orElse(""));
                });
        hindrance.managedProperty().bind(hindrance.textProperty().isNotEmpty());
        var copy =
                Command.of(
                                texts.get("clones.copy"),
                                () ->
                                        model.selectedProperty()
                                                .get()
                                                .ifPresent(c -> copy(c.voiceId())))
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> model.selectedProperty().get().isPresent(),
                                        model.selectedProperty()));
        var use = Controls.button("clone-use", model.useCommand(), Icon.VOICE);
        use.getStyleClass().addAll("small", "accent");
        var play = Controls.button("clone-play", model.playCommand(), Icon.PLAY);
        play.getStyleClass().add("small");
        play.visibleProperty().bind(model.playableProperty());
        play.managedProperty().bind(play.visibleProperty());
        var copyId = Controls.button("clone-copy", copy, Icon.COPY);
        copyId.getStyleClass().add("small");
        var buttons = new FlowPane(use, play, copyId);
        buttons.getStyleClass().add("dictionary-buttons");
        var box = new VBox(title, detail, hindrance, buttons);
        box.getStyleClass().add("clone-selected");
        return box;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node deletion() {
        var sentence = new Label(texts.get("clones.deletion", DASHBOARD));
        sentence.setId("clone-deletion");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("quiet");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var copy =
                Controls.iconButton(
                        "clone-dashboard",
                        Command.of(texts.get("clones.copyDashboard"), () -> copy(DASHBOARD)),
                        Icon.COPY);
        var line = new HBox(Controls.decoration(Icon.NOTE), sentence, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("dictionary-line");
        return line;
    }
}
