import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// The ahead-of-time cache that the program starts from.
///
/// It is made by letting the image do its main job once, with its own launcher, so that the class
/// path is the one it will run with. The jars are on the class path: with modules on a module path
/// the cache is refused as soon as the image lies elsewhere.
final class StartupCache {
    /// The time of all jars: one that every package format can hold.
    static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    /// Of the second compiler, which the program does not use: with recorded profiles it compiled
    /// 0.7 s at a start instead of 0.4 s.
    private static final String NO_PROFILES =
            "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

    private final AppImage image;

    StartupCache(AppImage image) {
        this.image = image;
    }

    /// The cache knows its jars by size and time.
    private void date() throws IOException {
        var time = FileTime.from(TIME);
        try (var files = Files.list(image.app())) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, time);
            }
        }
    }

    void train() throws IOException, InterruptedException {
        date();
        Path settings = image.settings();
        String shipped = Files.readString(settings);
        String training =
                shipped.replace("-XX:AOTCache=", "-XX:AOTCacheOutput=")
                        // There is no cache yet that the check could find.
                        .replace("voiceplayground.packaged=true", "voiceplayground.packaged=false");
        if (!Screens.areThere()) {
            // Of a launcher of Linux, which a build without a screen is for.
            training =
                    training.replace(
                            "  \"-XX:+UseSerialGC\"",
                            "  -Dglass.platform=Headless -Dprism.order=sw \"-XX:+UseSerialGC\"");
        }
        try {
            settings.toFile().setWritable(true);
            Files.writeString(settings, training);
            var command = new ArrayList<>(Screens.borrowed());
            command.add(image.launcher().toString());
            command.add("--self-check");
            Steps.run(command, Map.of("JAVA_TOOL_OPTIONS", NO_PROFILES));
        } finally {
            Files.writeString(settings, shipped);
        }
        Path cache = image.app().resolve("app.aot");
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no start-up cache was made");
        }
        System.out.println("   " + Files.size(cache) / 1_000_000 + " MB");
    }
}
