package voiceplayground.bench;

import voiceplayground.audio.LiveSound;
import voiceplayground.audio.playback.LinePlayer;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;

import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;

/// Plays a tone several times, each fed block by block. Prints for each when enough PCM was there,
/// and when the first was.
///
/// Arguments: a start policy or `aplay`, rounds.
final class SoundClient {
    private static final int RATE_HZ = 24_000;
    private static final int BLOCK_FRAMES = 480;
    private static final int BLOCKS = 40;

    private SoundClient() {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        byte[] block = new byte[2 * BLOCK_FRAMES];
        for (int i = 0; i < BLOCK_FRAMES; i++) {
            int sample = i % 40 < 20 ? 9000 : -9000;
            block[2 * i] = (byte) sample;
            block[2 * i + 1] = (byte) (sample >> 8);
        }
        Player player = new LinePlayer();
        player.warm();
        for (int i = 0; i < rounds; i++) {
            Thread.sleep(400);
            if (args[0].equals("aplay")) {
                aplay(block);
            } else {
                play(player, StartPolicy.valueOf(args[0]), block);
            }
            Thread.sleep(400);
        }
        System.exit(0);
    }

    private static void play(Player player, StartPolicy policy, byte[] block)
            throws InterruptedException {
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        player.prepare(RATE_HZ);
        Thread.sleep(200);
        player.play(sound, 0, policy, new PlaybackListener() {});
        long start = System.nanoTime();
        long ready = 0;
        for (int i = 0; i < BLOCKS; i++) {
            sound.append(block, 0, block.length);
            if (ready == 0 && sound.frames() * 1000L / RATE_HZ >= policy.target().toMillis()) {
                ready = System.nanoTime();
            }
            pace(start, i + 1);
        }
        sound.end();
        System.out.println(ready + " " + start);
        Thread.sleep(600);
    }

    private static void aplay(byte[] block) throws Exception {
        Process aplay =
                new ProcessBuilder(
                                "aplay",
                                "-q",
                                "-t",
                                "raw",
                                "-f",
                                "S16_LE",
                                "-r",
                                "" + RATE_HZ,
                                "-c",
                                "1")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Thread.sleep(300);
        long start = System.nanoTime();
        try (OutputStream out = aplay.getOutputStream()) {
            for (int i = 0; i < BLOCKS; i++) {
                out.write(block);
                out.flush();
                pace(start, i + 1);
            }
        }
        aplay.waitFor();
        System.out.println(start + " " + start);
    }

    private static void pace(long start, int blocks) {
        long due = start + blocks * (BLOCK_FRAMES * 1_000_000_000L / RATE_HZ);
        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
            LockSupport.parkNanos(due - now);
        }
    }
}
