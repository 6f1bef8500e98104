package voiceplayground.audio;

import voiceplayground.speech.AudioFormatName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/// A short recording in memory: a WAV or MP3 file as it was fetched. Immutable; thread: any.
public final class Clip implements PcmFeed {
    private static final int ID_AND_SIZE = 8;

    private final byte[] pcm;
    private final int rateHz;

    private Clip(byte[] pcm, int rateHz) {
        this.pcm = pcm;
        this.rateHz = rateHz;
    }

    /// Decodes a file; it becomes 16-bit mono.
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
        Optional<WavFormat> format = Optional.empty();
        for (long at = 12; at + ID_AND_SIZE <= file.length; ) {
            int start = (int) at + ID_AND_SIZE;
            long size = WavHeader.size(file, start - 4);
            if (WavHeader.is("fmt ", file, start - ID_AND_SIZE)) {
                int there = Math.min(file.length - start, WavFormat.MOST_BYTES);
                format = WavFormat.read(file, start, (int) Math.min(size, there));
            } else if (WavHeader.is("data", file, start - ID_AND_SIZE)) {
                var known =
                        format.filter(f -> f.rateHz() > 0)
                                .orElseThrow(() -> new IOException("WAV of an unknown kind"));
                long there = (long) file.length - start;
                long length = WavHeader.isKnown(size) ? Math.min(size, there) : there;
                int frames = (int) (length / known.frameBytes());
                byte[] pcm = new byte[2 * frames];
                known.convert(file, start, frames, pcm, 0);
                return new Clip(pcm, known.rateHz());
            }
            at = start + size + (size & 1);
        }
        throw new IOException("WAV without sound");
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
