package voiceplayground.bench;

import voiceplayground.audio.playback.LinePlayer;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.NanoClock;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.synthesis.Synthesizer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Prints, for each loop: when Stop was called, when the server saw the close, when the next
/// Generate came; at the end how many requests were refused.
final class StopClient {
    private static final int LOOPS = 200;

    private StopClient() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("vp-stop");
        var random = new SplittableRandom(5);
        var states = new LinkedBlockingQueue<RunState>();
        var player = new LinePlayer();
        player.warm();
        try (var server = new SlotServer();
                var synthesizer =
                        new Synthesizer(
                                Clients.own(),
                                player,
                                Takes.recorders(folder),
                                NanoClock.SYSTEM,
                                (_, state) -> states.add(state))) {
            for (int i = 0; i < LOOPS; i++) {
                states.clear();
                Run run =
                        synthesizer.start(
                                Clients.environment(server.url()),
                                Clients.request(24_000),
                                Optional.of(StartPolicy.INSTANT));
                awaitPlaying(states);
                Thread.sleep(60 + random.nextInt(200));
                long stop = System.nanoTime();
                run.stop();
                Long closed = null;
                while (closed == null) {
                    closed = server.closed.poll();
                    Thread.sleep(1);
                }
                // Long enough for late sound to be heard by the monitor.
                Thread.sleep(120);
                System.out.println(stop + " " + closed + " " + System.nanoTime());
            }
            // The next Generate at once after Stop: the slot is still held.
            for (int i = 0; i < LOOPS / 4; i++) {
                states.clear();
                synthesizer.start(
                        Clients.environment(server.url()),
                        Clients.request(24_000),
                        Optional.of(StartPolicy.INSTANT));
                awaitPlaying(states);
                Thread.sleep(random.nextInt(60));
                synthesizer.stop();
            }
            System.out.println("refused " + server.refused.get());
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        System.exit(0);
    }

    private static void awaitPlaying(LinkedBlockingQueue<RunState> states)
            throws InterruptedException {
        while (true) {
            RunState state = states.poll(10, TimeUnit.SECONDS);
            if (state == null) {
                throw new IllegalStateException("no sound within 10 s");
            }
            if (state instanceof RunState.Playing) {
                return;
            }
            if (state instanceof RunState.Failed failed) {
                throw new IllegalStateException(failed.toString());
            }
        }
    }
}
