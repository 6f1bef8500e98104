package voiceplayground.audio;

import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

import java.io.InputStream;
import java.util.Arrays;

/// MPEG layer III, fed in any pieces and decoded a frame at a time.
///
/// Whole frames are cut out here and given to JLayer one by one, so that nothing ever waits for
/// bytes and a bad frame costs itself alone. Two channels are mixed into one. JLayer scales to
/// 32700; that is corrected.
///
/// What an encoder puts before the sound is left out, since it would be heard as a late start: its
/// Xing, Info or VBRI frame, which decodes to silence, and the encoder's delay, as that frame says
/// it or else the usual 576 samples, with the 529 of every decoder. What it puts behind the sound
/// (up to two frames) stays: the counts that say where it begins are those of a finished file, and
/// believing them in a stream could cost sound. Source: ISO/IEC 11172-3, 2.4; the LAME project's
/// technical FAQ on delays.
final class Mp3Decoder implements AudioDecoder {
    private static final int ENCODER_DELAY = 576;
    private static final int DECODER_DELAY = 529;
    private static final int ID3_HEADER_BYTES = 10;

    private final Decoder decoder = new Decoder();
    private final Frames frames = new Frames();

    /// JLayer keeps the one that it first saw.
    private final Bitstream bits = new Bitstream(frames);

    private byte[] held = new byte[0];
    private int heldLength;
    private int toSkip = ENCODER_DELAY + DECODER_DELAY;
    private long tagBytes;
    private boolean atStart = true;
    private boolean isCorrected;
    private int rateHz;
    private byte[] pcm = new byte[0];

    @Override
    public void decode(byte[] bytes, int offset, int length, PcmSink sink) {
        if (held.length < heldLength + length) {
            held = Arrays.copyOf(held, Math.max(2 * held.length, heldLength + length));
        }
        System.arraycopy(bytes, offset, held, heldLength, length);
        heldLength += length;
        int at = 0;
        while (true) {
            int next = step(at, sink);
            if (next == at) {
                break;
            }
            at = next;
        }
        System.arraycopy(held, at, held, 0, heldLength - at);
        heldLength -= at;
    }

    @Override
    public int end(PcmSink sink) {
        int left = heldLength;
        heldLength = 0;
        return left;
    }

    /// Takes one frame, or passes over what is none.
    ///
    /// @return where the rest begins; `at` where more bytes are needed
    private int step(int at, PcmSink sink) {
        int left = heldLength - at;
        if (tagBytes > 0) {
            int skipped = (int) Math.min(left, tagBytes);
            tagBytes -= skipped;
            return at + skipped;
        }
        if (left < Mp3Header.BYTES) {
            return at;
        }
        if (held[at] == 'I' && held[at + 1] == 'D' && held[at + 2] == '3') {
            if (left < ID3_HEADER_BYTES) {
                return at;
            }
            tagBytes = (long) ID3_HEADER_BYTES + tagSize(at + 6);
            return step(at, sink);
        }
        var header = Mp3Header.read(held, at);
        if (header.isEmpty()) {
            return at + 1;
        }
        int bytes = header.get().frameBytes();
        if (left < bytes) {
            return at;
        }
        frame(header.get(), at, sink);
        return at + bytes;
    }

    /// Four times seven bits. Source: ID3v2.4, section 6.2.
    private int tagSize(int at) {
        return held[at] << 21 | held[at + 1] << 14 | held[at + 2] << 7 | held[at + 3];
    }

    private void frame(Mp3Header header, int at, PcmSink sink) {
        boolean isFirst = atStart;
        atStart = false;
        if (isFirst && header.isInfo(held, at)) {
            toSkip = header.encoderDelay(held, at).orElse(ENCODER_DELAY) + DECODER_DELAY;
            return;
        }
        if (rateHz == 0) {
            rateHz = header.rateHz();
            sink.rate(rateHz);
        }
        try {
            frames.give(held, at, header.frameBytes());
            Header read = bits.readFrame();
            if (read != null && decoder.decodeFrame(read, bits) instanceof SampleBuffer samples) {
                tell(samples, sink);
            }
            isCorrected = isCorrected || Mp3Tables.correct(decoder);
        } catch (JavaLayerException | RuntimeException _) {
            // A bad frame: JLayer throws what its arithmetic runs into. The next one is decoded.
        } finally {
            bits.closeFrame();
        }
    }

    private void tell(SampleBuffer samples, PcmSink sink) {
        int channels = samples.getChannelCount();
        short[] values = samples.getBuffer();
        int frames = samples.getBufferLength() / channels;
        int from = Math.min(toSkip, frames);
        toSkip -= from;
        if (pcm.length < 2 * frames) {
            pcm = new byte[2 * frames];
        }
        int used = 0;
        for (int i = from; i < frames; i++) {
            int sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += values[i * channels + c];
            }
            int sample = Math.clamp(Math.round(sum * 32768.0 / 32700.0 / channels), -32768, 32767);
            pcm[used++] = (byte) sample;
            pcm[used++] = (byte) (sample >> 8);
        }
        if (used > 0) {
            sink.pcm(pcm, 0, used);
        }
    }

    /// The frame that is decoded now; JLayer takes its end for a pause.
    private static final class Frames extends InputStream {
        private byte[] bytes = new byte[0];
        private int at;
        private int end;

        void give(byte[] frame, int offset, int length) {
            bytes = frame;
            at = offset;
            end = offset + length;
        }

        @Override
        public int read() {
            return at < end ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at >= end) {
                return -1;
            }
            int some = Math.min(length, end - at);
            System.arraycopy(bytes, at, target, offset, some);
            at += some;
            return some;
        }
    }
}
