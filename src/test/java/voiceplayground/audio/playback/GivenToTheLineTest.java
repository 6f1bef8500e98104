package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.AudioDecoder;
import voiceplayground.audio.LiveSound;
import voiceplayground.speech.AudioFormatName;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// What came is what the device is given, byte for byte, at full volume and without a gap.
class GivenToTheLineTest extends LoopFixture {
    private static final int STREAMS = 2000;

    @Test
    void twoThousandRandomStreamsAreGivenAsTheyCame() {
        long seed = System.nanoTime();
        System.out.println("GivenToTheLineTest seed " + seed);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < STREAMS; i++) {
            stream(random, "seed " + seed + " stream " + i);
        }
    }

    private void stream(SplittableRandom random, String what) {
        var any = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] sent = new byte[random.nextInt(2, random.nextInt(20) == 0 ? 40_000 : 3000)];
        random.nextBytes(sent);
        var policies = StartPolicy.values();
        var policy = policies[random.nextInt(policies.length)];
        devices.clear();
        heard.clear();
        if (random.nextBoolean()) {
            loop.prepare(RATE_HZ);
        }
        loop.play(new Session(any, 0, policy, listener, () -> nanos, () -> {}));
        var decoder = AudioDecoder.of(AudioFormatName.PCM).orElseThrow();
        long begun = nanos;
        int most = random.nextInt(3) == 0 ? 3 : 4000;
        for (int at = 0; at < sent.length; ) {
            int n = Math.min(sent.length - at, random.nextInt(1, most + 1));
            decoder.decode(sent, at, n, any::append);
            at += n;
            // Sound comes twice as fast as it is heard, and with a start of 100 ms.
            long soundMillis = at / MILLI_BYTES - 100;
            while ((nanos - begun) / 1_000_000 < soundMillis / 2) {
                pass(1);
            }
            devices.forEach(d -> d.takeAtMost(random.nextInt(1, 200)));
        }
        assertEquals(sent.length % 2, decoder.end(any::append), what);
        any.end();
        pass(sent.length / MILLI_BYTES + 250);
        assertEquals(List.of("started", "finished"), heard, what);
        byte[] frames = Arrays.copyOf(sent, sent.length & ~1);
        assertArrayEquals(frames, Arrays.copyOf(devices.getLast().given(), frames.length), what);
    }
}
