package voiceplayground.ui.voices;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.ui.kit.Command;
import voiceplayground.voices.Facet;
import voiceplayground.voices.Mismatch;
import voiceplayground.voices.VoiceGuard;
import voiceplayground.voices.VoiceHits;
import voiceplayground.voices.VoiceIndex;
import voiceplayground.voices.VoiceMarks;
import voiceplayground.voices.VoiceMarksFile;
import voiceplayground.voices.VoiceQuery;
import voiceplayground.voices.VoiceRef;
import voiceplayground.words.MismatchTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Finding a voice: what is looked for, what was found, and what can be done with it. Thread: FX.
public final class VoicesViewModel {
    private final CatalogueViewModel catalogue;
    private final PreviewViewModel preview;
    private final VoiceMarksFile file;
    private final Executor disk;
    private final Executor fx;
    private final Texts texts;
    private final VoiceWords words;
    private final MismatchTexts mismatches;
    private final ObjectProperty<VoiceQuery> query = new SimpleObjectProperty<>(VoiceQuery.ALL);
    private final ReadOnlyObjectWrapper<VoiceMarks> marks =
            new ReadOnlyObjectWrapper<>(VoiceMarks.NONE);
    private final ReadOnlyObjectWrapper<VoiceHits> hits =
            new ReadOnlyObjectWrapper<>(new VoiceHits(List.of(), Map.of()));
    private final ObjectProperty<Optional<Voice>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableBooleanValue isSelected =
            Bindings.createBooleanBinding(() -> selected.get().isPresent(), selected);
    private final ReadOnlyObjectWrapper<SpeechRequest> request =
            new ReadOnlyObjectWrapper<>(SpeechRequest.initial(""));
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<VoiceIndex> index = Optional.empty();
    private Consumer<Voice> onPick = _ -> {};
    private Consumer<Mismatch.Mend> onMend = _ -> {};
    private int generation;

    /// @param file the favourites
    /// @param disk where files are read and the index is made
    /// @param fx the FX thread
    public VoicesViewModel(
            CatalogueViewModel catalogue,
            PreviewViewModel preview,
            VoiceMarksFile file,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.catalogue = catalogue;
        this.preview = preview;
        this.file = file;
        this.disk = disk;
        this.fx = fx;
        this.texts = texts;
        this.words = new VoiceWords(texts);
        this.mismatches = new MismatchTexts(texts);
        query.subscribe((_, _) -> find());
    }

    /// Joins it with the form: what is asked for now, whether its sound arrives, and what takes a
    /// voice or a mended field.
    public void join(
            ObservableValue<SpeechRequest> form,
            ObservableBooleanValue isReceiving,
            Consumer<Voice> picked,
            Consumer<Mismatch.Mend> mended) {
        request.bind(form);
        preview.giveWayTo(isReceiving);
        onPick = picked;
        onMend = mended;
    }

    /// Reads the favourites and makes the index, in the background; from now on with each list.
    public void start() {
        disk.execute(() -> {
            var read = file.read();
            fx.execute(() -> {
                marks.set(read);
                find();
            });
        });
        catalogue
                .rosterProperty()
                .subscribe(now -> {
                    int mine = ++generation;
                    disk.execute(() -> {
                        var made = new VoiceIndex(now.catalogue().voices()).rehearsed();
                        fx.execute(() -> {
                            if (mine == generation) {
                                index = Optional.of(made);
                                find();
                            }
                        });
                    });
                });
    }

    /// The lists behind it.
    public CatalogueViewModel catalogue() {
        return catalogue;
    }

    /// Plays and stops recordings of voices.
    public PreviewViewModel preview() {
        return preview;
    }

    VoiceWords words() {
        return words;
    }

    /// What is looked for.
    ObjectProperty<VoiceQuery> queryProperty() {
        return query;
    }

    /// What was found, the person's own first among equals.
    ReadOnlyObjectProperty<VoiceHits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<VoiceMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// The voice that commands act on.
    ObjectProperty<Optional<Voice>> selectedProperty() {
        return selected;
    }

    /// What the form asks for now.
    ReadOnlyObjectProperty<SpeechRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /// What could not be kept.
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why a voice does not go with the form; empty where it does.
    Optional<Mismatch> mismatch(Voice voice) {
        return VoiceGuard.check(
                voice,
                request.get().string(RequestField.MODEL).orElse(""),
                request.get().string(RequestField.LANGUAGE).orElse(""));
    }

    /// The same in words; empty where it goes with the form.
    String reason(Voice voice) {
        return mismatch(voice).map(mismatches::reason).orElse("");
    }

    /// What mending would do, in words; empty where there is nothing to mend.
    String mending(Voice voice) {
        return mismatch(voice)
                .flatMap(Mismatch::mend)
                .map(mend -> texts.get("voice.pick.mended", mismatches.mend(mend)))
                .orElse("");
    }

    boolean isFavourite(Voice voice) {
        return marks.get().isFavourite(VoiceRef.of(voice));
    }

    /// Puts the voice into the form; all else in it stays.
    Command pick() {
        return Command.of(texts.get("voice.pick"), () -> selected.get().ifPresent(this::pick))
                .withKey("Enter")
                .when(isSelected);
    }

    /// Puts the voice into the form and changes the field that does not go with it.
    Command pickMended() {
        return Command.of(
                        texts.get("voice.pick.mended.name"),
                        () ->
                                selected.get()
                                        .ifPresent(voice -> {
                                            var mend = mismatch(voice).flatMap(Mismatch::mend);
                                            pick(voice);
                                            mend.ifPresent(onMend);
                                        }))
                .withKey("Shift+Enter")
                .when(isSelected);
    }

    /// Plays the recording of the voice, or stops it.
    Command play() {
        return Command.of(
                        texts.get("voice.preview"), () -> selected.get().ifPresent(preview::toggle))
                .withKey("Shortcut+P")
                .when(isSelected);
    }

    /// Stars the voice, or takes its star away.
    Command favourite() {
        return Command.of(
                        texts.get("voice.favourite"),
                        () -> selected.get().ifPresent(this::toggleFavourite))
                .withKey("Shortcut+D")
                .when(isSelected);
    }

    void toggleFavourite(Voice voice) {
        mark(marks.get().toggled(VoiceRef.of(voice)));
    }

    /// The choices beside the words, each with the way to take it back.
    List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        switch (query.get().kept()) {
            case ANY -> {
                // no list of the person's own is chosen
            }
            case FAVOURITES -> filters.add(kept("voice.favourites"));
            case RECENTS -> filters.add(kept("voice.recents"));
        }
        for (var facet : Facet.values()) {
            query.get().chosen().getOrDefault(facet, java.util.Set.of()).stream()
                    .sorted()
                    .map(value ->
                            new Filter(
                                    words.of(facet, value),
                                    () -> query.set(query.get().toggled(facet, value))))
                    .forEach(filters::add);
        }
        return filters;
    }

    /// A choice and what takes it back.
    record Filter(String title, Runnable remove) {}

    private Filter kept(String key) {
        return new Filter(texts.get(key), () -> query.set(query.get().with(VoiceQuery.Kept.ANY)));
    }

    private void pick(Voice voice) {
        preview.stop();
        onPick.accept(voice);
        mark(marks.get().used(VoiceRef.of(voice)));
    }

    private void mark(VoiceMarks next) {
        marks.set(next);
        file.set(next);
        find();
        disk.execute(() -> {
            try {
                file.save();
                fx.execute(() -> notice.set(""));
            } catch (IOException e) {
                String why = String.valueOf(e.getMessage());
                fx.execute(() -> notice.set(texts.get("voice.marks.notSaved", why)));
            }
        });
    }

    private void find() {
        index.ifPresent(i -> hits.set(i.find(query.get(), marks.get())));
    }
}
