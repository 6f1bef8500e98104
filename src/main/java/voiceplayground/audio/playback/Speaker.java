package voiceplayground.audio.playback;

/// An open output device that takes 16-bit mono frames at one rate. Thread: one at a time.
///
/// Frames go to a short buffer in front of the device. Nothing here tells of a lost device: it
/// takes no more frames, or does not return, and the loop draws its conclusions.
public interface Speaker {
    /// The device's name, for people.
    String name();

    /// Frames that its buffer holds.
    int bufferFrames();

    /// Frames that fit now without waiting.
    int writable();

    /// Gives it frames.
    ///
    /// @return frames taken, fewer than given (also 0) when they do not fit or the device has gone
    int write(byte[] pcm, int offset, int frames);

    /// Begins to sound what was written; later writes sound by themselves, also after the buffer
    /// ran dry.
    void start();

    /// Drops what was written and not yet heard; goes on sounding what is written next.
    void flush();

    /// Silences and frees the device at once.
    void close();

    /// Opens devices.
    @FunctionalInterface
    interface Opener {
        /// Opens the present default device; it does not sound before [Speaker#start].
        ///
        /// @throws NoDevice when there is none that takes sound
        Speaker open(int rateHz) throws NoDevice;
    }

    /// There is no device that takes sound.
    final class NoDevice extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param reason the system's words
        public NoDevice(String reason) {
            super(reason);
        }
    }
}
