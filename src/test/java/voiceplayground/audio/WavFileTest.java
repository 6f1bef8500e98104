package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class WavFileTest {
    @TempDir Path folder;

    private final byte[] pcm = {1, 2, 3, 4, 5, 6, 7, 8};

    private byte[] read(byte[] header, byte[] sound) throws IOException {
        Path file = folder.resolve("a.wav");
        var all = new ByteArrayOutputStream();
        all.writeBytes(header);
        all.writeBytes(sound);
        Files.write(file, all.toByteArray());
        try (WavFile wav = WavFile.open(file)) {
            byte[] target = new byte[64];
            int frames = wav.read(0, target, 0, 32);
            assertEquals(wav.frames(), frames);
            return Arrays.copyOf(target, 2 * frames);
        }
    }

    private static byte[] withDataSize(int size) {
        byte[] header = WavHeader.of(24_000, 0);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(40, size);
        return header;
    }

    @Test
    void aSizeThatIsUnknownMeansUntilTheEnd() throws IOException {
        for (int size : new int[] {0, 0x7fff0000, 0x7fffffff, -1}) {
            assertArrayEquals(pcm, read(withDataSize(size), pcm), "size " + size);
        }
    }

    @Test
    void aSizeIsKeptToAndNeverBelievedBeyondTheEnd() throws IOException {
        assertArrayEquals(new byte[] {1, 2, 3, 4}, read(withDataSize(4), pcm));
        assertArrayEquals(pcm, read(withDataSize(400), pcm));
        assertArrayEquals(new byte[] {1, 2}, read(withDataSize(0), new byte[] {1, 2, 3}));
    }

    @Test
    void otherChunksAreSkipped() throws IOException {
        byte[] header = WavHeader.of(8000, pcm.length);
        var all = new ByteArrayOutputStream();
        all.write(header, 0, 36);
        all.writeBytes(new byte[] {'L', 'I', 'S', 'T', 3, 0, 0, 0, 'x', 'y', 'z', 0});
        all.write(header, 36, 8);
        assertArrayEquals(pcm, read(all.toByteArray(), pcm));
    }

    @Test
    void whatIsNoWavIsRefusedInWords() {
        assertThrows(IOException.class, () -> read(new byte[0], pcm));
        assertThrows(IOException.class, () -> read("<!doctype html><html>".getBytes(), pcm));
        byte[] adpcm = WavHeader.of(24_000, 8);
        adpcm[20] = 2;
        var refusal = assertThrows(IOException.class, () -> read(adpcm, pcm));
        assertEquals(
                "a.wav cannot be played: format 2, 1 channels, 16 bits, 24000 Hz",
                refusal.getMessage());
        byte[] unknown = WavHeader.of(24_000, 8);
        unknown[21] = (byte) 0xff;
        assertThrows(IOException.class, () -> read(unknown, pcm));
        assertThrows(IOException.class, () -> read(WavHeader.of(0, 8), pcm));
    }

    @Test
    void theRateAndTheHeadersOwnSizesAreRight() throws IOException {
        byte[] header = WavHeader.of(44_100, 1000);
        var buffer = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1036, buffer.getInt(4));
        assertEquals(44_100, buffer.getInt(24));
        assertEquals(88_200, buffer.getInt(28));
        assertEquals(1000, buffer.getInt(40));
    }
}
