package voiceplayground.audio.playback;

import java.util.Optional;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// A [SourceDataLine] of the system's default mixer with a buffer of 100 ms.
///
/// 100 ms survive a busy machine and bound the lag of seeking and volume; the first sound does not
/// wait for them.
final class JavaSoundSpeaker implements Speaker {
    private static final int BUFFER_MILLIS = 100;

    private final SourceDataLine line;
    private final String name;

    private JavaSoundSpeaker(SourceDataLine line, String name) {
        this.line = line;
        this.name = name;
    }

    /// Opens a line of the system's own choice at exactly that rate.
    static Speaker open(int rateHz) throws NoDevice {
        return open(rateHz, Optional.empty());
    }

    /// Opens a line of a device at exactly that rate.
    ///
    /// @param device empty for the system's own choice
    static Speaker open(int rateHz, Optional<Mixer.Info> device) throws NoDevice {
        var format = new AudioFormat(rateHz, 16, 1, true, false);
        int bufferBytes = 2 * (rateHz * BUFFER_MILLIS / 1000);
        SourceDataLine line = null;
        try {
            var wanted = new DataLine.Info(SourceDataLine.class, format);
            line =
                    (SourceDataLine)
                            (device.isPresent()
                                    ? AudioSystem.getMixer(device.get()).getLine(wanted)
                                    : AudioSystem.getLine(wanted));
            line.open(format, bufferBytes);
            return new JavaSoundSpeaker(
                    line, device.map(Mixer.Info::getName).orElseGet(() -> name(format)));
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            // IllegalArgumentException is what Java throws where no device is.
            if (line != null) {
                line.close();
            }
            throw new NoDevice(String.valueOf(e.getMessage()));
        }
    }

    private static String name(AudioFormat format) {
        var info = new DataLine.Info(SourceDataLine.class, format);
        for (var mixer : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(mixer).isLineSupported(info)) {
                return mixer.getName();
            }
        }
        return "";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int bufferFrames() {
        return line.getBufferSize() / 2;
    }

    @Override
    public int writable() {
        int free = line.available();
        // The first answer after the line ran dry is 0, the next the whole buffer (ALSA through
        // PulseAudio).
        return (free == 0 ? line.available() : free) / 2;
    }

    @Override
    public int write(byte[] pcm, int offset, int frames) {
        return line.write(pcm, offset, 2 * frames) / 2;
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void flush() {
        line.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
