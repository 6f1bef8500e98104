package voiceplayground.audio.playback;

import java.io.IOException;
import java.util.Arrays;

/// Takes frames from a sound, gives them their volume and fades, and writes them to the device.
///
/// Thread: the speaker's alone, but for the volume.
final class FrameWriter {
    private final Output output;
    private byte[] buffer = new byte[0];
    private double gain = 1;
    private volatile double wantedGain = 1;
    private long fadeFrames;

    /// Frames of a fade-in that are still to come.
    private long fadeInLeft;

    FrameWriter(Output output) {
        this.output = output;
    }

    /// Thread: any. Reached within the next piece, without a step.
    void setGain(double linear) {
        wantedGain = linear;
    }

    /// The next frames are faded in over that many; 0 for none.
    void fadeIn(long frames) {
        fadeFrames = frames;
        fadeInLeft = frames;
    }

    /// Writes the next frames of a sound and moves its cursor.
    ///
    /// @return frames that the device took
    int write(Session session, int frames) throws IOException {
        int read = session.feed.read(session.cursor, room(frames), 0, frames);
        if (read == 0) {
            return 0;
        }
        double wanted = wantedGain;
        Ramp.apply(buffer, 0, read, gain, wanted);
        gain = wanted;
        if (fadeInLeft > 0) {
            int faded = (int) Math.min(fadeInLeft, read);
            double from = 1 - fadeInLeft / (double) fadeFrames;
            Ramp.apply(buffer, 0, faded, from, from + faded / (double) fadeFrames);
            fadeInLeft -= faded;
        }
        int taken = output.write(buffer, 0, read);
        session.cursor += taken;
        session.extend();
        return taken;
    }

    /// Writes frames from a place of a sound, fading out to silence.
    ///
    /// @return frames that the device took
    int fadeOut(Session session, long frame, int frames) throws IOException {
        int read = frames <= 0 ? 0 : session.feed.read(frame, room(frames), 0, frames);
        Ramp.apply(buffer, 0, read, gain, 0);
        return output.write(buffer, 0, read);
    }

    private byte[] room(int frames) {
        if (buffer.length < 2 * frames) {
            buffer = Arrays.copyOf(buffer, 2 * frames);
        }
        return buffer;
    }
}
