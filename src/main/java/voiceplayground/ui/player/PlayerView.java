package voiceplayground.ui.player;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.Keys;
import voiceplayground.ui.kit.LatePart;
import voiceplayground.ui.kit.OutcomeBadge;
import voiceplayground.ui.waveform.WaveformView;
import voiceplayground.words.Texts;

import java.util.concurrent.Executor;

/// The stage: what is heard, its waveform, its transport and its times.
public final class PlayerView extends VBox {
    /// Heights of what comes later, in px.
    private static final double TRANSPORT_ROOM = 40;

    private static final double FIGURES_ROOM = 37;

    private final Texts texts;
    private final PlayerViewModel model;
    private @Nullable AnswerView answer;

    /// Binds a view to its models.
    public PlayerView(PlayerViewModel model, VolumeViewModel volume, Texts texts) {
        this(model, volume, texts, Runnable::run);
    }

    /// The caption and the waveform; the rest comes later.
    ///
    /// @param later runs on the FX thread, in order
    public PlayerView(PlayerViewModel model, VolumeViewModel volume, Texts texts, Executor later) {
        this.texts = texts;
        this.model = model;
        setId("player");
        getStyleClass().add("player");
        var waveform = waveform();
        VBox.setVgrow(waveform, Priority.ALWAYS);
        getChildren()
                .addAll(
                        header(),
                        waveform,
                        wordsNote(),
                        LatePart.of(
                                TRANSPORT_ROOM,
                                () -> transport(new VolumeView(volume, texts)),
                                later),
                        LatePart.of(FIGURES_ROOM, () -> new FiguresView(model, texts), later));
    }

    private WaveformView waveform() {
        var waveform = new WaveformView(texts, model::seek);
        waveform.setId("waveform");
        waveform.setOnPulse(model::refresh);
        model.sourceProperty().subscribe(now -> waveform.show(now.orElse(null)));
        model.messageProperty().subscribe(waveform::setEmptyText);
        model.setOnWake(waveform::wake);
        model.setEmptyText(texts.get("waveform.empty", Keys.shown("Shortcut+Enter")));
        return waveform;
    }

    private Label wordsNote() {
        var note = new Label();
        note.setId("player-words-note");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.textProperty().bind(model.wordsNoteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private HBox header() {
        var caption = new Label();
        caption.setId("player-caption");
        caption.getStyleClass().add("player-caption");
        caption.setMinWidth(0);
        caption.textProperty().bind(model.captionProperty());
        var badge = new OutcomeBadge(texts);
        badge.setId("player-outcome");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        model.outcomeProperty().subscribe(badge::show);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var header = new HBox(caption, badge, room, answer());
        header.getStyleClass().add("player-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button answer() {
        var holder = new Button[1];
        var command =
                Command.of(texts.get("player.answer"), () -> toggleAnswer(holder[0]))
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> model.answerProperty().get().isPresent(),
                                        model.answerProperty()));
        holder[0] = Controls.iconButton("player-answer", command, Icon.NOTE);
        model.answerProperty().subscribe(_ -> renewAnswer());
        return holder[0];
    }

    /// Made when it is first asked for.
    private void toggleAnswer(Button owner) {
        var view = answer == null ? new AnswerView(texts) : answer;
        answer = view;
        renewAnswer();
        view.toggle(owner);
    }

    private void renewAnswer() {
        var view = answer;
        if (view != null) {
            model.answerProperty().get().ifPresent(view::show);
        }
    }

    private HBox transport(VolumeView volume) {
        Button stop = Controls.iconButton("player-stop", model.stopCommand(), Icon.STOP);
        var position = new Label();
        position.setId("player-position");
        position.getStyleClass().add("player-position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        position.textProperty().bind(model.positionProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var transport = new HBox(play(), stop, position, gap, volume);
        transport.getStyleClass().add("player-transport");
        transport.setAlignment(Pos.CENTER_LEFT);
        return transport;
    }

    private Button play() {
        Command command = model.playPause();
        Button button = Controls.iconButton("player-play", command, Icon.PLAY);
        button.getStyleClass().remove("flat");
        button.getStyleClass().addAll("button-circle", "accent", "player-play");
        model.playingProperty()
                .subscribe(isPlaying -> {
                    String title = texts.get(isPlaying ? "player.pause" : "player.play");
                    button.setGraphic((isPlaying ? Icon.PAUSE : Icon.PLAY).node());
                    Controls.retitle(button, command, title);
                });
        return button;
    }
}
