package voiceplayground.bench;

import voiceplayground.audio.PcmFeed;
import voiceplayground.audio.playback.OutputDevice;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;

import java.util.function.Consumer;

/// For runs that are kept without being heard.
final class NoPlayer implements Player {
    @Override
    public void warm() {}

    @Override
    public void prepare(int rateHz) {}

    @Override
    public Playback play(
            PcmFeed feed, long fromFrame, StartPolicy policy, PlaybackListener listener) {
        throw new IllegalStateException("nothing is to be heard");
    }

    @Override
    public void setVolume(double linear) {}

    @Override
    public void useDevice(java.util.Optional<String> name) {}

    @Override
    public boolean isSounding() {
        return false;
    }

    @Override
    public OutputDevice device() {
        return new OutputDevice.Unknown();
    }

    @Override
    public void onDevice(Consumer<OutputDevice> listener) {}

    @Override
    public void close() {}
}
