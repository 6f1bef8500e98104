package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Our decoder beside one that shares nothing with it.
///
/// The files are speech by Flite, encoded by LAME (mono, 48 kbit/s at 24 kHz and 64 at 44.1 kHz);
/// the stored PCM is what mpg123 1.31.2 decodes of them with `--no-gapless -e s16`, so that it
/// begins with the delay that ours leaves out.
class Mp3ReferenceTest {
    private static final int DELAY = 576 + 529;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Mp3ReferenceTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] decode(byte[] mp3, int piece, int rateHz) {
        var heard = new HeardPcm();
        var decoder = new Mp3Decoder();
        for (int at = 0; at < mp3.length; at += piece) {
            decoder.decode(mp3, at, Math.min(piece, mp3.length - at), heard);
        }
        assertEquals(0, decoder.end(heard));
        assertEquals(List.of(rateHz), heard.rates);
        return heard.bytes();
    }

    private static ShortBuffer samples(byte[] pcm) {
        return ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    @ParameterizedTest
    @CsvSource({"24k, 24000", "44k, 44100"})
    void anIndependentDecoderHearsTheSame(String name, int rateHz) throws IOException {
        byte[] mp3 = resource("speech-" + name + ".mp3");
        byte[] whole = decode(mp3, mp3.length, rateHz);
        assertArrayEquals(whole, decode(mp3, 1, rateHz));
        var reference = samples(resource("speech-" + name + ".mpg123.pcm"));
        var ours = samples(whole);
        assertEquals(reference.remaining() - DELAY, ours.remaining());
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < ours.remaining(); i++) {
            double wanted = reference.get(i + DELAY);
            signal += wanted * wanted;
            noise += Math.pow(ours.get(i) - wanted, 2);
        }
        double db = 10 * Math.log10(signal / noise);
        assertTrue(db >= 65, "dB: " + db);
    }

    /// An Info frame as LAME writes it: the fixture's first header, silence, and the tag.
    ///
    /// @param fields which of Xing's fields stand there, as its flags say
    private static byte[] withInfo(byte[] mp3, String encoder, int fields, int delay) {
        int length = Mp3Header.read(mp3, 0).orElseThrow().frameBytes();
        var info = ByteBuffer.allocate(length + mp3.length);
        info.put(mp3, 0, 4).position(4 + 9);
        info.put("Info".getBytes()).putInt(fields);
        int[] sizes = {4, 4, 100, 4};
        for (int i = 0; i < sizes.length; i++) {
            info.position(info.position() + (fields >> i & 1) * sizes[i]);
        }
        info.put(encoder.getBytes()).position(info.position() + 21 - encoder.length());
        info.put((byte) (delay >> 4)).put((byte) (delay << 4));
        return info.position(length).put(mp3).array();
    }

    @ParameterizedTest
    @CsvSource({
        "LAME3.100, 0, 576, 576",
        "LAME3.100, 3, 1105, 1105",
        "LAME3.99r, 11, 2000, 2000",
        "Lavf58.76, 8, 1, 1",
        "Unknown00, 3, 1105, 576",
    })
    void theDelayThatAnInfoFrameSaysIsLeftOutWithIt(
            String encoder, int fields, int told, int believed) throws IOException {
        byte[] mp3 = resource("speech-24k.mp3");
        byte[] plain = decode(mp3, mp3.length, 24_000);
        byte[] tagged = withInfo(mp3, encoder, fields, told);
        byte[] pcm = decode(tagged, tagged.length, 24_000);
        int later = 2 * (believed - 576);
        assertEquals(plain.length - later, pcm.length);
        if (later >= 0) {
            assertArrayEquals(Arrays.copyOfRange(plain, later, plain.length), pcm);
        } else {
            assertArrayEquals(plain, Arrays.copyOfRange(pcm, -later, pcm.length));
        }
        assertArrayEquals(pcm, decode(tagged, 1, 24_000));
    }

    @Test
    void aTagThatIsCutOffSaysNothing() throws IOException {
        byte[] mp3 = resource("speech-24k.mp3");
        var header = Mp3Header.read(mp3, 0).orElseThrow();
        byte[] info = Arrays.copyOf(withInfo(mp3, "LAME3.100", 0, 576), 40);
        assertTrue(header.encoderDelay(info, 0).isEmpty());
        var all = new ByteArrayOutputStream();
        new Mp3Decoder().decode(info, 0, info.length, all::write);
        assertEquals(0, all.size());
    }
}
