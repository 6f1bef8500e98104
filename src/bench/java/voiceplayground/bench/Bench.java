package voiceplayground.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures what the project promises and writes the report.
///
/// Arguments: `all` or names joined by commas, then the report's file. Sections that were not run
/// keep their place in the report. Every ratio is taken within one run, because machines are shared
/// and noisy.
final class Bench {
    private static final List<Section> SECTIONS =
            List.of(
                    new DecodeSection(),
                    new LatencySection(),
                    new FirstCallSection(),
                    new FirstPhraseSection(),
                    new HourSection(),
                    new SoundSection(),
                    new StopSection(),
                    new KillSection(),
                    new RedrawSection(),
                    new VoicesSection());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> names = List.of(args[0].split(","));
        Path report = Path.of(args[1]);
        Map<String, String> kept = parts(report);
        Map<String, String> parts = new LinkedHashMap<>();
        for (Section section : SECTIONS) {
            if (names.contains("all") || names.contains(section.name())) {
                System.out.println("== " + section.name());
                parts.put(section.name(), render(section, section.measure()));
                System.out.println(parts.get(section.name()));
            } else if (kept.containsKey(section.name())) {
                parts.put(section.name(), kept.get(section.name()));
            }
        }
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.writeString(report, head() + String.join("\n", parts.values()));
        System.exit(0);
    }

    private static String head() {
        return """
        # Performance

        Written by `mvn -Pbench -DskipTests verify` (one section: `-Dbench=NAME`). Ratios are taken within one run and hold
        better than absolute times. Anchors are named in the last column.

        """;
    }

    private static String render(Section section, List<Figure> figures) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("## " + section.name());
        lines.add("");
        lines.add(section.about());
        lines.add("");
        lines.add(
                "Commit %s, %d processors, Java %s, %s."
                        .formatted(
                                commit(),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version(),
                                System.getProperty("os.name")));
        lines.add("");
        lines.add("| figure | measured | goal | | anchor in the same run |");
        lines.add("|---|---|---|---|---|");
        figures.forEach(f -> lines.add(f.row()));
        lines.add("");
        return String.join("\n", lines);
    }

    private static Map<String, String> parts(Path report) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        if (Files.exists(report)) {
            String[] pieces = Files.readString(report).split("(?m)^(?=## )");
            for (int i = 1; i < pieces.length; i++) {
                parts.put(pieces[i].lines().findFirst().orElse("").substring(3), pieces[i]);
            }
        }
        return parts;
    }

    private static String commit() throws Exception {
        var git =
                new ProcessBuilder("git", "describe", "--always", "--dirty")
                        .redirectErrorStream(true)
                        .start();
        String out =
                new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? out : "unknown";
    }
}
