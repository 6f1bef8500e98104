package voiceplayground.takes;

import voiceplayground.audio.WavHeader;
import voiceplayground.settings.FileSettingsStore;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.synthesis.Outcome;
import voiceplayground.testkit.Shelf;
import voiceplayground.words.Texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Kills a recording process at random moments (`kill -9`) and looks at what is left.
///
/// As a program: `CrashRecovery [KILLS] [SEED]`, 50 kills where nothing is said.
public final class CrashRecovery {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final AppFolders folders;
    private final long seed;
    private final SplittableRandom random;
    private final Map<String, String> finished = new TreeMap<>();

    /// What a kill cost, and over all kills.
    ///
    /// @param takes on the disk
    /// @param interrupted of them
    /// @param lostFrames frames the process had received and the take does not have
    /// @param draftAge how much older the draft found is than the last one typed
    public record Loss(int takes, int interrupted, long lostFrames, Duration draftAge) {
        Loss worst(Loss other) {
            return new Loss(
                    Math.max(takes, other.takes),
                    Math.max(interrupted, other.interrupted),
                    Math.max(lostFrames, other.lostFrames),
                    draftAge.compareTo(other.draftAge) > 0 ? draftAge : other.draftAge);
        }
    }

    public CrashRecovery(Path home, long seed) {
        this.folders = new AppFolders(home);
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// Kills as often as asked and prints what it cost.
    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println("kills " + kills + ", seed " + seed);
        var crash = new CrashRecovery(Files.createTempDirectory("crash"), seed);
        var worst = new Loss(0, 0, 0, Duration.ZERO);
        for (int i = 0; i < kills; i++) {
            worst = worst.worst(crash.kill());
        }
        System.out.println("takes kept            " + worst.takes());
        System.out.println("interrupted           " + worst.interrupted());
        System.out.println("frames lost, worst    " + worst.lostFrames());
        System.out.println("draft age, worst, ms  " + worst.draftAge().toMillis());
    }

    /// Lets the process record for a moment, kills it, recovers and checks everything that may not
    /// be otherwise, with an `AssertionError` where it is.
    public Loss kill() throws Exception {
        var lines = record();
        var heard = new TreeMap<Long, Long>();
        var drafts = new TreeMap<String, Long>();
        String lastDraft = "";
        for (String[] line : lines) {
            if (line[0].equals("sound")) {
                heard.put(Long.parseLong(line[1]), Long.parseLong(line[2]));
            } else {
                lastDraft = "Draft " + line[1];
                drafts.put(lastDraft, Long.parseLong(line[2]));
            }
        }
        var takes = load();
        long lost = 0;
        for (var run : heard.entrySet()) {
            var take = takes.get(run.getKey());
            check(take != null, "the take of run " + run.getKey() + " is there");
            lost = Math.max(lost, run.getValue() - take.frames());
        }
        for (var take : takes.entrySet()) {
            compare(take.getKey(), take.getValue());
        }
        long interrupted =
                takes.values().stream().filter(t -> t.outcome() == Outcome.INTERRUPTED).count();
        return new Loss(takes.size(), (int) interrupted, lost, draftAge(drafts, lastDraft));
    }

    private List<String[]> record() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashVictim.class.getName(),
                                folders.home().toString(),
                                Long.toString(random.nextLong(1L << 40)))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var lines = new ArrayList<String[]>();
        var begun = new CompletableFuture<Void>();
        var reader =
                Thread.ofVirtual()
                        .start(() ->
                                read(process.inputReader(StandardCharsets.US_ASCII), lines, begun));
        try {
            begun.get(60, TimeUnit.SECONDS);
            process.waitFor(random.nextInt(1200), TimeUnit.MILLISECONDS);
            // Another process looks at the library while this one records.
            check(
                    load().values().stream().allMatch(this::isUntouched),
                    "takes of a living process are left alone");
        } finally {
            process.destroyForcibly();
            process.waitFor();
            reader.join();
        }
        return lines;
    }

    private static void read(
            BufferedReader in, List<String[]> lines, CompletableFuture<Void> begun) {
        try (in) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                // The last line may have been cut off by the kill.
                if (words.length == 3 && !words[2].isEmpty()) {
                    lines.add(words);
                    if (words[0].equals("sound")) {
                        begun.complete(null);
                    }
                }
            }
        } catch (IOException e) {
            begun.completeExceptionally(e);
        }
    }

    /// What the living process has begun is not listed, so all interrupted takes are known.
    private boolean isUntouched(Take take) {
        return take.outcome() != Outcome.INTERRUPTED || finished.containsKey(take.id());
    }

    private Map<Long, Take> load() throws IOException {
        var takes = new TreeMap<Long, Take>();
        try (var library = new FolderTakeLibrary(folders.takes(), TEXTS, Object::toString)) {
            for (Take take : library.load()) {
                check(take.fault().isEmpty(), "no fault: " + take);
                takes.put(Long.parseLong(take.request().text()), take);
            }
        }
        return takes;
    }

    private void compare(long sound, Take take) throws IOException {
        byte[] wav = Files.readAllBytes(take.wav());
        check(wav.length == WavHeader.BYTES + take.frames() * 2, "whole frames: " + take);
        byte[] wanted = Shelf.noise(sound, (int) (sound % 400 + 1) * 960);
        check(
                Arrays.equals(
                        wav, WavHeader.BYTES, wav.length, wanted, 0, wav.length - WavHeader.BYTES),
                "the sound is what was received: " + take);
        check(Files.exists(take.wire()), "events are kept: " + take);
        check(!new TakeFolder(take.folder()).hasUnfinished(), "nothing is left over: " + take);
        String digest = digest(take.folder());
        String before = finished.putIfAbsent(take.id(), digest);
        check(before == null || before.equals(digest), "untouched since: " + take);
    }

    private Duration draftAge(Map<String, Long> drafts, String last) {
        var store = new FileSettingsStore(folders, TEXTS);
        check(store.notice().isEmpty(), "no broken file: " + store.notice());
        String found = store.draft().map(SpeechRequest::text).orElse("");
        if (last.isEmpty() || !drafts.containsKey(found)) {
            // Killed before this process's first save.
            return Duration.ofNanos(last.isEmpty() ? 0 : drafts.get(last) - drafts.get("Draft 1"));
        }
        return Duration.ofNanos(drafts.get(last) - drafts.get(found));
    }

    private void check(boolean isSo, String what) {
        if (!isSo) {
            throw new AssertionError("seed " + seed + ": not so: " + what);
        }
    }

    private static String digest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files.sorted().toList()) {
                sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
