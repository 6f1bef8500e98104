package voiceplayground.ui.environments;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.settings.Settings;
import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.Tabs;
import voiceplayground.words.Texts;

import java.util.Optional;
import java.util.function.Consumer;

/// What can be set of one server. A field counts when it is left, or at Enter.
final class EnvironmentForm extends VBox {
    private final EnvironmentsViewModel viewModel;
    private final Texts texts;
    private final TextField name;
    private final TextField address;
    private final TextArea headers = new TextArea();
    private final TextArea note = new TextArea();
    private final ComboBox<String> atOnce = new ComboBox<>();
    private final CheckBox plainHttp = new CheckBox();
    private boolean isRenewing;

    EnvironmentForm(EnvironmentsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        name = input("server-name", "environments.name", viewModel::setName);
        address = input("server-address", "environments.address", viewModel::setAddress);
        headers.setPrefRowCount(2);
        note.setPrefRowCount(2);
        Tabs.leave(headers);
        Tabs.leave(note);
        prepare(headers, "server-headers", "environments.headers", viewModel::setHeaders);
        prepare(note, "server-note", "environments.note", viewModel::setNote);
        Controls.named(
                atOnce,
                "server-at-once",
                texts.get("environments.atOnce"),
                texts.get("environments.atOnce.help"));
        atOnce.getItems().add(texts.get("environments.atOnce.preferences"));
        for (int n = 1; n <= Settings.MOST_AT_ONCE; n++) {
            atOnce.getItems().add(Integer.toString(n));
        }
        atOnce.setOnAction(_ -> setAtOnce());
        plainHttp.setWrapText(true);
        plainHttp.setOnAction(_ -> viewModel.allowPlainHttp(plainHttp.isSelected()));

        var key = new KeyRow("key", viewModel.key(), texts);
        viewModel
                .shownProperty()
                .subscribe(server -> show(key, server.kind() != Environment.Kind.SANDBOX));
        getStyleClass().add("environment-form");
        getChildren()
                .addAll(
                        field(name, "environments.name"),
                        field(address, "environments.address"),
                        problem(),
                        plainHttp(),
                        key,
                        field(atOnce, "environments.atOnce"),
                        field(headers, "environments.headers"),
                        field(note, "environments.note"));
        viewModel.shownProperty().subscribe(this::renew);
        viewModel.ownProperty().subscribe(this::enable);
    }

    private void enable(boolean isOwn) {
        name.setEditable(isOwn);
        address.setEditable(isOwn);
    }

    private void renew(Environment server) {
        isRenewing = true;
        name.setText(viewModel.name(server));
        address.setText(server.baseUrl());
        show(headers, HeaderText.shown(server.headers()));
        show(note, server.note());
        atOnce.getSelectionModel().select(server.requestsAtOnce().orElse(0).intValue());
        plainHttp.setSelected(server.plainHttpHost().isPresent());
        isRenewing = false;
    }

    private void setAtOnce() {
        int index = atOnce.getSelectionModel().getSelectedIndex();
        if (!isRenewing && index >= 0) {
            viewModel.setRequestsAtOnce(index == 0 ? Optional.empty() : Optional.of(index));
        }
    }

    private Label problem() {
        var problem = new Label();
        problem.setId("server-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().addAll("field-message", "error");
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node plainHttp() {
        var warning = new Label(texts.get("environments.plain.warning"));
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.getStyleClass().addAll("field-message", "warning");
        viewModel
                .plainHostProperty()
                .subscribe(host -> {
                    String title = texts.get("environments.plain.allow", host);
                    plainHttp.setText(title);
                    Controls.named(
                            plainHttp,
                            "server-plain-http",
                            title,
                            texts.get("environments.plain.warning"));
                });
        var box = new VBox(new HBox(Controls.decoration(Icon.WARNING), warning), plainHttp);
        box.setId("server-plain");
        box.getStyleClass().add("plain-http");
        box.visibleProperty().bind(viewModel.plainHostProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private VBox field(Region control, String textKey) {
        control.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(Controls.labelFor(control, texts.get(textKey)), control);
        box.getStyleClass().add("field");
        return box;
    }

    private TextField input(String id, String textKey, Consumer<String> left) {
        var field = new TextField();
        prepare(field, id, textKey, left);
        field.setOnAction(_ -> left.accept(field.getText()));
        return field;
    }

    private void prepare(TextInputControl field, String id, String textKey, Consumer<String> left) {
        Controls.named(field, id, texts.get(textKey), texts.get(textKey + ".help"));
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is && field.isEditable()) {
                        left.accept(field.getText());
                    }
                });
    }

    /// Setting a text that is there already would move the caret.
    private static void show(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
