package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.AudioFormatName;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

class AudioDecoderTest {
    private final ByteArrayOutputStream decoded = new ByteArrayOutputStream();

    private void take(byte[] pcm, int offset, int length) {
        assertEquals(0, length % 2, "whole frames");
        decoded.write(pcm, offset, length);
    }

    private int decode(AudioFormatName format, byte[] bytes, SplittableRandom cuts) {
        AudioDecoder decoder = AudioDecoder.of(format).orElseThrow();
        for (int at = 0; at < bytes.length; ) {
            int n = Math.min(bytes.length - at, cuts.nextInt(1, 40));
            decoder.decode(bytes, at, n, this::take);
            at += n;
        }
        return decoder.end(this::take);
    }

    @Test
    void aChunkSplitInsideAFrameIsJoined() {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] pcm = new byte[2 * random.nextInt(500)];
            random.nextBytes(pcm);
            decoded.reset();
            assertEquals(0, decode(AudioFormatName.PCM, pcm, random));
            assertArrayEquals(pcm, decoded.toByteArray(), "seed " + seed);
        }
    }

    @Test
    void aLastHalfFrameIsLeftOverAndToldOf() {
        assertEquals(1, decode(AudioFormatName.PCM, new byte[] {1, 2, 3}, new SplittableRandom(1)));
        assertArrayEquals(new byte[] {1, 2}, decoded.toByteArray());
    }

    @Test
    void aWavHeaderIsNoSoundHoweverItIsCut() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            byte[] pcm = new byte[200];
            random.nextBytes(pcm);
            byte[] wav = new byte[WavHeader.BYTES + pcm.length];
            System.arraycopy(WavHeader.of(24_000, 0), 0, wav, 0, WavHeader.BYTES);
            System.arraycopy(pcm, 0, wav, WavHeader.BYTES, pcm.length);
            decoded.reset();
            assertEquals(0, decode(AudioFormatName.WAV, wav, random));
            assertArrayEquals(pcm, decoded.toByteArray(), "seed " + seed);
        }
    }

    @Test
    void aWavHeaderOnEveryPieceIsSkippedEachTime() {
        byte[] pcm = {1, 2, 3, 4};
        byte[] piece = new byte[WavHeader.BYTES + pcm.length];
        System.arraycopy(WavHeader.of(8000, pcm.length), 0, piece, 0, WavHeader.BYTES);
        System.arraycopy(pcm, 0, piece, WavHeader.BYTES, pcm.length);
        AudioDecoder decoder = AudioDecoder.of(AudioFormatName.WAV).orElseThrow();
        var heard = new HeardPcm();
        decoder.decode(piece, 0, piece.length, heard);
        decoder.decode(piece, 0, piece.length, heard);
        assertArrayEquals(new byte[] {1, 2, 3, 4, 1, 2, 3, 4}, heard.bytes());
        assertEquals(List.of(8000, 8000), heard.rates);
    }

    /// Decision values of ITU-T G.711, tables 1a and 2a: the first and last of each segment, scaled
    /// to 16 bits.
    @Test
    void g711ExpandsToTheValuesOfItsTables() {
        assertEquals(-32124, G711Decoder.ULAW[0x00]);
        assertEquals(-15996, G711Decoder.ULAW[0x10]);
        assertEquals(-7932, G711Decoder.ULAW[0x20]);
        assertEquals(-3900, G711Decoder.ULAW[0x30]);
        assertEquals(-1884, G711Decoder.ULAW[0x40]);
        assertEquals(-876, G711Decoder.ULAW[0x50]);
        assertEquals(-372, G711Decoder.ULAW[0x60]);
        assertEquals(-120, G711Decoder.ULAW[0x70]);
        assertEquals(0, G711Decoder.ULAW[0x7f]);
        assertEquals(0, G711Decoder.ULAW[0xff]);
        assertEquals(32124, G711Decoder.ULAW[0x80]);
        assertEquals(-5504, G711Decoder.ALAW[0x00]);
        assertEquals(5504, G711Decoder.ALAW[0x80]);
        assertEquals(-8, G711Decoder.ALAW[0x55]);
        assertEquals(8, G711Decoder.ALAW[0xd5]);
        assertEquals(-32256, G711Decoder.ALAW[0x2a]);
        assertEquals(32256, G711Decoder.ALAW[0xaa]);
    }

    @Test
    void g711IsMonotonicOverItsCodesAndOddAroundZero() {
        for (int code = 0; code < 127; code++) {
            assertTrue(G711Decoder.ULAW[code] < G711Decoder.ULAW[code + 1]);
            assertEquals(-G711Decoder.ULAW[code], G711Decoder.ULAW[code | 0x80]);
            assertEquals(-G711Decoder.ALAW[code], G711Decoder.ALAW[code | 0x80]);
        }
    }

    /// The JDK's own conversion, which agrees with ffmpeg for every code, is the second opinion.
    @Test
    void g711AgreesWithTheJdkForEveryCode() throws IOException {
        assertArrayEquals(jdk(AudioFormat.Encoding.ULAW), G711Decoder.ULAW);
        assertArrayEquals(jdk(AudioFormat.Encoding.ALAW), G711Decoder.ALAW);
    }

    private static short[] jdk(AudioFormat.Encoding encoding) throws IOException {
        byte[] codes = new byte[256];
        for (int code = 0; code < 256; code++) {
            codes[code] = (byte) code;
        }
        var coded = new AudioFormat(encoding, 8000, 8, 1, 1, 8000, false);
        var pcm = new AudioFormat(8000, 16, 1, true, false);
        try (var in = new AudioInputStream(new ByteArrayInputStream(codes), coded, 256);
                var out = AudioSystem.getAudioInputStream(pcm, in)) {
            short[] table = new short[256];
            ByteBuffer.wrap(out.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(table);
            return table;
        }
    }

    @Test
    void whatCannotBePlayedHasNoDecoder() {
        assertTrue(AudioDecoder.of(new AudioFormatName("opus")).isEmpty());
    }
}
