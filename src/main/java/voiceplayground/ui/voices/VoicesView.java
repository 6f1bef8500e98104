package voiceplayground.ui.voices;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import voiceplayground.speech.Voice;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.voices.Facet;
import voiceplayground.voices.VoiceQuery;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of voices: a line to search, facets, the voices, and what can be done with one.
///
/// Typing searches wherever the focus is; the arrow keys walk, and in the list Space plays.
public final class VoicesView extends BorderPane {
    private static final double ROW_HEIGHT = 52;

    private final VoicesViewModel viewModel;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<Voice> list = new ListView<>();
    private final FlowPane filters = new FlowPane();
    private final VBox empty = new VBox();
    private final Label found = new Label();
    private final VoiceDetail detail;

    /// As many as there is room for.
    private final List<VoiceCell> cells = new ArrayList<>();

    /// @param leave closes the browser, after a voice was picked
    public VoicesView(VoicesViewModel viewModel, Runnable leave, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        var pick = leaving(viewModel.pick(), leave);
        var pickMended = leaving(viewModel.pickMended(), leave);
        var copy =
                Command.of(texts.get("voice.copy"), this::copyId)
                        .withKey("Shortcut+C")
                        .when(viewModel.pick().executable());
        detail = new VoiceDetail(viewModel, copy, pick, pickMended, texts);
        setId("voices");
        getStyleClass().add("voices");
        setTop(top());
        setCenter(middle());
        setBottom(bottom());
        new VoiceKeys(viewModel, search, list, copy, pick, pickMended).install(this);
        viewModel.hitsProperty().subscribe(_ -> showHits());
        viewModel
                .queryProperty()
                .subscribe(now -> {
                    if (!search.getText().equals(now.text())) {
                        search.setText(now.text());
                    }
                    showFilters();
                    showEmpty();
                });
        viewModel.selectedProperty().subscribe(_ -> detail.renew());
        viewModel.requestProperty().subscribe((_, _) -> renewRows());
        viewModel.marksProperty().subscribe((_, _) -> renewRows());
        viewModel.preview().playingProperty().subscribe((_, _) -> renewRows());
        visibleProperty().subscribe(_ -> viewModel.catalogue().renewAge());
        sceneProperty()
                .subscribe(scene -> {
                    viewModel.catalogue().renewAge();
                    if (scene == null) {
                        viewModel.preview().stop();
                    }
                });
    }

    private static Command leaving(Command command, Runnable leave) {
        return new Command(
                command.title(),
                command.key(),
                command.executable(),
                () -> {
                    command.run();
                    leave.run();
                });
    }

    private Node top() {
        Controls.named(search, "voices-search", texts.get("voice.search"), texts.get("voice.help"));
        search.setPromptText(texts.get("voice.search.prompt"));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty()
                .subscribe((_, now) ->
                        viewModel.queryProperty().set(viewModel.queryProperty().get().with(now)));
        var line =
                new HBox(
                        Controls.decoration(Icon.SEARCH),
                        search,
                        kept("voices-favourites", "voice.favourites", VoiceQuery.Kept.FAVOURITES),
                        kept("voices-recents", "voice.recents", VoiceQuery.Kept.RECENTS));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("voices-line");
        var facets =
                new HBox(
                        Stream.of(Facet.values())
                                .map(facet -> new FacetMenu(viewModel, facet, texts))
                                .toArray(Node[]::new));
        facets.getStyleClass().add("voices-line");
        filters.getStyleClass().add("voices-filters");
        filters.managedProperty().bind(filters.visibleProperty());
        var top = new VBox(line, facets, filters);
        top.getStyleClass().add("voices-top");
        return top;
    }

    private ToggleButton kept(String id, String key, VoiceQuery.Kept kept) {
        var toggle =
                Controls.named(
                        new ToggleButton(texts.get(key)), id, texts.get(key), texts.get(key));
        toggle.setOnAction(_ -> {
            var query = viewModel.queryProperty().get();
            viewModel
                    .queryProperty()
                    .set(query.with(query.kept() == kept ? VoiceQuery.Kept.ANY : kept));
        });
        viewModel.queryProperty().subscribe(now -> toggle.setSelected(now.kept() == kept));
        return toggle;
    }

    private Node middle() {
        list.setId("voices-list");
        list.setAccessibleText(texts.get("voice.list"));
        list.setAccessibleHelp(texts.get("voice.help"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> {
            var cell = new VoiceCell(viewModel, texts);
            cells.add(cell);
            cell.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !cell.isEmpty()) {
                    viewModel.preview().toggle(cell.getItem());
                }
            });
            return cell;
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> viewModel.selectedProperty().set(Optional.ofNullable(now)));
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("voices-empty");
        return new StackPane(list, empty);
    }

    private Node bottom() {
        var notices = new VBox();
        Stream.of(
                        viewModel.preview().noticeProperty(),
                        viewModel.noticeProperty(),
                        viewModel.catalogue().noticeProperty())
                .forEach(notice -> {
                    var label = new Label();
                    label.getStyleClass().add("voices-notice");
                    label.setWrapText(true);
                    label.setGraphic(Controls.decoration(Icon.NOTE));
                    label.textProperty().bind(notice);
                    label.visibleProperty().bind(label.textProperty().isNotEmpty());
                    label.managedProperty().bind(label.visibleProperty());
                    notices.getChildren().add(label);
                });
        notices.setId("voices-notices");
        var age = new Label();
        age.setId("voices-age");
        age.getStyleClass().add("quiet");
        age.textProperty().bind(viewModel.catalogue().ageProperty());
        found.setId("voices-found");
        found.getStyleClass().add("quiet");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var foot =
                new HBox(
                        found,
                        room,
                        age,
                        Controls.button(
                                "voices-refresh", viewModel.catalogue().refresh(), Icon.REFRESH));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("voices-line");
        var bottom = new VBox(detail, notices, foot);
        bottom.getStyleClass().add("voices-bottom");
        return bottom;
    }

    /// Keeps the voice selected that was, where it is still among the hits; else the best one.
    private void showHits() {
        var hits = viewModel.hitsProperty().get().voices();
        var before = viewModel.selectedProperty().get();
        if (!list.getItems().equals(hits)) {
            int at = Math.max(0, before.map(hits::indexOf).orElse(-1));
            list.getSelectionModel().clearSelection();
            list.getItems().setAll(hits);
            if (!hits.isEmpty()) {
                list.getSelectionModel().select(at);
                list.scrollTo(at);
            }
        }
        found.setText(texts.get("voice.found", hits.size()));
        list.setVisible(!hits.isEmpty());
        empty.setVisible(hits.isEmpty());
        showEmpty();
        detail.renew();
    }

    private void showFilters() {
        filters.getChildren().setAll(chips("voices-filter"));
        filters.setVisible(!filters.getChildren().isEmpty());
    }

    /// Names what is looked for, each part with the way to take it back.
    private void showEmpty() {
        var sentence = new Label(texts.get("voice.empty"));
        sentence.setId("voices-empty-text");
        empty.getChildren().setAll(sentence);
        String typed = viewModel.queryProperty().get().text();
        if (!typed.isBlank()) {
            empty.getChildren()
                    .add(
                            chip(
                                    "voices-empty-text-clear",
                                    texts.get("voice.quoted", typed),
                                    search::clear));
        }
        empty.getChildren().addAll(chips("voices-empty-filter"));
    }

    private Button[] chips(String id) {
        var active = viewModel.filters();
        var chips = new Button[active.size()];
        for (int i = 0; i < chips.length; i++) {
            chips[i] = chip(id + "-" + i, active.get(i).title(), active.get(i).remove());
        }
        return chips;
    }

    private Button chip(String id, String title, Runnable remove) {
        var chip =
                Controls.button(
                        id,
                        Command.of(
                                texts.get("voice.filter.remove", title),
                                () -> {
                                    remove.run();
                                    search.requestFocus();
                                }),
                        Icon.CLOSE);
        chip.setText(title);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "voices-chip");
        return chip;
    }

    private void renewRows() {
        cells.forEach(VoiceCell::renew);
        detail.renew();
    }

    private void copyId() {
        viewModel
                .selectedProperty()
                .get()
                .ifPresent(voice -> {
                    var content = new ClipboardContent();
                    content.putString(voice.id());
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }
}
