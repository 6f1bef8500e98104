package voiceplayground.ui.voices;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Voice;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.voices.VoiceRef;
import voiceplayground.words.Texts;

import java.util.Optional;

/// A voice in the list: name, id and pool above, its tags below, or why it does not go with the
/// form.
final class VoiceCell extends ListCell<Voice> {
    private static final PseudoClass MISMATCHED = PseudoClass.getPseudoClass("mismatched");

    private final VoicesViewModel viewModel;
    private final Texts texts;
    private final Label name = new Label();
    private final Label id = new Label();
    private final Label pool = new Label();
    private final Label tags = new Label();
    private final Node star = Controls.decoration(Icon.FAVOURITE);
    private final Node sounding = Controls.decoration(Icon.LOUD);
    private final Node warning = Controls.decoration(Icon.WARNING);
    private final HBox row;

    VoiceCell(VoicesViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        name.getStyleClass().add("voice-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        id.getStyleClass().addAll("mono", "quiet");
        pool.getStyleClass().add("voice-pool");
        pool.setMinWidth(Region.USE_PREF_SIZE);
        tags.getStyleClass().add("voice-tags");
        tags.setTextOverrun(OverrunStyle.ELLIPSIS);
        tags.setMinWidth(0);
        star.getStyleClass().add("star");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(name, star, sounding, id, room, pool);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("voice-head");
        var foot = new HBox(warning, tags);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("voice-foot");
        var lines = new VBox(head, foot);
        lines.getStyleClass().add("voice-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(lines);
        // As wide as the list, whatever is in it.
        row.setMinWidth(0);
        row.setPrefWidth(0);
        for (var part : new Node[] {star, sounding, warning}) {
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    /// Shows what is true now of the same voice.
    void renew() {
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(@Nullable Voice voice, boolean isEmpty) {
        super.updateItem(voice, isEmpty);
        if (voice == null || isEmpty) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(MISMATCHED, false);
            return;
        }
        String reason = viewModel.reason(voice);
        String told = reason.isEmpty() ? viewModel.words().tags(voice) : reason;
        name.setText(voice.name());
        id.setText(voice.id().equalsIgnoreCase(voice.name()) ? "" : voice.id());
        pool.setText(voice.model().isEmpty() ? texts.get("voice.no-pool") : voice.model());
        tags.setText(told);
        star.setVisible(viewModel.isFavourite(voice));
        sounding.setVisible(
                viewModel
                        .preview()
                        .playingProperty()
                        .get()
                        .equals(Optional.of(VoiceRef.of(voice))));
        warning.setVisible(!reason.isEmpty());
        pseudoClassStateChanged(MISMATCHED, !reason.isEmpty());
        setAccessibleText(
                texts.get(
                        viewModel.isFavourite(voice) ? "voice.row.starred" : "voice.row",
                        voice.name(),
                        voice.model(),
                        told));
        setGraphic(row);
    }
}
