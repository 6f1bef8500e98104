package voiceplayground.audio.playback;

/// One sound being played. Methods return at once; thread: any.
public interface Playback {
    /// Silence within 50 ms, after a 10 ms fade. Final. Harmless when late.
    void stop();

    /// Silence; the position stays. Receiving goes on.
    void pause();

    /// Goes on after [#pause].
    void resume();

    /// Continues from another frame.
    void seek(long frame);

    /// True between [#pause] and [#resume].
    boolean isPaused();

    /// True once finished or stopped.
    boolean isOver();

    /// The frame now heard, interpolated by the clock and never beyond what was given to the
    /// device.
    long heardFrame();

    /// Gaps so far.
    Starvations starvations();

    /// Gaps in the sound because nothing more had arrived.
    ///
    /// @param total their length together
    record Starvations(int count, java.time.Duration total) {}
}
