package voiceplayground.ui.player;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// The volume slider and its mute button.
final class VolumeView extends HBox {
    VolumeView(VolumeViewModel model, Texts texts) {
        getStyleClass().add("player-volume");
        setAlignment(Pos.CENTER_RIGHT);
        Button mute = Controls.iconButton("player-mute", model.mute(), Icon.LOUD);
        model.mutedProperty()
                .subscribe(isMuted -> {
                    mute.setGraphic((isMuted ? Icon.MUTED : Icon.LOUD).node());
                    String title = texts.get(isMuted ? "player.unmute" : "player.mute");
                    Controls.retitle(mute, model.mute(), title);
                });
        var slider = new Slider(0, 1, 1);
        slider.setBlockIncrement(0.05);
        Controls.named(
                slider,
                "player-volume",
                texts.get("player.volume"),
                texts.get("player.volume.help"));
        slider.getStyleClass().add("small");
        slider.valueProperty().bindBidirectional(model.placeProperty());
        getChildren().addAll(mute, slider);
    }
}
