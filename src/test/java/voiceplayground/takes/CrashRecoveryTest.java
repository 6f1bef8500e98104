package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class CrashRecoveryTest {
    @TempDir Path home;

    @Test
    void aKilledProcessLosesNothingItHadReceived() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashRecoveryTest seed " + seed);
        var crash = new CrashRecovery(home, seed);
        for (int i = 0; i < 4; i++) {
            var loss = crash.kill();
            System.out.println(loss);
            assertEquals(0, loss.lostFrames(), "seed " + seed);
            // The promise is one second; a busy machine may be late by more than that.
            assertTrue(
                    loss.draftAge().compareTo(Duration.ofSeconds(10)) < 0, loss + ", seed " + seed);
        }
    }
}
