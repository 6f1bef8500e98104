package voiceplayground.ui.clones;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import voiceplayground.api.CloneClient;
import voiceplayground.api.CloneOrder;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceClone;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The clones of the server that is asked, and the making of another. Thread: FX.
public final class ClonesViewModel {
    private final CloneAsking asking;
    private final ObservableValue<Optional<Environment>> environment;
    private final Texts texts;
    private final FailureTexts failures;
    private final CloneMaking making;
    private final ObservableList<VoiceClone> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<VoiceClone>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper isLoading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canPlay = new ReadOnlyBooleanWrapper();
    private final Command refresh;
    private final Command use;
    private final Command play;
    private BiConsumer<String, String> onUse = (_, _) -> {};
    private Consumer<Voice> onPlay = _ -> {};

    /// @param client may take a while the first time; asked for in the background
    /// @param environment the server that is asked
    /// @param target asks for a recording
    /// @param disk runs what blocks, each on a thread of its own
    /// @param fx runs on the FX thread, later
    public ClonesViewModel(
            Supplier<CloneClient> client,
            ObservableValue<Optional<Environment>> environment,
            RecordingTarget target,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.asking = new CloneAsking(client, environment, disk, fx);
        this.environment = environment;
        this.texts = texts;
        this.failures = new FailureTexts(texts);
        this.making =
                new CloneMaking(
                        client,
                        environment,
                        target,
                        new CloneMaking.Told(
                                this::made,
                                this::notMade,
                                file -> problem(texts.get("clones.unreadable", file)),
                                this::cancelled,
                                () -> problem(texts.get("clones.noServer"))),
                        disk,
                        fx,
                        texts);
        var isUsable =
                Bindings.createBooleanBinding(
                        () ->
                                selected.get()
                                        .filter(c -> c.isReady() && !c.requestModels().isEmpty())
                                        .isPresent(),
                        selected);
        refresh =
                Command.of(texts.get("clones.refresh"), this::load)
                        .when(isLoading.getReadOnlyProperty().not());
        use = Command.of(texts.get("clones.use"), this::use).when(isUsable);
        play =
                Command.of(texts.get("clones.play"), this::play)
                        .when(
                                Bindings.createBooleanBinding(
                                        () ->
                                                selected.get()
                                                        .filter(c -> !c.samples().isEmpty())
                                                        .isPresent(),
                                        selected));
    }

    /// Told which voice and model the form is to ask for.
    public void setOnUse(BiConsumer<String, String> voiceAndModel) {
        onUse = voiceAndModel;
    }

    /// Told the clone whose sample is to be heard; without it no playing is offered.
    ///
    /// @param fault why nothing is heard, or nothing
    public void setOnPlay(Consumer<Voice> sample, ObservableValue<String> fault) {
        onPlay = sample;
        canPlay.set(true);
        fault.subscribe(now -> {
            if (!now.isEmpty()) {
                problem(now);
            }
        });
    }

    /// Told the clones that speak, whenever they change.
    public void setOnListed(Consumer<List<Voice>> clones) {
        rows.addListener(
                (ListChangeListener<VoiceClone>)
                        _ ->
                                clones.accept(
                                        rows.stream()
                                                .filter(VoiceClone::isReady)
                                                .map(VoiceClone::voice)
                                                .toList()));
    }

    /// Another server is asked from now on: its clones are looked for without a word, as nobody
    /// asked for them.
    public void look() {
        isLoading.set(false);
        selected.set(Optional.empty());
        rows.clear();
        // Opening the sheet will tell what went wrong.
        asking.list(this::listed, _ -> {});
    }

    ReadOnlyBooleanProperty playableProperty() {
        return canPlay.getReadOnlyProperty();
    }

    /// The screen is seen now.
    public void open() {
        load();
    }

    CloneMaking making() {
        return making;
    }

    ObservableList<VoiceClone> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<VoiceClone>> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    Command refresh() {
        return refresh;
    }

    Command useCommand() {
        return use;
    }

    Command playCommand() {
        return play;
    }

    /// Time has passed: asks again while a clone is being made.
    void tick() {
        if (rows.stream().anyMatch(VoiceClone::isBeingMade)) {
            load();
        }
    }

    void select(Optional<VoiceClone> clone) {
        selected.set(clone);
        clone.filter(c -> c.isReady() && c.samples().isEmpty() && !c.id().isEmpty())
                .ifPresent(this::askForSamples);
    }

    private void load() {
        if (isLoading.get()) {
            return;
        }
        if (environment.getValue().isEmpty()) {
            problem(texts.get("clones.noServer"));
            return;
        }
        isLoading.set(true);
        asking.list(
                this::listed,
                failure -> {
                    isLoading.set(false);
                    failed(failure);
                });
    }

    private void listed(List<VoiceClone> list) {
        isLoading.set(false);
        String voice = selected.get().map(VoiceClone::voiceId).orElse("");
        var before = selected.get();
        if (!list.equals(rows)) {
            rows.setAll(list);
        }
        var same = list.stream().filter(c -> c.voiceId().equals(voice)).findFirst();
        boolean isAsBefore =
                same.isPresent()
                        && before.filter(b -> b.status().equals(same.get().status())).isPresent();
        if (!isAsBefore) {
            same.filter(now -> now.isReady() && before.filter(VoiceClone::isBeingMade).isPresent())
                    .ifPresent(now -> say("clones.ready", now));
            select(same.or(() -> list.stream().findFirst()));
        }
    }

    /// A list has no samples.
    private void askForSamples(VoiceClone clone) {
        asking.whole(
                clone,
                whole -> {
                    if (selected.get().equals(Optional.of(clone)) && !whole.samples().isEmpty()) {
                        selected.set(Optional.of(whole));
                    }
                });
    }

    private void made(VoiceClone clone) {
        say("clones.made", clone);
        selected.set(Optional.of(clone));
        load();
    }

    private void notMade(SpeechFailure failure) {
        if (failure instanceof SpeechFailure.TooLarge) {
            problem(texts.get("clones.large", CloneOrder.MAX_FILE_BYTES >> 20));
        } else {
            failed(failure);
        }
    }

    /// The server may have it all the same.
    private void cancelled() {
        notice.set(Notice.good(texts.get("clones.cancelled")));
        load();
    }

    private void use() {
        var clone = selected.get().orElseThrow();
        onUse.accept(clone.voiceId(), clone.requestModels().getFirst());
        say("clones.used", clone);
    }

    private void play() {
        onPlay.accept(selected.get().orElseThrow().voice());
    }

    private void failed(SpeechFailure failure) {
        var words = failures.of(failure, Duration.ZERO);
        problem((words.title() + ". " + words.detail()).strip());
    }

    private void say(String key, VoiceClone clone) {
        notice.set(Notice.good(texts.get(key, new CloneTexts(texts).title(clone))));
    }

    private void problem(String what) {
        notice.set(Notice.problem(what));
    }
}
