import com.sun.net.httpserver.HttpServer;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The measuring part of `start.sh`; see there.
///
/// *First frame* is the moment at which the upper left part of the text box shows letters (twelve
/// shades or more), read from the frame buffer of the screen every 2 ms. *Key press* is the moment
/// that the program (by its start log) or the page (by its own clock) acts on Ctrl+Enter, which is
/// pressed every 20 ms from the start on, in a start of its own.
class StartBench {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int BOX_WIDTH = 220;
    private static final int BOX_HEIGHT = 56;
    private static final int SHADES = 12;
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

    private StartSubject browser() {
        return new StartSubject() {
            @Override
            public Process start() throws IOException {
                told.clear();
                return StartSubject.quiet(chromium.toArray(String[]::new)).start();
            }

            @Override
            public void read(Map<String, Long> moments) {
                moments.putAll(told);
            }
        };
    }

    private void window(int rounds) throws Exception {
        var subjects = new LinkedHashMap<String, StartSubject>(StartApp.all(image, work));
        subjects.put("chromium", browser());
        var frames = new LinkedHashMap<String, List<Double>>();
        var presses = new LinkedHashMap<String, List<Double>>();
        var corners = new LinkedHashMap<String, int[]>();
        for (var subject : subjects.entrySet()) {
            corners.put(subject.getKey(), corner(subject.getValue()));
        }
        for (int round = 0; round < rounds; round++) {
            for (var subject : subjects.entrySet()) {
                int[] corner = corners.get(subject.getKey());
                double frame = frame(subject.getValue(), corner);
                double press = press(subject.getValue());
                frames.computeIfAbsent(subject.getKey(), _ -> new ArrayList<>()).add(frame);
                presses.computeIfAbsent(subject.getKey(), _ -> new ArrayList<>()).add(press);
                System.err.printf(
                        Locale.ROOT,
                        "round %d %s frame %.0f press %.0f ms load %s%n",
                        round,
                        subject.getKey(),
                        frame,
                        press,
                        StartFigures.load());
            }
        }
        StartFigures.table("first frame with the text box, ms", frames);
        StartFigures.table("Generate acts on a key press, ms", presses);
    }

    /// A first start, to warm profile and caches and to learn where the text box is.
    private int[] corner(StartSubject subject) throws Exception {
        var moments = new ConcurrentHashMap<String, Long>();
        var process = subject.start();
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

    private double frame(StartSubject subject, int[] corner) throws Exception {
        var frame = new AtomicLong();
        Thread watch = Thread.ofPlatform().unstarted(() -> watch(corner, frame));
        long started = StartFigures.micros();
        var process = subject.start();
        try {
            watch.start();
            watch.join(PATIENCE_MS);
        } finally {
            watch.interrupt();
            end(process);
        }
        return (frame.get() - started) / 1000.0;
    }

    private double press(StartSubject subject) throws Exception {
        var moments = new ConcurrentHashMap<String, Long>();
        var robot = new Robot();
        long started = StartFigures.micros();
        var process = subject.start();
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
        } finally {
            end(process);
        }
        return (moments.get("pressed") - started) / 1000.0;
    }

    /// Notes when letters are there: they have many shades, and nothing before them has.
    private void watch(int[] corner, AtomicLong frame) {
        try {
            var screen =
                    pixels.map(FileChannel.MapMode.READ_ONLY, headerBytes, 4L * WIDTH * HEIGHT)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asIntBuffer();
            while (frame.get() == 0) {
                var shades = new HashSet<Integer>();
                for (int y = 0; y < BOX_HEIGHT; y++) {
                    for (int x = 0; x < BOX_WIDTH; x++) {
                        shades.add(screen.get((corner[1] + y) * WIDTH + corner[0] + x));
                    }
                }
                if (shades.size() >= SHADES) {
                    frame.set(StartFigures.micros());
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            // It never came; the figures will show it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void speak(int rounds) throws Exception {
        var results = new LinkedHashMap<String, List<Double>>();
        var apps = StartApp.all(image, work);
        for (int round = -1; round < rounds; round++) {
            for (var app : apps.entrySet()) {
                Path takes = Files.createTempDirectory(work, "takes");
                var start =
                        StartSubject.quiet(
                                app.getValue().launcher(),
                                "speak",
                                "--unpaced",
                                "--take-dir",
                                takes.toString(),
                                "--text",
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
        StartFigures.table("speak, ten words, ms", results);
    }

    private void memory() throws Exception {
        for (var subject :
                Map.of("cache", StartApp.of(image, work, "memory"), "chromium", browser())
                        .entrySet()) {
            var process = subject.getValue().start();
            Thread.sleep(TimeUnit.SECONDS.toMillis(60 + 15));
            long kb =
                    Stream.concat(Stream.of(process.toHandle()), process.descendants())
                            .mapToLong(StartFigures::pss)
                            .sum();
            System.out.printf(
                    Locale.ROOT, "%s: PSS %d MB after 75 s%n", subject.getKey(), kb / 1024);
            end(process);
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
}
