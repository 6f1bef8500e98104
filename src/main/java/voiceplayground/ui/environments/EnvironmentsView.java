package voiceplayground.ui.environments;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// All servers on the left, the one that is looked at on the right. In the list Enter lets one
/// speak and Delete removes it.
public final class EnvironmentsView extends BorderPane {
    private final EnvironmentsViewModel viewModel;
    private final Texts texts;
    private final ListView<Environment> list = new ListView<>();
    private boolean isRenewing;

    public EnvironmentsView(EnvironmentsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        Controls.named(
                list, "servers", texts.get("environments.list"), texts.get("environments.help"));
        list.setCellFactory(_ -> new ServerCell());
        list.getStyleClass().add("edge-to-edge");
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        VBox.setVgrow(list, Priority.ALWAYS);
        var deeds =
                new FlowPane(
                        whole("server-use", viewModel.use(), Icon.VOICE),
                        whole("server-add", viewModel.add(), Icon.ADD),
                        whole("server-remove", viewModel.askRemove(), Icon.DELETE));
        deeds.getStyleClass().add("environment-deeds");
        var left = new VBox(list, removal(), deeds);
        left.getStyleClass().add("environment-list");
        var form = new ScrollPane(new EnvironmentForm(viewModel, texts));
        form.setFitToWidth(true);
        form.setFocusTraversable(false);
        form.getStyleClass().add("edge-to-edge");
        getStyleClass().add("environments");
        setLeft(left);
        setCenter(form);
        viewModel.allProperty().subscribe(_ -> renew());
        viewModel.selectedProperty().subscribe(_ -> renew());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            viewModel.use().run();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            viewModel.askRemove().run();
            event.consume();
        }
    }

    private void select(@Nullable Environment server) {
        if (!isRenewing && server != null) {
            viewModel.selectedProperty().set(server.id());
        }
    }

    private void renew() {
        isRenewing = true;
        list.getItems().setAll(viewModel.allProperty().get());
        list.getItems().stream()
                .filter(e -> e.id().equals(viewModel.selectedProperty().get()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        list.refresh();
        isRenewing = false;
    }

    private Node removal() {
        var question = new Label(texts.get("environments.remove.ask"));
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var yes = whole("server-remove-yes", viewModel.remove(), Icon.DELETE);
        var no = whole("server-remove-no", viewModel.keep(), Icon.CLOSE);
        var deeds = new FlowPane(yes, no);
        deeds.getStyleClass().add("environment-deeds");
        var box = new VBox(question, deeds);
        box.getStyleClass().add("plain-http");
        box.visibleProperty().bind(viewModel.removingProperty());
        box.managedProperty().bind(box.visibleProperty());
        viewModel
                .removingProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        no.requestFocus();
                    } else if (was) {
                        list.requestFocus();
                    }
                });
        return box;
    }

    private static Button whole(String id, Command command, Icon icon) {
        var button = Controls.button(id, command, icon);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private final class ServerCell extends ListCell<Environment> {
        @Override
        protected void updateItem(@Nullable Environment server, boolean empty) {
            super.updateItem(server, empty);
            if (empty || server == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String name = viewModel.name(server);
            boolean isChosen = viewModel.isChosen(server);
            setText(isChosen ? texts.get("environments.chosen", name) : name);
            setGraphic(
                    Controls.decoration(
                            server.kind() == Environment.Kind.SANDBOX
                                    ? Icon.OFFLINE
                                    : Icon.ONLINE));
        }
    }
}
