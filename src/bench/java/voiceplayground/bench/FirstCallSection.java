package voiceplayground.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The first press after launch, over a long wire.
final class FirstCallSection implements Section {
    private static final int ROUNDS = 7;
    private static final long ROUND_TRIP_NANOS = 80_000_000L;

    @Override
    public String name() {
        return "first-call";
    }

    @Override
    public String about() {
        return """
        TLS 1.3 and HTTP/2 through a proxy that delays by a round trip of 80 ms (a new connection waits one more, as its
        handshake would); a fresh JVM each time, warmed as the app does at launch, or not. From the call to the first PCM,
        less one round trip. %d rounds in turn, medians.\
        """
                .formatted(ROUNDS);
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path pem = Files.createTempFile("vp-bench", ".pem");
        double[] warm = new double[ROUNDS];
        double[] later = new double[ROUNDS];
        double[] cold = new double[ROUNDS];
        try (Child server = Child.java(List.of(), TlsServer.class, pem);
                var proxy = new DelayProxy(Integer.parseInt(server.line()), ROUND_TRIP_NANOS)) {
            String url = "https://localhost:" + proxy.port();
            // The server's own JVM is warm before anything counts.
            for (int i = -1; i < ROUNDS; i++) {
                double[] w = call("warm", url, pem);
                double[] c = call("cold", url, pem);
                if (i >= 0) {
                    warm[i] = w[0] - ROUND_TRIP_NANOS / 1e6;
                    later[i] = w[1] - ROUND_TRIP_NANOS / 1e6;
                    cold[i] = c[0] - ROUND_TRIP_NANOS / 1e6;
                }
            }
        } finally {
            Files.delete(pem);
        }
        return List.of(
                Figure.of(
                        "call to first PCM, first call after launch",
                        Median.of(warm),
                        "ms",
                        25,
                        "not warmed: %.0f ms".formatted(Median.of(cold))),
                Figure.info(
                        "call to first PCM, second call", Median.of(later), "ms", "same process"));
    }

    private static double[] call(String kind, String url, Path pem) throws Exception {
        try (Child child = Child.java(List.of(), FirstCallClient.class, kind, url, pem)) {
            return child.numbers();
        }
    }
}
