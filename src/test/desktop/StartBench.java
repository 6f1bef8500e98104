import com.sun.net.httpserver.HttpServer;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The measuring part of `start.sh`; see there.
///
/// *First frame* is the moment from which on the pixels of the text box (its upper left corner with
/// two lines of text) are those it has in the end, read from the frame buffer of the screen once a
/// millisecond. *Key press* is the moment that the program (by its start log) or the page (by its
/// own clock) acts on Ctrl+Enter, which is pressed every 20 ms from the start on.
class StartBench {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int BOX_WIDTH = 220;
    private static final int BOX_HEIGHT = 56;
    private static final long PATIENCE_MS = 60_000;
    private static final String SENTENCE =
            "The early train leaves at seven from the other platform.";

    private final Path page;
    private final Path work;
    private final Path image;
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final FileChannel pixels;
    private final long headerBytes;

    /// Software rendering for both sides: there is no graphics card to compare.
    private final List<String> chromium;

    StartBench(Path page, Path work, Path image) throws IOException {
        this.page = page;
        this.work = work;
        this.image = image;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String at = exchange.getRequestURI().getQuery();
                    if (at != null) {
                        told.putIfAbsent(
                                exchange.getRequestURI().getPath().substring(1),
                                Long.parseLong(at.replace("at=", "")));
                    }
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        pixels = FileChannel.open(work.resolve("Xvfb_screen0"));
        headerBytes = pixels.size() - 4L * WIDTH * HEIGHT;
        chromium =
                List.of(
                        "chromium",
                        "--app=file://"
                                + page
                                + "?to=http://127.0.0.1:"
                                + server.getAddress().getPort(),
                        "--user-data-dir=" + work.resolve("profile"),
                        "--no-sandbox",
                        "--no-first-run",
                        "--no-default-browser-check",
                        "--disable-gpu",
                        "--window-size=1180,760");
    }

    public static void main(String[] args) throws Exception {
        var what = new ArrayList<>(Arrays.asList(args).subList(3, args.length));
        int rounds = 8;
        int n = what.indexOf("-n");
        if (n >= 0) {
            rounds = Integer.parseInt(what.get(n + 1));
            what.remove(n + 1);
            what.remove(n);
        }
        if (what.isEmpty()) {
            what.addAll(List.of("window", "speak", "memory"));
        }
        var bench =
                new StartBench(
                        Path.of(args[0]).toRealPath(),
                        Path.of(args[1]).toRealPath(),
                        Path.of(args[2]).toRealPath());
        for (String part : what) {
            switch (part) {
                case "window" -> bench.window(rounds);
                case "speak" -> bench.speak(rounds);
                case "memory" -> bench.memory();
                default -> throw new IllegalArgumentException(part);
            }
        }
        System.exit(0);
    }

    /// One of the things compared.
    private interface Subject {
        Process start(Map<String, Long> moments) throws IOException;

        default void read(Map<String, Long> moments) throws IOException {}
    }

    private final class App implements Subject {
        private final Path launcher;
        private final Path home;
        private final Path log;

        App(Path root, String name) {
            launcher = root.resolve("bin/voice-playground");
            home = work.resolve("home-" + name);
            log = work.resolve("log-" + name);
        }

        @Override
        public Process start(Map<String, Long> moments) throws IOException {
            Files.deleteIfExists(log);
            var start = quiet(launcher.toString());
            start.environment().put("VOICE_PLAYGROUND_HOME", home.toString());
            start.environment()
                    .put(
                            "JAVA_TOOL_OPTIONS",
                            "-Dprism.order=sw -Dvoiceplayground.start-log=" + log);
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
    }

    private final class Browser implements Subject {
        @Override
        public Process start(Map<String, Long> moments) throws IOException {
            told.clear();
            return quiet(chromium.toArray(String[]::new)).start();
        }

        @Override
        public void read(Map<String, Long> moments) {
            moments.putAll(told);
        }
    }

    private static ProcessBuilder quiet(String... command) {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /// As shipped; without the cache but with the runtime's own archive; with neither.
    private Map<String, Subject> apps() throws IOException, InterruptedException {
        Path cds = copy("cds", "");
        var dump =
                quiet(
                        cds.resolve("lib/runtime/bin/java").toString(),
                        "-Xshare:dump",
                        "-XX:+UseSerialGC");
        if (dump.start().waitFor() != 0) {
            throw new IllegalStateException("the runtime's own archive could not be made");
        }
        var subjects = new LinkedHashMap<String, Subject>();
        subjects.put("cache", new App(image, "cache"));
        subjects.put("cds", new App(cds, "cds"));
        subjects.put("plain", new App(copy("plain", "java-options=-Xshare:off\n"), "plain"));
        return subjects;
    }

    private Path copy(String name, String more) throws IOException {
        Path copy = work.resolve("image-" + name);
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
        try (var files = Files.list(copy.resolve("lib/app"))) {
            for (Path cfg : files.filter(f -> f.toString().endsWith(".cfg")).toList()) {
                String text = Files.readString(cfg).replaceAll("java-options=-XX:AOT.*\n", "");
                cfg.toFile().setWritable(true);
                Files.writeString(cfg, text.stripTrailing() + "\n" + more);
            }
        }
        return copy;
    }

    private record Times(double frame, double press) {}

    private void window(int rounds) throws Exception {
        var subjects = new LinkedHashMap<>(apps());
        subjects.put("chromium", new Browser());
        var frames = new LinkedHashMap<String, List<Double>>();
        var presses = new LinkedHashMap<String, List<Double>>();
        var corners = new LinkedHashMap<String, int[]>();
        for (var subject : subjects.entrySet()) {
            corners.put(subject.getKey(), corner(subject.getValue()));
        }
        for (int round = 0; round < rounds; round++) {
            for (var subject : subjects.entrySet()) {
                var times = once(subject.getValue(), corners.get(subject.getKey()));
                frames.computeIfAbsent(subject.getKey(), _ -> new ArrayList<>()).add(times.frame);
                presses.computeIfAbsent(subject.getKey(), _ -> new ArrayList<>()).add(times.press);
                System.err.printf(
                        Locale.ROOT,
                        "round %d %s frame %.0f press %.0f ms load %s%n",
                        round,
                        subject.getKey(),
                        times.frame,
                        times.press,
                        load());
            }
        }
        table("first frame with the text box, ms", frames);
        table("Generate acts on a key press, ms", presses);
    }

    /// A first start, to warm profile and caches and to learn where the text box is.
    private int[] corner(Subject subject) throws Exception {
        var moments = new ConcurrentHashMap<String, Long>();
        var process = subject.start(moments);
        try {
            long end = System.currentTimeMillis() + PATIENCE_MS;
            while (System.currentTimeMillis() < end) {
                subject.read(moments);
                for (String name : moments.keySet()) {
                    if (name.startsWith("text/")) {
                        String[] parts = name.split("/");
                        Thread.sleep(1_000);
                        return new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[2])};
                    }
                }
                Thread.sleep(50);
            }
            throw new IllegalStateException("no text box came: " + moments);
        } finally {
            end(process);
        }
    }

    private Times once(Subject subject, int[] corner) throws Exception {
        var moments = new ConcurrentHashMap<String, Long>();
        var seen = new ArrayList<long[]>();
        Thread watch = Thread.ofPlatform().unstarted(() -> watch(corner, seen));
        var robot = new Robot();
        long started = micros();
        var process = subject.start(moments);
        watch.start();
        try {
            long end = System.currentTimeMillis() + PATIENCE_MS;
            while (!moments.containsKey("pressed") && System.currentTimeMillis() < end) {
                robot.keyPress(KeyEvent.VK_CONTROL);
                robot.keyPress(KeyEvent.VK_ENTER);
                robot.keyRelease(KeyEvent.VK_ENTER);
                robot.keyRelease(KeyEvent.VK_CONTROL);
                Thread.sleep(20);
                subject.read(moments);
            }
            // What comes after this second is no start any more.
            Thread.sleep(1_000);
        } finally {
            watch.interrupt();
            watch.join();
            end(process);
        }
        long last = seen.getLast()[1];
        long frame =
                seen.stream()
                        .filter(s -> s[1] == last)
                        .mapToLong(s -> s[0])
                        .findFirst()
                        .orElseThrow();
        return new Times((frame - started) / 1000.0, (moments.get("pressed") - started) / 1000.0);
    }

    /// Notes each change of the text box's pixels.
    private void watch(int[] corner, List<long[]> seen) {
        try {
            var screen =
                    pixels.map(FileChannel.MapMode.READ_ONLY, headerBytes, 4L * WIDTH * HEIGHT);
            byte[] row = new byte[4 * BOX_WIDTH];
            while (true) {
                long hash = 1;
                for (int y = 0; y < BOX_HEIGHT; y++) {
                    screen.get(4 * ((corner[1] + y) * WIDTH + corner[0]), row);
                    hash = hash * 1_000_003 + Arrays.hashCode(row);
                }
                if (seen.isEmpty() || seen.getLast()[1] != hash) {
                    seen.add(new long[] {micros(), hash});
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            // All was seen.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void speak(int rounds) throws Exception {
        var results = new LinkedHashMap<String, List<Double>>();
        var apps = apps();
        for (int round = -1; round < rounds; round++) {
            for (var app : apps.entrySet()) {
                Path takes = Files.createTempDirectory(work, "takes");
                var start =
                        quiet(
                                ((App) app.getValue()).launcher.toString(),
                                "speak",
                                "--unpaced",
                                "--take-dir",
                                takes.toString(),
                                SENTENCE);
                start.environment()
                        .put("VOICE_PLAYGROUND_HOME", work.resolve("home-cli").toString());
                long before = System.nanoTime();
                if (start.start().waitFor() != 0) {
                    throw new IllegalStateException(app.getKey() + " did not speak");
                }
                double took = (System.nanoTime() - before) / 1e6;
                if (round >= 0) {
                    results.computeIfAbsent(app.getKey(), _ -> new ArrayList<>()).add(took);
                }
            }
        }
        table("speak, ten words, ms", results);
    }

    private void memory() throws Exception {
        for (var subject :
                Map.of("cache", new App(image, "memory"), "chromium", new Browser()).entrySet()) {
            var process = subject.getValue().start(new ConcurrentHashMap<>());
            Thread.sleep(TimeUnit.SECONDS.toMillis(60 + 15));
            long kb =
                    Stream.concat(Stream.of(process.toHandle()), process.descendants())
                            .mapToLong(StartBench::pss)
                            .sum();
            System.out.printf(
                    Locale.ROOT, "%s: PSS %d MB after 75 s%n", subject.getKey(), kb / 1024);
            end(process);
        }
    }

    private static long pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static void end(Process process) throws InterruptedException {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        Thread.sleep(500);
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        Thread.sleep(200);
    }

    private static void table(String title, Map<String, List<Double>> results) {
        System.out.println(title + " (load " + load() + ")");
        double cache = median(results.get("cache"));
        results.forEach((name, times) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %-9s median %6.0f  min %6.0f  cache/this %.2f (min %.2f)%n",
                        name,
                        median(times),
                        times.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        cache / median(times),
                        results.get("cache").stream().min(Comparator.naturalOrder()).orElseThrow()
                                / times.stream().min(Comparator.naturalOrder()).orElseThrow()));
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static long micros() {
        var now = java.time.Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
