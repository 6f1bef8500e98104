package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/// Files as other programs write them, read whole and as they arrive.
class WavFormatTest {
    @TempDir Path folder;

    private static byte[] wav(
            int code, int channels, int bits, boolean isExtensible, int size, byte[] behind) {
        int format = isExtensible ? 40 : 16;
        var wav = ByteBuffer.allocate(28 + format + behind.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(20 + format + behind.length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(format);
        wav.putShort((short) (isExtensible ? 0xFFFE : code)).putShort((short) channels);
        wav.putInt(24_000).putInt(24_000 * channels * bits / 8);
        wav.putShort((short) (channels * bits / 8)).putShort((short) bits);
        if (isExtensible) {
            wav.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) code);
            wav.put(HexFormat.of().parseHex("000000001000800000aa00389b71"));
        }
        return wav.put(ascii("data")).putInt(size).put(behind).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pcm(String samples) {
        String[] values = samples.isEmpty() ? new String[0] : samples.split(" ");
        var pcm = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (String value : values) {
            pcm.putShort(Short.parseShort(value));
        }
        return pcm.array();
    }

    private byte[] fromFile(byte[] wav) throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), wav);
        try (WavFile opened = WavFile.open(file)) {
            byte[] target = new byte[(int) (2 * opened.frames())];
            for (int i = 0; i < opened.frames(); i++) {
                assertEquals(1, opened.read(i, target, 2 * i, 1));
            }
            assertEquals(24_000, opened.rateHz());
            return target;
        }
    }

    private static byte[] streamed(byte[] wav, int piece) {
        var heard = new HeardPcm();
        var decoder = new PcmDecoder();
        for (int at = 0; at < wav.length; at += piece) {
            decoder.decode(wav, at, Math.min(piece, wav.length - at), heard);
        }
        decoder.end(heard);
        return heard.bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 8, 00 80 ff, -32768 0 32512",
        "1, 1, 16, 0080 ff7f 0100, -32768 32767 1",
        "1, 1, 24, 000080 ffff7f 800100 7f0100, -32768 32767 2 1",
        "1, 1, 32, 00000080 ffffff7f 00800100, -32768 32767 2",
        "3, 1, 32, 000080bf 0000003f 00004040 0000c07f, -32768 16384 32767 0",
        "3, 1, 64, 000000000000f0bf 000000000000e03f, -32768 16384",
        "6, 1, 8, 55 d5 2a, -8 8 -32256",
        "7, 1, 8, 00 ff 80, -32124 0 32124",
        "1, 2, 16, 0a00 1400 0080 ff7f, 15 0",
        "1, 2, 8, 00 80, -16384",
        "1, 6, 24, 000600 000600 000600 000000 000000 000000, 3",
        "3, 2, 32, 0000003f 000000bf, 0",
    })
    void everyKindOfSampleBecomes16BitsAndOneChannel(
            int code, int channels, int bits, String hex, String samples) throws IOException {
        byte[] data = HexFormat.of().parseHex(hex.replace(" ", ""));
        for (boolean isExtensible : List.of(false, true)) {
            byte[] wav = wav(code, channels, bits, isExtensible, data.length, data);
            assertArrayEquals(pcm(samples), fromFile(wav));
            for (int piece : new int[] {1, 2, 3, 7, wav.length}) {
                assertArrayEquals(pcm(samples), streamed(wav, piece), "pieces of " + piece);
            }
        }
    }

    /// Two samples, then what stands behind them.
    @ParameterizedTest
    @CsvSource({
        "4, LIST, false",
        "4, id3 , false",
        "0, LIST, true",
        "-1, LIST, true",
        "2147483647, LIST, true",
        "400, LIST, true",
        "4, abcd, true",
    })
    void theTextsBehindTheSoundAreNoneWhereItsLengthIsTold(int size, String id, boolean isSound) {
        byte[] data =
                ByteBuffer.allocate(18)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(new byte[] {1, 0, 2, 0})
                        .put(ascii((id + " ").substring(0, 4)))
                        .putInt(6)
                        .put(ascii("wxyzuv"))
                        .array();
        byte[] wav = wav(1, 1, 16, false, size, data);
        byte[] wanted = isSound ? data : pcm("1 2");
        for (int piece : new int[] {1, 2, 5, 45, wav.length}) {
            assertArrayEquals(wanted, streamed(wav, piece), "pieces of " + piece);
        }
    }

    @Test
    void filesOneBehindTheOtherAreOneSoundHoweverTheyAreCut() {
        byte[] one = wav(1, 1, 16, false, 4, pcm("7 8"));
        byte[] two = wav(1, 2, 16, true, 8, pcm("2 4 6 8"));
        byte[] both = ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
        for (int piece = 1; piece <= both.length; piece++) {
            assertArrayEquals(pcm("7 8 3 7"), streamed(both, piece), "pieces of " + piece);
        }
    }

    @Test
    void aFormatThatCannotBePlayedIsNoNoise() {
        byte[] wav = wav(2, 1, 4, false, 4, pcm("7 8"));
        assertEquals(0, streamed(wav, 3).length);
        assertEquals(0, streamed(wav, wav.length).length);
    }
}
