package voiceplayground.audio.playback;

/// What happens to a sound being played. Called on the speaker thread; must not block.
public interface PlaybackListener {
    /// The first frame was given to a running line.
    default void started(long nanos) {}

    /// Nothing more to play for now.
    default void starved(long nanos) {}

    /// Sound goes on after a starvation.
    default void recovered(long nanos) {}

    /// The last frame was heard, or the sound was stopped.
    default void over(boolean finished, long nanos) {}
}
