package voiceplayground.sandbox;

import de.sciss.jump3r.lowlevel.LameEncoder;

import java.io.ByteArrayOutputStream;

import javax.sound.sampled.AudioFormat;

/// MPEG layer III with one channel and a constant bit rate, as the vendor's answer of 2026-05-01
/// had it: no tags, frames of 384 bytes at 24 kHz.
final class Mp3Encoder implements SoundEncoder {
    private static final int LOWEST_MPEG_2_HZ = 16_000;

    private final LameEncoder lame;

    Mp3Encoder(int rateHz) {
        var format = new AudioFormat(rateHz, 16, 1, true, false);
        lame =
                new LameEncoder(
                        format,
                        kilobits(rateHz),
                        LameEncoder.CHANNEL_MODE_MONO,
                        LameEncoder.QUALITY_MIDDLE,
                        false);
    }

    /// Kilobits a second; MPEG 2.5, which 8 kHz needs, ends at 64.
    static int kilobits(int rateHz) {
        return rateHz < LOWEST_MPEG_2_HZ ? 64 : 128;
    }

    @Override
    public byte[] encode(short[] frames) {
        byte[] pcm = SoundEncoding.PCM.encoder(0).encode(frames);
        var mp3 = new ByteArrayOutputStream();
        byte[] buffer = new byte[lame.getMP3BufferSize()];
        int most = lame.getPCMBufferSize();
        for (int at = 0; at < pcm.length; at += most) {
            int encoded = lame.encodeBuffer(pcm, at, Math.min(most, pcm.length - at), buffer);
            mp3.write(buffer, 0, encoded);
        }
        return mp3.toByteArray();
    }

    @Override
    public byte[] finish() {
        byte[] buffer = new byte[lame.getMP3BufferSize()];
        int encoded = lame.encodeFinish(buffer);
        lame.close();
        var rest = new ByteArrayOutputStream();
        rest.write(buffer, 0, encoded);
        return rest.toByteArray();
    }
}
