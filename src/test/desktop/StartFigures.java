import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `StartBench` prints and reads from the system.
final class StartFigures {
    private StartFigures() {}

    static void table(String title, Map<String, List<Double>> results) {
        System.out.println(title + " (load " + load() + ")");
        double cache = median(results.get("cache"));
        results.forEach((name, times) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %-9s median %6.0f  min %6.0f  cache/this %.2f (min %.2f)%n",
                        name,
                        median(times),
                        Collections.min(times),
                        cache / median(times),
                        Collections.min(results.get("cache")) / Collections.min(times)));
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    /// Proportional set size in KiB; 0 for a process that is gone.
    static long pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /// Since 1970.
    static long micros() {
        var now = java.time.Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }
}
