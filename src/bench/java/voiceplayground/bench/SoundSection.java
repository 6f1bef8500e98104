package voiceplayground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From PCM in memory to sound in the device's monitor.
final class SoundSection implements Section {
    private static final int ROUNDS = 15;

    @Override
    public String name() {
        return "sound";
    }

    @Override
    public String about() {
        return """
        A tone comes in blocks of 20 ms at real time into the player, whose line was prepared; sound goes to a PulseAudio null
        sink at 24 kHz and its monitor is recorded. Counted from the first block (instant) or from the block that completes
        200 ms (balanced) to the first audible sample. %d rounds, medians. Beside it `aplay` with its own defaults, fed the
        same blocks through a pipe.\
        """
                .formatted(ROUNDS);
    }

    @Override
    public List<Figure> measure() throws Exception {
        Optional<String> missing = NullSink.missing();
        if (missing.isPresent()) {
            return List.of(
                    Figure.missing("first PCM to sound, instant", "ms", 10, missing.get()),
                    Figure.missing(
                            "first 200 ms of PCM to sound, balanced", "ms", 10, missing.get()));
        }
        double[] instant = onsets("INSTANT");
        double[] balanced = onsets("BALANCED");
        double[] aplay = onsets("aplay");
        String anchor = "aplay %.0f ms".formatted(Median.of(aplay));
        return List.of(
                Figure.of("first PCM to sound, instant", Median.of(instant), "ms", 10, anchor),
                Figure.info("the slowest of them", Median.quantile(instant, 1), "ms", anchor),
                Figure.of(
                        "first 200 ms of PCM to sound, balanced",
                        Median.of(balanced),
                        "ms",
                        10,
                        anchor),
                Figure.info("the slowest of them", Median.quantile(balanced, 1), "ms", anchor));
    }

    private static double[] onsets(String kind) throws Exception {
        List<Double> delays = new ArrayList<>();
        try (var sink = NullSink.open(24_000);
                Child client =
                        Child.java(
                                sink.surroundings(), List.of(), SoundClient.class, kind, ROUNDS)) {
            for (int i = 0; i < ROUNDS; i++) {
                String[] words = client.line().split(" ");
                long ready = Long.parseLong(words[0]);
                sink.onset(Long.parseLong(words[1]), 500)
                        .ifPresent(t -> delays.add((t - ready) / 1e6));
            }
        }
        return delays.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
