package voiceplayground.ui.updates;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.updates.Release;
import voiceplayground.words.Texts;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Says in the window that there is a newer version, and what is new in it; takes no room while
/// there is none. The notes are shown as they are written: no part of them can be pressed.
public final class UpdateBar extends VBox {
    private static final int NOTE_ROWS = 4;

    private final UpdatesViewModel viewModel;
    private final Texts texts;
    private final Label line = new Label();
    private final TextArea notes = new TextArea();

    public UpdateBar(UpdatesViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        line.setId("update-text");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        var head =
                new HBox(
                        Controls.decoration(Icon.NEW),
                        line,
                        button("update-open", viewModel.openPageCommand(), Icon.PAGE),
                        button("update-later", viewModel.laterCommand(), Icon.WAITING),
                        button("update-skip", viewModel.skipCommand(), Icon.CLOSE));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("update-head");
        Controls.named(
                notes, "update-notes", texts.get("updates.notes"), texts.get("updates.notes.help"));
        notes.setEditable(false);
        notes.setWrapText(true);
        notes.setPrefRowCount(NOTE_ROWS);
        var nothing = new Label(texts.get("updates.nothing"));
        nothing.getStyleClass().add("quiet");
        setId("update-bar");
        getStyleClass().addAll("notice-bar", "update-bar");
        getChildren().addAll(head, notes, nothing);
        viewModel
                .offeredProperty()
                .subscribe(now -> {
                    now.ifPresent(this::fill);
                    setVisible(now.isPresent());
                    setManaged(now.isPresent());
                });
    }

    private void fill(Release release) {
        String version = release.version().toString();
        line.setText(
                release.published()
                        .map(at ->
                                texts.get(
                                        "updates.offer.dated",
                                        version,
                                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                                .withLocale(Locale.getDefault())
                                                .format(at.atOffset(ZoneOffset.UTC)),
                                        viewModel.installed()))
                        .orElseGet(
                                () -> texts.get("updates.offer", version, viewModel.installed())));
        notes.setText(release.notes());
        notes.setVisible(!release.notes().isEmpty());
        notes.setManaged(notes.isVisible());
    }

    private static Button button(String id, Command command, Icon icon) {
        Button button = Controls.button(id, command, icon);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
