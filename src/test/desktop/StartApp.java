import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// The program, with its data in a folder of its own.
record StartApp(Path root, Path home, Path log) implements StartSubject {
    /// As shipped; without the cache but with the runtime's own archive; with neither.
    static Map<String, StartApp> all(Path image, Path work)
            throws IOException, InterruptedException {
        Path cds = copy(image, work.resolve("image-cds"), "");
        var dump =
                StartSubject.quiet(
                        cds.resolve("lib/runtime/bin/java").toString(),
                        "-Xshare:dump",
                        "-XX:+UseSerialGC");
        if (dump.start().waitFor() != 0) {
            throw new IllegalStateException("the runtime's own archive could not be made");
        }
        Path plain = copy(image, work.resolve("image-plain"), "  -Xshare:off \\\n");
        var subjects = new LinkedHashMap<String, StartApp>();
        subjects.put("cache", of(image, work, "cache"));
        subjects.put("cds", of(cds, work, "cds"));
        subjects.put("plain", of(plain, work, "plain"));
        return subjects;
    }

    static StartApp of(Path root, Path work, String name) {
        return new StartApp(root, work.resolve("home-" + name), work.resolve("log-" + name));
    }

    String launcher() {
        return root.resolve("bin/voice-playground").toString();
    }

    @Override
    public Process start() throws IOException {
        Files.deleteIfExists(log);
        var start = StartSubject.quiet(launcher());
        start.environment().put("VOICE_PLAYGROUND_HOME", home.toString());
        // Software rendering, as in the browser: there is no graphics card to compare.
        start.environment()
                .put("JAVA_TOOL_OPTIONS", "-Dprism.order=sw -Dvoiceplayground.start-log=" + log);
        return start.start();
    }

    @Override
    public void read(Map<String, Long> moments) throws IOException {
        if (Files.exists(log)) {
            for (String line : Files.readAllLines(log)) {
                String[] words = line.split(" ");
                if (words.length == 4) {
                    moments.put("text/" + words[2] + "/" + words[3], 0L);
                }
                moments.putIfAbsent(words[1], Long.parseLong(words[0]));
            }
        }
    }

    private static Path copy(Path image, Path copy, String option) throws IOException {
        if (Files.exists(copy)) {
            return copy;
        }
        try (var files = Files.walk(image, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(f -> !f.endsWith("app.aot")).toList()) {
                Path target = copy.resolve(image.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Path launcher = copy.resolve("bin/voice-playground");
        String[] parts = Files.readString(launcher).split(" *\"-XX:AOT.*\n");
        Files.writeString(launcher, String.join(option, parts));
        return copy;
    }
}
