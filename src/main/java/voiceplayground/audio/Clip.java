package voiceplayground.audio;

import voiceplayground.speech.AudioFormatName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A short recording in memory: a WAV or MP3 file as it was fetched. Immutable; thread: any.
public final class Clip implements PcmFeed {
    private static final int ID_AND_SIZE = 8;

    /// `WAVE_FORMAT_PCM` and `WAVE_FORMAT_EXTENSIBLE`, which previews of studios have.
    private static final int PCM = 1;

    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_HZ = 768_000;
    private static final int MOST_CHANNELS = 8;

    private final byte[] pcm;
    private final int rateHz;

    private Clip(byte[] pcm, int rateHz) {
        this.pcm = pcm;
        this.rateHz = rateHz;
    }

    /// Decodes a file; several channels are mixed to one, 24 bits become 16.
    ///
    /// @throws IOException where it is no sound that can be played
    public static Clip of(byte[] file) throws IOException {
        var clip = isWav(file) ? wav(file) : mp3(file);
        if (clip.frames() == 0) {
            throw new IOException("no sound in it");
        }
        return clip;
    }

    private static boolean isWav(byte[] file) {
        return file.length > 12 && WavHeader.is("RIFF", file, 0) && WavHeader.is("WAVE", file, 8);
    }

    private static Clip wav(byte[] file) throws IOException {
        int format = 0;
        int channels = 0;
        long rate = 0;
        int bits = 0;
        for (long at = 12; at + ID_AND_SIZE <= file.length; ) {
            int here = (int) at;
            long size = WavHeader.size(file, here + 4);
            int start = here + ID_AND_SIZE;
            if (WavHeader.is("fmt ", file, here) && start + 16 <= file.length) {
                format = WavHeader.number(file, start);
                channels = WavHeader.number(file, start + 2);
                rate = WavHeader.size(file, start + 4);
                bits = WavHeader.number(file, start + 14);
            } else if (WavHeader.is("data", file, here)) {
                boolean isKnown =
                        (format == PCM || format == EXTENSIBLE)
                                && (bits == 16 || bits == 24)
                                && channels >= 1
                                && channels <= MOST_CHANNELS
                                && rate >= 1
                                && rate <= MOST_HZ;
                if (!isKnown) {
                    throw new IOException("WAV of an unknown kind");
                }
                int there = file.length - start;
                int length = size == 0 || size > there ? there : (int) size;
                return new Clip(mixed(file, start, length, channels, bits / 8), (int) rate);
            }
            at = start + size + (size & 1);
        }
        throw new IOException("WAV without sound");
    }

    private static byte[] mixed(byte[] file, int start, int length, int channels, int bytes) {
        int frames = length / (channels * bytes);
        byte[] pcm = new byte[2 * frames];
        for (int frame = 0; frame < frames; frame++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int end = start + (frame * channels + channel + 1) * bytes;
                sum += (file[end - 1] << 8) | (file[end - 2] & 0xff);
            }
            int mean = sum / channels;
            pcm[2 * frame] = (byte) mean;
            pcm[2 * frame + 1] = (byte) (mean >> 8);
        }
        return pcm;
    }

    private static Clip mp3(byte[] file) throws IOException {
        boolean looksRight =
                file.length > 3
                        && ((file[0] == 'I' && file[1] == 'D' && file[2] == '3')
                                || ((file[0] & 0xff) == 0xff && (file[1] & 0xe0) == 0xe0));
        var decoder = AudioDecoder.of(new AudioFormatName("mp3"));
        if (!looksRight || decoder.isEmpty()) {
            throw new IOException("neither WAV nor MP3");
        }
        var out = new ByteArrayOutputStream();
        int[] rate = {44_100};
        var sink =
                new AudioDecoder.PcmSink() {
                    @Override
                    public void rate(int hz) {
                        rate[0] = hz;
                    }

                    @Override
                    public void pcm(byte[] pcm, int offset, int length) {
                        out.write(pcm, offset, length);
                    }
                };
        decoder.get().decode(file, 0, file.length, sink);
        decoder.get().end(sink);
        return new Clip(out.toByteArray(), rate[0]);
    }

    @Override
    public int rateHz() {
        return rateHz;
    }

    @Override
    public long frames() {
        return pcm.length / 2;
    }

    @Override
    public boolean isEnded() {
        return true;
    }

    @Override
    public int read(long frame, byte[] target, int offset, int frames) {
        int read = Math.clamp(frames() - frame, 0, frames);
        System.arraycopy(pcm, (int) (2 * frame), target, offset, 2 * read);
        return read;
    }
}
