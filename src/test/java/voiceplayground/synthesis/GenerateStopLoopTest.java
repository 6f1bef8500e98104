package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.testkit.Eventually;
import voiceplayground.testkit.FakePlayer;
import voiceplayground.testkit.ManualClock;
import voiceplayground.testkit.OneSlotServer;
import voiceplayground.testkit.Threads;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

class GenerateStopLoopTest {
    private static final int LOOPS = 200;
    private static final Environment SERVER =
            new Environment(
                    "One slot", Environment.Kind.CUSTOM, "http://127.0.0.1:9", Optional.empty());

    @TempDir Path folder;

    private final Map<Run, List<RunState>> states = Collections.synchronizedMap(new HashMap<>());

    @Test
    void twoHundredLoopsKeepTheirOrderRefuseNothingAndLeakNothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("GenerateStopLoopTest seed " + seed);
        var random = new SplittableRandom(seed);
        var clock = new ManualClock();
        var server = new OneSlotServer(clock, seed);
        var player = new FakePlayer(clock);
        var runs = new ArrayList<Run>();
        int descriptors = Threads.descriptors();
        try (var library =
                        new FolderTakeLibrary(
                                folder, new Texts(Locale.ENGLISH), f -> f.toString());
                var synthesizer =
                        new Synthesizer(
                                server,
                                player,
                                library,
                                clock,
                                this::note,
                                _ -> 1,
                                (signal, longest) -> clock.advance(longest))) {
            for (int i = 0; i < LOOPS; i++) {
                var run =
                        synthesizer.start(
                                SERVER,
                                SpeechRequest.initial("Loop " + i),
                                random.nextBoolean()
                                        ? Optional.of(StartPolicy.INSTANT)
                                        : Optional.empty());
                runs.add(run);
                if (random.nextBoolean()) {
                    Eventually.equal(
                            true, () -> run.response().isPresent() || run.state().isFinal());
                } else {
                    LockSupport.parkNanos(random.nextInt(2_000_000));
                }
                switch (random.nextInt(4)) {
                    case 0 -> {}
                    case 1 -> synthesizer.stop();
                    case 2 -> {
                        run.stop();
                        run.stop();
                        runs.get(random.nextInt(runs.size())).stop();
                    }
                    default -> {
                        synthesizer.stop();
                        clock.advance(random.nextInt(300));
                    }
                }
            }
            synthesizer.stop();
            for (Run run : runs) {
                Eventually.equal(true, () -> run.state().isFinal());
            }
            assertEquals(0, server.overlapping(), "seed " + seed);
            assertEquals(0, server.refused(), "seed " + seed);
            Eventually.equal(List.of(), Threads::named);
            long kept = runs.stream().filter(r -> r.head().isPresent()).count();
            assertEquals(kept, library.load().size());
            assertTrue(server.served() > LOOPS / 3, "the loop proves something");
        }
        for (Run run : runs) {
            Eventually.equal(run.state(), () -> states.get(run).getLast());
            assertEquals(1, states.get(run).stream().filter(RunState::isFinal).count());
        }
        Eventually.equal(true, () -> Threads.descriptors() <= descriptors + 2);
    }

    private void note(Run run, RunState state) {
        states.computeIfAbsent(run, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(state);
    }
}
