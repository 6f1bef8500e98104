package voiceplayground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stop, as the ear and the server notice it.
final class StopSection implements Section {
    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String about() {
        return """
        200 times Generate, then Stop at a random moment while sound is heard, then Generate again at once, against a server
        that frees its only slot 0 to 100 ms after the close. Sound goes to a PulseAudio null sink whose monitor is recorded;
        silence is the last audible sample after Stop.\
        """;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Optional<String> missing = NullSink.missing();
        if (missing.isPresent()) {
            return List.of(
                    Figure.missing("Stop to silence, p99", "ms", 50, missing.get()),
                    Figure.missing("Stop to closed connection, p99", "ms", 200, missing.get()));
        }
        List<Double> silence = new ArrayList<>();
        List<Double> closed = new ArrayList<>();
        double refused;
        try (var sink = NullSink.open(24_000);
                Child client = Child.java(sink.surroundings(), List.of(), StopClient.class)) {
            while (true) {
                String line = client.line();
                if (line.startsWith("refused ")) {
                    refused = Double.parseDouble(line.substring(8));
                    break;
                }
                String[] words = line.split(" ");
                long stop = Long.parseLong(words[0]);
                long until = Long.parseLong(words[2]);
                closed.add((Long.parseLong(words[1]) - stop) / 1e6);
                silence.add(
                        sink.lastSound(stop, until, 32)
                                .map(t -> Math.max(0, t - stop) / 1e6)
                                .orElse(0.0));
            }
        }
        double[] quiet = silence.stream().mapToDouble(Double::doubleValue).toArray();
        double[] gone = closed.stream().mapToDouble(Double::doubleValue).toArray();
        String loops = quiet.length + " loops";
        return List.of(
                Figure.of("Stop to silence, p99", Median.quantile(quiet, 0.99), "ms", 50, loops),
                Figure.info("Stop to silence, median", Median.of(quiet), "ms", loops),
                Figure.of(
                        "Stop to closed connection, p99",
                        Median.quantile(gone, 0.99),
                        "ms",
                        200,
                        loops),
                Figure.info("Stop to closed connection, median", Median.of(gone), "ms", loops),
                Figure.of(
                        "requests refused because the one before still held the slot",
                        refused,
                        "",
                        0,
                        loops));
    }
}
