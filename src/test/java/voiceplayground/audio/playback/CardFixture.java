package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;

import voiceplayground.audio.LiveSound;
import voiceplayground.speech.NanoClock;
import voiceplayground.testkit.FakeCard;
import voiceplayground.testkit.FakeLine;
import voiceplayground.testkit.FakeMixerProvider;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The real `SourceDataLine` code through the real `AudioSystem`, on a card of the test kit.
class CardFixture {
    static final int RATE_HZ = 24_000;
    static final int MILLI_BYTES = 2 * RATE_HZ / 1000;

    /// Four times as slow as real time: a busy machine makes no gaps where bytes are compared.
    static final NanoClock SLOW = () -> System.nanoTime() / 4;

    /// Four times as fast, where seconds have to pass.
    static final NanoClock FAST = () -> System.nanoTime() * 4;

    final NanoClock clock;
    final FakeCard card;
    final LinePlayer player;
    final CompletableFuture<Boolean> over = new CompletableFuture<>();
    final CountDownLatch starved = new CountDownLatch(1);
    final PlaybackListener listener =
            new PlaybackListener() {
                @Override
                public void starved(long nanos) {
                    starved.countDown();
                }

                @Override
                public void over(boolean finished, long nanos) {
                    over.complete(finished);
                }
            };

    /// A card is plugged in, and a player lives in the same time.
    CardFixture(NanoClock clock) {
        this.clock = clock;
        card = new FakeCard("card one", clock);
        FakeMixerProvider.plug(card);
        player = new LinePlayer(ResamplingSpeaker.atAnyRate(JavaSoundSpeaker::open), clock);
    }

    @AfterEach
    void unplug() {
        card.thaw();
        player.close();
        FakeMixerProvider.plug(null);
    }

    static byte[] noise(int millis) {
        byte[] pcm = new byte[millis * MILLI_BYTES];
        new SplittableRandom(1).nextBytes(pcm);
        return pcm;
    }

    static LiveSound whole(byte[] pcm, int rateHz) {
        var sound = new LiveSound(rateHz, (_, _, _, _) -> 0);
        sound.append(pcm, 0, pcm.length);
        sound.end();
        return sound;
    }

    boolean awaitOver() throws Exception {
        return over.get(30, TimeUnit.SECONDS);
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// What a line sounded, once that much has passed.
    static byte[] heard(FakeLine line, int bytes) {
        await("enough was heard", () -> line.heard().length >= bytes);
        return line.heard();
    }

    /// True where `part` stands in `all`.
    static boolean contains(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    static byte[] from(byte[] pcm, int millis) {
        return Arrays.copyOfRange(pcm, millis * MILLI_BYTES, pcm.length);
    }
}
