package voiceplayground.takes;

import voiceplayground.audio.PeakPyramid;
import voiceplayground.audio.WavFile;
import voiceplayground.audio.WavHeader;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AtomicFile;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.RunHead;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.synthesis.RunRecorders;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Takes in folders below one folder, and the recorders that make them.
///
/// Several processes may share the folder: each leaves the unfinished takes of the others alone as
/// long as those run.
public final class FolderTakeLibrary implements TakeLibrary, RunRecorders, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FolderTakeLibrary.class.getName());
    private static final String SESSIONS = ".sessions";
    private static final String UNBORN = ".new-";
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Comparator<Take> NEWEST_FIRST =
            Comparator.comparing(Take::startedAt).thenComparing(Take::id).reversed();

    private final Path folder;
    private final Disk disk;
    private final Texts texts;
    private final Function<SpeechFailure, String> words;
    private final Sessions sessions;
    private volatile Function<SpeechRequest, List<String>> remarks = _ -> List.of();
    private final TakeNumbers numbers;
    private final TakeReader reader;
    private final Set<String> recording = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Take>> listeners = new CopyOnWriteArrayList<>();

    /// Nothing is read or made yet.
    ///
    /// @param folder holds one folder a take; made with the first one
    /// @param words what a failure is called, kept with the take
    public FolderTakeLibrary(Path folder, Texts texts, Function<SpeechFailure, String> words) {
        this(folder, texts, words, Disk.SYSTEM);
    }

    FolderTakeLibrary(Path folder, Texts texts, Function<SpeechFailure, String> words, Disk disk) {
        this.folder = folder.toAbsolutePath();
        this.disk = disk;
        this.texts = texts;
        this.words = words;
        this.sessions = new Sessions(this.folder.resolve(SESSIONS));
        this.numbers = new TakeNumbers(this.folder.resolve(SESSIONS).resolve("last-number"));
        this.reader = new TakeReader(disk, texts);
    }

    /// Says what is to be remarked of a request as its take begins; nothing unless set.
    ///
    /// @param said thread: any
    public void setRemarks(Function<SpeechRequest, List<String>> said) {
        remarks = said;
    }

    /// Loads what the first take needs, by making one in a temporary folder, so that the first
    /// press of Generate does not wait for it. Thread: a virtual `vp-disk` one.
    public void warm() {
        sessions.own();
        try {
            Path elsewhere = Files.createTempDirectory("voice-playground");
            try (var library = new FolderTakeLibrary(elsewhere, texts, words)) {
                new WarmUp(library).run();
            } finally {
                WarmUp.delete(elsewhere);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "not warmed", e);
        }
    }

    @Override
    public RunRecorder open(Environment environment, SpeechRequest request) {
        var startedAt = Instant.now();
        String id = ID.format(startedAt) + "-" + suffix();
        recording.add(id);
        var head = new RunHead(id, nextNumber(), startedAt, environment, request);
        String session = sessions.own();
        var record =
                TakeRecord.begun(
                                head,
                                session,
                                environment.baseUrl().replaceAll("/+$", "")
                                        + request.delivery().path())
                        .with(TakeNotes.NONE.withRemarks(remarks.apply(request)));
        var take = new TakeFolder(folder.resolve(id));
        return new TakeRecorder(
                disk,
                head,
                take,
                folder.resolve(UNBORN + session + "-" + id),
                record,
                words,
                new TakeRecorder.Listener() {
                    @Override
                    public void over() {
                        recording.remove(id);
                    }

                    @Override
                    public void completed(TakeRecord whole, int rateHz, long frames) {
                        var fault = TakeFault.of(whole).flatMap(reader::words);
                        var kept = whole.take(take, rateHz, frames, fault);
                        listeners.forEach(l -> l.accept(kept));
                    }
                });
    }

    @Override
    public List<Take> load() throws IOException {
        var takes = new ArrayList<Take>();
        for (Path path : folders()) {
            if (path.getFileName().toString().startsWith(UNBORN)) {
                discardUnborn(path);
            } else {
                reader.read(path, this::isBeingRecorded).ifPresent(takes::add);
            }
        }
        takes.forEach(t -> numbers.seen(t.number()));
        takes.sort(NEWEST_FIRST);
        return takes;
    }

    @Override
    public void onAdded(Consumer<Take> listener) {
        listeners.add(listener);
    }

    @Override
    public Sound open(Take take) throws IOException {
        var wav = WavFile.open(take.wav());
        try {
            return new Sound(wav, PeakPyramid.of(wav), wav);
        } catch (IOException | RuntimeException e) {
            wav.close();
            throw e;
        }
    }

    @Override
    public void saveWav(Take take, Path target) throws IOException {
        new AtomicFile(disk, target).copy(take.wav(), 0, Long.MAX_VALUE);
    }

    @Override
    public void saveReceived(Take take, Path target) throws IOException {
        var format = take.format();
        var folder = new TakeFolder(take.folder());
        var received = folder.received();
        if (format.equals(AudioFormatName.PCM) && received.isEmpty()) {
            new AtomicFile(disk, target).copy(take.wav(), WavHeader.BYTES, Long.MAX_VALUE);
        } else {
            new AtomicFile(disk, target)
                    .copy(
                            received.orElseGet(() -> folder.received(format.wireName())),
                            0,
                            Long.MAX_VALUE);
        }
    }

    /// Lets go of the folder: what this process has not finished counts as unfinished now.
    @Override
    public void close() throws IOException {
        sessions.close();
    }

    private boolean isBeingRecorded(String id, String session) {
        return recording.contains(id) || sessions.isAlive(session);
    }

    private int nextNumber() {
        if (numbers.isUnsure()) {
            try {
                load();
            } catch (IOException _) {
                // Counting from 1 is better than no take at all.
            }
        }
        return numbers.next();
    }

    private List<Path> folders() throws IOException {
        var folders = new ArrayList<Path>();
        try (var paths = Files.newDirectoryStream(folder, this::isCandidate)) {
            paths.forEach(folders::add);
        } catch (NoSuchFileException _) {
            // Nothing was ever kept.
        }
        return folders;
    }

    private boolean isCandidate(Path path) {
        String name = path.getFileName().toString();
        boolean isOurs = !name.startsWith(".") || name.startsWith(UNBORN);
        return isOurs
                && (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        || Files.isSymbolicLink(path));
    }

    private void discardUnborn(Path path) {
        String[] parts = path.getFileName().toString().substring(UNBORN.length()).split("-", 2);
        boolean isAlive = parts.length == 2 && isBeingRecorded(parts[1], parts[0]);
        if (isAlive || Files.isSymbolicLink(path)) {
            return;
        }
        try {
            new TakeRecovery(disk).discardUnborn(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left where it is: {0}: {1}", new Object[] {path, e});
        }
    }

    private static String suffix() {
        int number = ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36);
        return "%4s".formatted(Integer.toString(number, 36)).replace(' ', '0');
    }
}
