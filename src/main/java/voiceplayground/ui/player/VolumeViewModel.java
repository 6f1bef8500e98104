package voiceplayground.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import voiceplayground.audio.playback.Player;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.function.DoubleConsumer;

/// How loud everything is played. Thread: FX.
///
/// The ear hears ratios: the middle of the slider is a quarter of the amplitude, 12 dB less.
public final class VolumeViewModel {
    private final DoubleProperty place = new SimpleDoubleProperty();
    private final BooleanProperty isMuted = new SimpleBooleanProperty();
    private final Command mute;

    /// @param linear the volume to begin with, 0 to 1
    /// @param onChange hears of each new linear volume, to keep it; muting is not kept
    public VolumeViewModel(Player player, double linear, DoubleConsumer onChange, Texts texts) {
        place.set(Math.sqrt(Math.clamp(linear, 0.0, 1.0)));
        mute = Command.of(texts.get("player.mute"), () -> isMuted.set(!isMuted.get()));
        Runnable apply = () -> player.setVolume(isMuted.get() ? 0 : linear());
        apply.run();
        place.addListener(_ -> {
            isMuted.set(false);
            apply.run();
            onChange.accept(linear());
        });
        isMuted.addListener(_ -> apply.run());
    }

    /// Amplitude, 0 to 1.
    public double linear() {
        return place.get() * place.get();
    }

    /// Place of the slider, 0 to 1.
    public DoubleProperty placeProperty() {
        return place;
    }

    /// Silent, whatever the volume; moving the slider ends it.
    public BooleanProperty mutedProperty() {
        return isMuted;
    }

    /// Mutes or unmutes.
    public Command mute() {
        return mute;
    }
}
