package voiceplayground.bench;

import voiceplayground.takes.CrashRecovery;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/// What `kill -9` costs.
final class KillSection implements Section {
    private static final int KILLS = 50;
    private static final long SEED = 20_26;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String about() {
        return """
        A process that keeps takes and drafts is killed with `kill -9` at %d random moments (seed %d). Each time every take is
        recovered and compared with what the process had received; finished takes are compared byte for byte.\
        """
                .formatted(KILLS, SEED);
    }

    @Override
    public List<Figure> measure() throws Exception {
        var crash = new CrashRecovery(Files.createTempDirectory("vp-kill"), SEED);
        int interrupted = 0;
        long lostFrames = 0;
        Duration draftAge = Duration.ZERO;
        for (int i = 0; i < KILLS; i++) {
            CrashRecovery.Loss loss = crash.kill();
            interrupted = Math.max(interrupted, loss.interrupted());
            lostFrames = Math.max(lostFrames, loss.lostFrames());
            draftAge = draftAge.compareTo(loss.draftAge()) > 0 ? draftAge : loss.draftAge();
        }
        String anchor =
                KILLS
                        + " kills, "
                        + interrupted
                        + " takes recovered; a difference in any ends the run";
        return List.of(
                Figure.of("sound lost of a take, worst", lostFrames / 24_000.0, "s", 1, anchor),
                Figure.of(
                        "age of the draft found, worst",
                        draftAge.toMillis() / 1000.0,
                        "s",
                        2,
                        "saved within 1 s"));
    }
}
