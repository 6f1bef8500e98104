package voiceplayground.bench;

import java.io.IOException;
import java.util.List;

/// From the server's write of an event to its PCM in memory.
final class LatencySection implements Section {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String about() {
        return """
        8000 events of 8192 bytes of PCM at 40 times real time, from a server in another process that writes the time of
        sending into `id:`; a fresh JVM whose client was warmed as the app does at launch. %d rounds, medians of each
        round's order statistics; the anchor is a bare socket that only finds the end of each event.\
        """
                .formatted(ROUNDS);
    }

    @Override
    public List<Figure> measure() throws Exception {
        double[][] own = new double[3][ROUNDS];
        double[][] bare = new double[3][ROUNDS];
        int seconds = (int) Math.ceil(8000 * 4096 / 44_100.0);
        try (Child server =
                Child.java(List.of(), EventServer.class, 44_100, seconds, 8192, 40, "stamp")) {
            String port = server.line();
            for (int i = 0; i < ROUNDS; i++) {
                take(own, i, "own", port);
                take(bare, i, "bare", port);
            }
        }
        return List.of(
                Figure.of(
                        "event to PCM, p99",
                        Median.of(own[2]),
                        "ms",
                        0.5,
                        "bare socket %.3f ms".formatted(Median.of(bare[2]))),
                Figure.info(
                        "event to PCM, p50",
                        Median.of(own[1]),
                        "ms",
                        "bare socket %.3f ms".formatted(Median.of(bare[1]))),
                Figure.of(
                        "first event of a warmed client",
                        Median.of(own[0]),
                        "ms",
                        10,
                        "bare socket %.3f ms".formatted(Median.of(bare[0]))));
    }

    private static void take(double[][] into, int round, String kind, String port)
            throws IOException {
        try (Child child = Child.java(List.of("-Xmx256m"), LatencyClient.class, kind, port)) {
            double[] numbers = child.numbers();
            for (int i = 0; i < 3; i++) {
                into[i][round] = numbers[i];
            }
        }
    }
}
