package voiceplayground.audio.playback;

import voiceplayground.audio.PcmFeed;

/// Plays one sound at a time on the output device, or silently in time where there is none.
///
/// All methods return at once and may be called from any thread; the work is the speaker thread's.
public interface Player extends AutoCloseable {
    /// Opens and closes a line once, so that the first sound does not wait for classes to load.
    void warm();

    /// Opens the line for a sound that is about to come.
    void prepare(int rateHz);

    /// Plays a sound; one that was playing is faded out in 10 ms first.
    ///
    /// @param fromFrame where to begin
    Playback play(PcmFeed feed, long fromFrame, StartPolicy policy, PlaybackListener listener);

    /// Sets the volume for this and later sounds. @param linear 0 (silent) to 1 (as recorded)
    void setVolume(double linear);

    /// Wants a device for the next sounds; where it is not there the system's own choice sounds.
    ///
    /// @param name as in [OutputDevices#names]; empty for the system's own choice
    void useDevice(java.util.Optional<String> name);

    /// Whether a sound is not over yet; it may wait for its first frames or be paused.
    boolean isSounding();

    /// What the sound goes to now.
    OutputDevice device();

    /// Tells of changes of [#device], on the speaker thread. Replaces the listener before.
    void onDevice(java.util.function.Consumer<OutputDevice> listener);

    /// Silences and closes the device.
    @Override
    void close();
}
