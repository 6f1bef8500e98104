package voiceplayground.ui.library;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.RequestField;
import voiceplayground.takes.Take;
import voiceplayground.takes.TakeLibrary;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The kept takes, newest first, and what can be done with one. Thread: FX.
///
/// Nothing here asks a server: what is played and saved is what was kept.
public final class LibraryViewModel {
    private static final Logger LOG = Logger.getLogger(LibraryViewModel.class.getName());

    private final TakeLibrary library;
    private final SaveTarget target;
    private final Revealer revealer;
    private final Executor disk;
    private final Executor fx;
    private final Texts texts;

    private final ObservableList<Take> takes = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Take>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private final Command play;
    private final Command reveal;
    private final Command saveWav;
    private final Command saveReceived;
    private Consumer<Take> onPlay = _ -> {};
    private Consumer<Take> onAdded = _ -> {};

    /// @param disk runs what blocks
    /// @param fx runs on the FX thread, later
    public LibraryViewModel(
            TakeLibrary library,
            SaveTarget target,
            Revealer revealer,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.library = library;
        this.target = target;
        this.revealer = revealer;
        this.disk = disk;
        this.fx = fx;
        this.texts = texts;
        ObservableBooleanValue hasSound = Bindings.createBooleanBinding(this::hasSound, selected);
        ObservableBooleanValue hasTake =
                Bindings.createBooleanBinding(() -> selected.get().isPresent(), selected);
        play = Command.of(texts.get("library.play"), this::play).when(hasSound);
        reveal = Command.of(texts.get("library.reveal"), this::reveal).when(hasTake);
        saveWav =
                Command.of(texts.get("library.saveWav"), this::saveWav)
                        .withKey("Shortcut+S")
                        .when(hasSound);
        saveReceived =
                Command.of(texts.get("library.saveReceived"), this::saveReceived).when(hasSound);
        library.onAdded(take -> fx.execute(() -> added(take)));
    }

    /// Reads the kept takes; those that come meanwhile stay where they are.
    public void load() {
        disk.execute(() -> {
            try {
                List<Take> kept = library.load();
                fx.execute(() -> loaded(kept));
            } catch (IOException e) {
                fx.execute(() -> {
                    isLoaded.set(true);
                    problem("library.unreadable", e);
                });
            }
        });
    }

    private void loaded(List<Take> kept) {
        takes.addAll(kept.stream().filter(take -> indexOf(take) < 0).toList());
        isLoaded.set(true);
        if (selected.get().isEmpty() && !takes.isEmpty()) {
            selected.set(Optional.of(takes.getFirst()));
        }
    }

    /// A take that is there already has got the rest of its times.
    private void added(Take take) {
        int index = indexOf(take);
        onAdded.accept(take);
        if (index < 0) {
            takes.addFirst(take);
            selected.set(Optional.of(take));
            return;
        }
        boolean wasSelected = selected.get().filter(s -> s.id().equals(take.id())).isPresent();
        takes.set(index, take);
        if (wasSelected) {
            selected.set(Optional.of(take));
        }
    }

    private int indexOf(Take take) {
        for (int i = 0; i < takes.size(); i++) {
            if (takes.get(i).id().equals(take.id())) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasSound() {
        return selected.get().filter(take -> take.frames() > 0).isPresent();
    }

    private void play() {
        selected.get().ifPresent(onPlay);
    }

    private void reveal() {
        selected.get()
                .ifPresent(take ->
                        attempt(
                                () -> revealer.reveal(take.wav()),
                                Notice.NONE,
                                "library.notRevealed"));
    }

    private void saveWav() {
        save("wav", texts.get("library.wavKind"), library::saveWav);
    }

    private void saveReceived() {
        Take take = selected.get().orElseThrow();
        String format = take.format().wireName();
        String extension = format.matches("[A-Za-z0-9]{1,8}") ? format : "bin";
        boolean isPcm = take.format().equals(AudioFormatName.PCM);
        save(
                extension.toLowerCase(Locale.ROOT),
                isPcm
                        ? texts.get("library.pcmKind", String.valueOf(take.rateHz()))
                        : texts.get("library.receivedKind", format),
                library::saveReceived);
    }

    private void save(String extension, String kind, Saving saving) {
        Take take = selected.get().orElseThrow();
        String name = fileName(take) + "." + extension;
        target.choose(texts.get("library.saveTitle", take.number()), name, kind)
                .ifPresent(file ->
                        attempt(
                                () -> saving.save(take, file),
                                Notice.good(texts.get("library.saved", file)),
                                "library.notSaved"));
    }

    /// `take-12-magnus`; a voice id is text from outside and may hold anything.
    private static String fileName(Take take) {
        String voice = take.request().string(RequestField.VOICE).orElse("");
        String safe = voice.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_-]+", "-");
        String stem = "take-" + take.number() + (safe.isBlank() ? "" : "-" + safe);
        return stem.substring(0, Math.min(60, stem.length()));
    }

    private void attempt(DiskWork work, Notice success, String problemKey) {
        disk.execute(() -> {
            try {
                work.run();
                fx.execute(() -> notice.set(success));
            } catch (IOException e) {
                fx.execute(() -> problem(problemKey, e));
            }
        });
    }

    private void problem(String key, IOException cause) {
        LOG.log(Level.WARNING, "{0}: {1}", new Object[] {key, cause});
        String detail = cause.getMessage() == null ? "" : cause.getMessage();
        notice.set(Notice.problem(texts.get(key, detail)));
    }

    /// Writes a take to a file.
    @FunctionalInterface
    private interface Saving {
        void save(Take take, Path file) throws IOException;
    }

    @FunctionalInterface
    private interface DiskWork {
        void run() throws IOException;
    }

    /// Plays a take; the player does it.
    public void setOnPlay(Consumer<Take> onPlay) {
        this.onPlay = onPlay;
    }

    /// Hears of each take that was kept, or completed, before it is selected.
    public void setOnAdded(Consumer<Take> onAdded) {
        this.onAdded = onAdded;
    }

    /// All takes, newest first.
    public ObservableList<Take> takes() {
        return takes;
    }

    /// The one that the commands are about.
    public ObjectProperty<Optional<Take>> selectedProperty() {
        return selected;
    }

    /// What became of the last command.
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// True once the kept takes were read: before, an empty list means nothing.
    public ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    /// Plays the selected take from its start.
    public Command playCommand() {
        return play;
    }

    /// Shows its files in the file manager.
    public Command revealCommand() {
        return reveal;
    }

    /// Saves its sound as a WAV file.
    public Command saveWavCommand() {
        return saveWav;
    }

    /// Saves the bytes of sound as the server sent them.
    public Command saveReceivedCommand() {
        return saveReceived;
    }
}
