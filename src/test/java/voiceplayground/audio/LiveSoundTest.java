package voiceplayground.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

class LiveSoundTest {
    private static final int RATE_HZ = 8000;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private int fileReads;

    private int readFile(long position, byte[] target, int offset, int length) {
        fileReads++;
        byte[] all = file.toByteArray();
        int n = (int) Math.min(length, all.length - position);
        System.arraycopy(all, (int) position, target, offset, n);
        return n;
    }

    private void append(LiveSound sound, byte[] pcm) {
        file.writeBytes(pcm);
        sound.append(pcm, 0, pcm.length);
    }

    private static byte[] readAll(LiveSound sound, SplittableRandom random) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] piece = new byte[2000];
        for (long frame = 0; ; ) {
            int n = sound.read(frame, piece, 0, random.nextInt(1, 1000));
            if (n == 0) {
                return all.toByteArray();
            }
            all.write(piece, 0, 2 * n);
            frame += n;
        }
    }

    @Test
    void anyFrameIsReadFromMemoryOrFileAsItWasWritten() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            var random = new SplittableRandom(seed);
            file.reset();
            var sound = new LiveSound(RATE_HZ, this::readFile);
            byte[] pcm = new byte[2 * random.nextInt(1, 30 * RATE_HZ)];
            random.nextBytes(pcm);
            for (int at = 0; at < pcm.length; ) {
                int n = Math.min(pcm.length - at, 2 * random.nextInt(1, 2 * RATE_HZ));
                append(sound, Arrays.copyOfRange(pcm, at, at + n));
                at += n;
            }
            assertEquals(pcm.length / 2, sound.frames());
            assertArrayEquals(pcm, readAll(sound, random), "seed " + seed);
        }
    }

    @Test
    void theNewestTenSecondsNeverTouchTheFile() throws IOException {
        var sound = new LiveSound(RATE_HZ, this::readFile);
        for (int i = 0; i < 15; i++) {
            append(sound, new byte[2 * RATE_HZ]);
        }
        byte[] piece = new byte[2 * RATE_HZ];
        for (int second = 5; second < 15; second++) {
            assertEquals(RATE_HZ, sound.read((long) second * RATE_HZ, piece, 0, RATE_HZ));
        }
        assertEquals(0, fileReads);
        assertEquals(RATE_HZ, sound.read(0, piece, 0, RATE_HZ));
        assertTrue(fileReads > 0);
    }

    @Test
    void withoutAFileEverythingIsKeptInMemoryUpToItsLimit() throws IOException {
        var random = new SplittableRandom(3);
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        sound.keepAll();
        byte[] pcm = new byte[2 * RATE_HZ * 100];
        random.nextBytes(pcm);
        for (int at = 0; at < pcm.length; at += 4000) {
            sound.append(pcm, at, 4000);
        }
        assertArrayEquals(pcm, readAll(sound, random));
    }
}
