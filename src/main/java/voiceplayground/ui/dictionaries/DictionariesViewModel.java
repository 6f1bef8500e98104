package voiceplayground.ui.dictionaries;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import voiceplayground.api.DictionaryClient;
import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.EntryProblem;
import voiceplayground.dictionaries.LocalFile;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The dictionaries of the server that is asked, and the one that is edited. Thread: FX.
///
/// An edit is kept on disk at once and goes to the server when it is saved; until then it outlives
/// the program.
public final class DictionariesViewModel {
    private final Server server;
    private final Shelf shelf;
    private final DictionaryList list;
    private final CsvExchange csv;
    private final ObservableValue<Optional<Environment>> environment;
    private final ObservableValue<String> text;
    private final Texts texts;
    private final FailureTexts failures;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isConfirming = new ReadOnlyBooleanWrapper();
    private final DictionaryCommands commands;
    private Consumer<String> onUse = _ -> {};
    private Consumer<String> onHear = _ -> {};

    /// @param client may take a while the first time; asked for in the background
    /// @param file keeps names and drafts
    /// @param environment the server that is asked
    /// @param text the form's
    /// @param files asks for CSV files
    /// @param disk runs what blocks
    /// @param fx runs on the FX thread, later
    public DictionariesViewModel(
            Supplier<DictionaryClient> client,
            LocalFile file,
            ObservableValue<Optional<Environment>> environment,
            ObservableValue<String> text,
            CsvFiles files,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.server = new Server(client, disk, fx);
        this.shelf = new Shelf(file, disk, fx, this::notKept);
        this.list = new DictionaryList(shelf, texts);
        this.csv = new CsvExchange(files, disk, fx, texts);
        this.environment = environment;
        this.text = text;
        this.texts = texts;
        this.failures = new FailureTexts(texts);
        this.commands = new DictionaryCommands(this, texts);
        list.selectedProperty()
                .map(row -> row.map(DictionaryRow::key))
                .subscribe((_, _) -> {
                    isConfirming.set(false);
                    notice.set(Notice.NONE);
                });
    }

    /// Told the id of a dictionary.
    ///
    /// @param use lets the form name it
    /// @param hear lets the form's text be heard without and with it
    public void setOn(Consumer<String> use, Consumer<String> hear) {
        onUse = use;
        onHear = hear;
    }

    /// The screen is seen now: the list is asked for, and the text is looked at.
    public void open() {
        list.entries().meet(text.getValue());
        load();
    }

    DictionaryList list() {
        return list;
    }

    DictionaryCommands commands() {
        return commands;
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether a server is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    /// Whether the person is asked, in its place, if the selected one is to be deleted.
    ReadOnlyBooleanProperty confirmingProperty() {
        return isConfirming.getReadOnlyProperty();
    }

    /// Asks for the list again.
    void load() {
        if (isBusy.get()) {
            return;
        }
        var asked = environment.getValue().orElse(null);
        if (asked == null) {
            problem(texts.get("dictionaries.noServer"));
            return;
        }
        isBusy.set(true);
        shelf.read(() ->
                server.list(
                        asked,
                        new Server.Then<>(
                                saved -> {
                                    isBusy.set(false);
                                    list.show(asked, saved);
                                },
                                failure -> {
                                    list.show(asked, list.known(asked));
                                    failed(failure);
                                })));
    }

    /// Saves the selected one, then goes on with its id.
    void save(Consumer<String> then) {
        var row = list.selectedProperty().get().orElseThrow();
        var asked = list.shownProperty().get().orElseThrow();
        if (row.isSaved() && !row.isChanged()) {
            then.accept(row.key());
            return;
        }
        int wrong = EntryProblem.of(row.entries()).indexOf(Optional.of(EntryProblem.NO_WORD));
        if (row.entries().isEmpty() || wrong >= 0) {
            problem(
                    wrong < 0
                            ? texts.get("dictionaries.save.empty")
                            : texts.get("dictionaries.save.word", wrong + 1));
            return;
        }
        isBusy.set(true);
        var after =
                new Server.Then<PronunciationDictionary>(
                        done -> {
                            saved(asked, row, done);
                            then.accept(done.id());
                        },
                        failure -> notSaved(asked, row, failure));
        if (row.isSaved()) {
            server.replace(asked, row.key(), row.entries(), after);
        } else {
            server.create(asked, row.entries(), after);
        }
    }

    /// What was edited while it was being saved stays a draft.
    private void saved(Environment asked, DictionaryRow sent, PronunciationDictionary done) {
        isBusy.set(false);
        var made = done.createdAt().or(() -> sent.saved().flatMap(s -> s.createdAt()));
        var kept = new PronunciationDictionary(done.id(), sent.entries(), made);
        list.become(
                asked,
                sent,
                now ->
                        new DictionaryRow(
                                        kept.id(), Optional.of(kept), Optional.empty(), now.name())
                                .with(now.entries()));
        notice.set(Notice.good(texts.get("dictionaries.saved", done.id())));
    }

    private void notSaved(Environment asked, DictionaryRow sent, SpeechFailure failure) {
        if (!(failure instanceof SpeechFailure.Gone && sent.isSaved())) {
            failed(failure);
            return;
        }
        isBusy.set(false);
        list.become(
                asked,
                sent,
                now ->
                        new DictionaryRow(
                                DictionaryList.newKey(),
                                Optional.empty(),
                                Optional.of(now.entries()),
                                now.name()));
        problem(texts.get("dictionaries.gone"));
    }

    /// Asks in its place, or gives it up.
    void confirm(boolean isAsked) {
        isConfirming.set(isAsked);
    }

    /// Deletes the selected one, on the server too.
    void delete() {
        var row = list.selectedProperty().get().orElseThrow();
        var asked = list.shownProperty().get().orElseThrow();
        isConfirming.set(false);
        if (!row.isSaved()) {
            deleted(asked, row);
            return;
        }
        isBusy.set(true);
        server.delete(
                asked,
                row.key(),
                new Server.Then<>(
                        _ -> deleted(asked, row),
                        failure -> {
                            if (failure instanceof SpeechFailure.Gone) {
                                deleted(asked, row);
                            } else {
                                failed(failure);
                            }
                        }));
    }

    private void deleted(Environment asked, DictionaryRow row) {
        isBusy.set(false);
        list.remove(asked, row);
        notice.set(Notice.good(texts.get("dictionaries.deleted")));
    }

    /// Goes back to what the server has; this too can be taken back.
    void discard() {
        list.selectedProperty()
                .get()
                .flatMap(DictionaryRow::saved)
                .ifPresent(saved -> list.entries().replace(saved.entries()));
    }

    /// Puts the entries of a file in place of the selected one's, or into a new one.
    void importCsv() {
        csv.read(this::imported, notice::set);
    }

    private void imported(List<Entry> entries, String file) {
        if (list.selectedProperty().get().isEmpty()) {
            list.create();
        }
        int before = list.entries().rows().size();
        list.entries().replace(entries);
        notice.set(Notice.good(texts.get("dictionaries.imported", entries.size(), file, before)));
    }

    void exportCsv() {
        var row = list.selectedProperty().get().orElseThrow();
        csv.write(row.name(), row.entries(), notice::set);
    }

    void use() {
        save(id -> {
            onUse.accept(id);
            notice.set(Notice.good(texts.get("dictionaries.used")));
        });
    }

    void hear() {
        save(id -> {
            onHear.accept(id);
            notice.set(Notice.good(texts.get("dictionaries.heard")));
        });
    }

    private void notKept(IOException e) {
        problem(texts.get("dictionaries.notKept", e.getClass().getSimpleName()));
    }

    private void failed(SpeechFailure failure) {
        isBusy.set(false);
        var words = failures.of(failure, Duration.ZERO);
        problem((words.title() + ". " + words.detail()).strip());
    }

    private void problem(String what) {
        notice.set(Notice.problem(what));
    }
}
