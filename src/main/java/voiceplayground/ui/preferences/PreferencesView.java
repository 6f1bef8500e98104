package voiceplayground.ui.preferences;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.settings.Appearance;
import voiceplayground.settings.Settings;
import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The preferences, one group below the other.
public final class PreferencesView extends StackPane {
    private final PreferencesViewModel viewModel;
    private final Texts texts;
    private final GridPane grid = new GridPane();

    /// @param more a group of another screen, below the others
    public PreferencesView(
            PreferencesViewModel viewModel, Optional<? extends Node> more, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        grid.getStyleClass().add("preferences");
        var names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        names.setMinWidth(160);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, controls);
        connection();
        sound();
        group("preferences.appearance");
        row(
                "preferences.appearance",
                choice(
                        "appearance",
                        "preferences.appearance",
                        viewModel.looksProperty(),
                        this::lookName,
                        List.of(Appearance.values())));
        storage();
        var saved = new Label(texts.get("preferences.saved"));
        saved.getStyleClass().add("quiet");
        var groups = new VBox(grid);
        more.ifPresent(groups.getChildren()::add);
        groups.getChildren().add(saved);
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(scroll);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        viewModel.refresh();
                    }
                });
    }

    private void connection() {
        group("preferences.connection");
        row(
                "preferences.atOnce",
                choice(
                        "at-once",
                        "preferences.atOnce",
                        viewModel.requestsAtOnceProperty(),
                        n -> Integer.toString(n),
                        IntStream.rangeClosed(1, Settings.MOST_AT_ONCE).boxed().toList()));
        var atStart =
                choice(
                        "at-start",
                        "preferences.atStart",
                        viewModel.atStartProperty(),
                        viewModel::environmentName,
                        List.of());
        viewModel
                .environmentsProperty()
                .subscribe(all -> {
                    var ids = new ArrayList<Optional<String>>();
                    ids.add(Optional.empty());
                    all.stream().map(Environment::id).map(Optional::of).forEach(ids::add);
                    fill(atStart, ids, viewModel.atStartProperty());
                });
        row("preferences.atStart", atStart);
    }

    private void sound() {
        group("preferences.sound");
        var device =
                choice(
                        "device",
                        "preferences.device",
                        viewModel.deviceProperty(),
                        viewModel::name,
                        List.of());
        viewModel.devicesProperty().subscribe(all -> fill(device, all, viewModel.deviceProperty()));
        row("preferences.device", device);
        row(
                "preferences.start",
                choice(
                        "start-policy",
                        "preferences.start",
                        viewModel.startPolicyProperty(),
                        this::policyName,
                        List.of(StartPolicy.values())));
        var tone = Controls.button("test-tone", viewModel.playToneCommand(), Icon.LOUD);
        tone.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(line(tone, said("test-tone-said", viewModel.toneProperty())), 1, next());
    }

    private void storage() {
        group("preferences.storage");
        var path = new TextField(viewModel.takes());
        path.setEditable(false);
        Controls.named(
                path,
                "takes-folder",
                texts.get("preferences.takes"),
                texts.get("preferences.takes.help"));
        row("preferences.takes", path);
        var open = Controls.button("takes-open", viewModel.openFolderCommand(), Icon.REVEAL);
        open.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(line(open, said("takes-said", viewModel.storageProperty())), 1, next());
    }

    private int next() {
        return grid.getRowCount();
    }

    private void group(String textKey) {
        var heading = new Label(texts.get(textKey));
        heading.getStyleClass().add("preferences-group");
        grid.add(heading, 0, next(), 2, 1);
    }

    private void row(String textKey, Region control) {
        control.setMaxWidth(Double.MAX_VALUE);
        int row = next();
        grid.add(Controls.labelFor(control, texts.get(textKey)), 0, row);
        grid.add(control, 1, row);
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("key-row");
        return line;
    }

    private static Label said(String id, ReadOnlyStringProperty text) {
        var said = new Label();
        said.setId(id);
        said.setWrapText(true);
        said.getStyleClass().add("quiet");
        said.textProperty().bind(text);
        HBox.setHgrow(said, Priority.ALWAYS);
        return said;
    }

    private <T> ComboBox<T> choice(
            String id,
            String textKey,
            ObjectProperty<T> value,
            Function<T, String> name,
            List<T> values) {
        var choice = new ComboBox<T>();
        Controls.named(choice, id, texts.get(textKey), texts.get(textKey + ".help"));
        choice.setConverter(new Named<>(name));
        choice.getItems().setAll(values);
        choice.setValue(value.get());
        choice.setOnAction(_ -> {
            T chosen = choice.getValue();
            // Empty while its list is being renewed.
            if (chosen != null && choice.getItems().contains(chosen)) {
                value.set(chosen);
            }
        });
        value.subscribe(choice::setValue);
        return choice;
    }

    private static <T> void fill(ComboBox<T> choice, List<T> values, ObjectProperty<T> value) {
        T kept = value.get();
        var action = choice.getOnAction();
        choice.setOnAction(null);
        choice.getItems().setAll(values);
        choice.setValue(kept);
        choice.setOnAction(action);
    }

    private String lookName(Appearance look) {
        return switch (look) {
            case SYSTEM -> texts.get("preferences.appearance.system");
            case LIGHT -> texts.get("preferences.appearance.light");
            case DARK -> texts.get("preferences.appearance.dark");
        };
    }

    private String policyName(StartPolicy policy) {
        return switch (policy) {
            case INSTANT -> texts.get("shell.start.instant");
            case BALANCED -> texts.get("shell.start.balanced");
            case SAFE -> texts.get("shell.start.safe");
        };
    }

    /// Shows values by a name; nobody types one.
    private static final class Named<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nobody types one");
        }
    }
}
