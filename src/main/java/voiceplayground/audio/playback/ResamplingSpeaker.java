package voiceplayground.audio.playback;

import voiceplayground.audio.SincResampler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// A device that refuses a sound's rate, fed at a common one that it takes.
///
/// The conversion is this program's own: the JDK's leaves 7 to 16 dB between sound and noise. It
/// holds a few milliseconds back, which the silence behind the end of a sound pushes out.
final class ResamplingSpeaker implements Speaker {
    private static final int[] COMMON_HZ = {48_000, 44_100};

    private final Speaker device;
    private final int rateHz;
    private final int deviceHz;
    private final SincResampler resampler;

    /// Resampled frames that the device did not take yet, as bytes.
    private byte[] waiting = new byte[0];

    private int waitingFrom;

    ResamplingSpeaker(Speaker device, int rateHz, int deviceHz) {
        this.device = device;
        this.rateHz = rateHz;
        this.deviceHz = deviceHz;
        this.resampler = new SincResampler(rateHz, deviceHz);
    }

    /// Opens at exactly the rate asked for where the device takes it, else at a common one.
    static Speaker.Opener atAnyRate(Speaker.Opener exact) {
        return rateHz -> {
            try {
                return exact.open(rateHz);
            } catch (NoDevice refused) {
                for (int deviceHz : COMMON_HZ) {
                    Optional<Speaker> device = tryAt(exact, deviceHz);
                    if (device.isPresent()) {
                        return new ResamplingSpeaker(device.get(), rateHz, deviceHz);
                    }
                }
                throw refused;
            }
        };
    }

    private static Optional<Speaker> tryAt(Speaker.Opener exact, int deviceHz) {
        try {
            return Optional.of(exact.open(deviceHz));
        } catch (NoDevice e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public int bufferFrames() {
        return (int) ((long) device.bufferFrames() * rateHz / deviceHz);
    }

    @Override
    public int writable() {
        // Rounding may ask for up to two frames more than the rates say.
        long free = device.writable() - waitingFrames() - 2L;
        return (int) Math.max(0, free * rateHz / deviceHz);
    }

    @Override
    public int write(byte[] pcm, int offset, int frames) {
        deliver();
        if (waitingFrames() > 0) {
            return 0;
        }
        short[] given = new short[frames];
        ByteBuffer.wrap(pcm, offset, 2 * frames)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(given);
        short[] resampled = resampler.push(given, 0, frames);
        waiting = new byte[2 * resampled.length];
        waitingFrom = 0;
        ByteBuffer.wrap(waiting).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(resampled);
        deliver();
        return frames;
    }

    private void deliver() {
        int frames = waitingFrames();
        if (frames > 0) {
            waitingFrom += 2 * device.write(waiting, waitingFrom, frames);
        }
    }

    private int waitingFrames() {
        return (waiting.length - waitingFrom) / 2;
    }

    @Override
    public void start() {
        device.start();
    }

    @Override
    public void flush() {
        device.flush();
        resampler.reset();
        waitingFrom = waiting.length;
    }

    @Override
    public void close() {
        device.close();
    }
}
