package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class ClipTest {
    @Test
    void aWavOfOneChannelIsTakenAsItIs() throws IOException {
        var clip = Clip.of(wav(1, 1, 22_050, 16, new byte[] {1, 2, 3, 4, 5, 6}));
        assertEquals(22_050, clip.rateHz());
        assertEquals(3, clip.frames());
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6}, read(clip, 0));
        assertArrayEquals(new byte[] {5, 6}, read(clip, 2));
        assertArrayEquals(new byte[0], read(clip, 3));
    }

    @Test
    void twoChannelsBecomeOne() throws IOException {
        var clip = Clip.of(wav(1, 2, 44_100, 16, new byte[] {0x10, 0, 0x20, 0, 0, 1, 0, -1}));
        assertArrayEquals(new byte[] {0x18, 0, 0, 0}, read(clip, 0));
    }

    @Test
    void twentyFourBitsBecomeSixteen() throws IOException {
        var clip = Clip.of(wav(1, 1, 48_000, 24, new byte[] {9, 1, 2, 9, -1, -1}));
        assertArrayEquals(new byte[] {1, 2, -1, -1}, read(clip, 0));
    }

    @Test
    void aHeaderThatSaysTooMuchIsTakenToTheEnd() throws IOException {
        byte[] whole = wav(1, 1, 8000, 16, new byte[] {1, 2, 3, 4, 5, 6});
        assertEquals(2, Clip.of(Arrays.copyOf(whole, whole.length - 1)).frames());
    }

    @Test
    void whatIsNoSoundIsRefused() {
        for (byte[] file :
                List.of(
                        new byte[0],
                        "<html>not found</html>".getBytes(StandardCharsets.US_ASCII),
                        "RIFF----WAVE".getBytes(StandardCharsets.US_ASCII),
                        wav(2, 1, 48_000, 4, new byte[8]),
                        wav(1, 0, 48_000, 16, new byte[8]),
                        wav(1, 1, 0, 16, new byte[8]),
                        wav(1, 1, 8000, 16, new byte[0]),
                        Arrays.copyOf(wav(1, 1, 8000, 16, new byte[8]), 40),
                        new byte[] {'I', 'D', '3', 4, 0, 0})) {
            assertThrows(IOException.class, () -> Clip.of(file), () -> Arrays.toString(file));
        }
    }

    private static byte[] read(Clip clip, long from) {
        byte[] target = new byte[64];
        int frames = clip.read(from, target, 0, 32);
        return Arrays.copyOf(target, 2 * frames);
    }

    private static byte[] wav(int format, int channels, int rate, int bits, byte[] data) {
        var file = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) format).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
        file.putShort((short) bits);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
        return file.array();
    }
}
