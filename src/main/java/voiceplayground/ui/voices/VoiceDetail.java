package voiceplayground.ui.voices;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.speech.Voice;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.voices.VoiceRef;
import voiceplayground.words.Texts;

import java.util.Optional;

/// What is said of the selected voice, and what can be done with it.
final class VoiceDetail extends VBox {
    private final VoicesViewModel viewModel;
    private final Texts texts;
    private final Label said = new Label();
    private final Label reason = new Label();
    private final Button play;
    private final Button star;
    private final Button mended;

    /// @param copy copies the id
    VoiceDetail(
            VoicesViewModel viewModel,
            Command copy,
            Command pick,
            Command pickMended,
            Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        said.setId("voice-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        reason.setId("voice-reason");
        reason.setGraphic(Controls.decoration(Icon.WARNING));
        reason.getStyleClass().add("voice-reason");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.managedProperty().bind(reason.visibleProperty());
        play = Controls.button("voice-play", viewModel.play(), Icon.PLAY);
        star = Controls.button("voice-star", viewModel.favourite(), Icon.FAVOURITE_NOT);
        mended = Controls.button("voice-pick-mended", pickMended, Icon.VOICE);
        mended.setMnemonicParsing(false);
        mended.managedProperty().bind(mended.visibleProperty());
        var use = Controls.button("voice-pick", pick, Icon.VOICE);
        use.getStyleClass().add("accent");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var buttons =
                new HBox(
                        play,
                        star,
                        Controls.button("voice-copy", copy, Icon.COPY),
                        room,
                        mended,
                        use);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("voice-buttons");
        getStyleClass().add("voice-detail");
        getChildren().addAll(said, reason, buttons);
    }

    /// Shows what is true now.
    void renew() {
        var voice = viewModel.selectedProperty().get();
        said.setText(voice.map(this::said).orElseGet(() -> texts.get("voice.select")));
        String why = voice.map(viewModel::reason).orElse("");
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        String mending = voice.map(viewModel::mending).orElse("");
        mended.setVisible(!mending.isEmpty());
        if (!mending.isEmpty()) {
            mended.setText(mending);
            mended.setAccessibleText(mending);
        }
        boolean isPlaying =
                voice.map(VoiceRef::of)
                        .filter(ref ->
                                viewModel
                                        .preview()
                                        .playingProperty()
                                        .get()
                                        .equals(Optional.of(ref)))
                        .isPresent();
        show(play, viewModel.play(), isPlaying ? "voice.preview.stop" : "voice.preview");
        play.setGraphic((isPlaying ? Icon.STOP : Icon.PLAY).node());
        boolean isStarred = voice.filter(viewModel::isFavourite).isPresent();
        show(star, viewModel.favourite(), isStarred ? "voice.unfavourite" : "voice.favourite");
        star.setGraphic((isStarred ? Icon.FAVOURITE : Icon.FAVOURITE_NOT).node());
    }

    private void show(Button button, Command command, String key) {
        button.setText(texts.get(key));
        Controls.retitle(button, command, texts.get(key));
    }

    private String said(Voice voice) {
        return voice.description().isEmpty() ? viewModel.words().tags(voice) : voice.description();
    }
}
