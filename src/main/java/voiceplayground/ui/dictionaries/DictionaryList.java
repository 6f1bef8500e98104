package voiceplayground.ui.dictionaries;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.LocalDictionaries;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.speech.Environment;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The rows of one server, the selected one and its entries; every change is kept at once. Thread:
/// FX.
final class DictionaryList {
    private final Shelf shelf;
    private final ObservableList<DictionaryRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<DictionaryRow>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Environment>> shown =
            new SimpleObjectProperty<>(Optional.empty());
    private final EntriesViewModel entries;
    private boolean isChanging;

    DictionaryList(Shelf shelf, Texts texts) {
        this.shelf = shelf;
        this.entries = new EntriesViewModel(texts, this::edited);
    }

    ObservableList<DictionaryRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<DictionaryRow>> selectedProperty() {
        return selected;
    }

    /// The server whose dictionaries are shown; empty before the first answer.
    ReadOnlyObjectProperty<Optional<Environment>> shownProperty() {
        return shown;
    }

    EntriesViewModel entries() {
        return entries;
    }

    boolean isOf(Environment server) {
        return shown.get()
                .map(LocalDictionaries::server)
                .equals(Optional.of(LocalDictionaries.server(server)));
    }

    /// What is known of this server's dictionaries, without asking it.
    List<PronunciationDictionary> known(Environment server) {
        return isOf(server) ? rows.stream().flatMap(r -> r.saved().stream()).toList() : List.of();
    }

    /// Shows a server's dictionaries; what is selected stays so where it is still there.
    void show(Environment server, List<PronunciationDictionary> saved) {
        String key = selected.get().map(DictionaryRow::key).orElse("");
        boolean wasShown = isOf(server);
        shown.set(Optional.of(server));
        change(() -> rows.setAll(shelf.rows(LocalDictionaries.server(server), saved)));
        var same = rows.stream().filter(r -> wasShown && r.key().equals(key)).findFirst();
        var row = same.or(() -> rows.stream().findFirst());
        selected.set(row);
        var now = row.map(DictionaryRow::entries).orElse(List.of());
        if (same.isEmpty() || !now.equals(entries.entries())) {
            entries.show(now);
        }
    }

    /// Adds one that no server has yet, and selects it.
    void create() {
        rows.addFirst(new DictionaryRow(newKey(), Optional.empty(), Optional.of(List.of()), ""));
        keep(rows.getFirst());
        select(0);
    }

    /// @param index its place in the list
    void select(int index) {
        var next =
                index < 0 || index >= rows.size()
                        ? Optional.<DictionaryRow>empty()
                        : Optional.of(rows.get(index));
        boolean isSame =
                next.map(DictionaryRow::key).equals(selected.get().map(DictionaryRow::key));
        if (!isSame && !isChanging) {
            selected.set(next);
            entries.show(next.map(DictionaryRow::entries).orElse(List.of()));
        }
    }

    /// Gives the selected one a name, for this computer.
    void rename(String name) {
        selected.get()
                .filter(r -> !r.name().equals(name.strip()))
                .ifPresent(row -> put(row.key(), row.named(name.strip())));
    }

    /// A row became another one, also if it was edited meanwhile.
    ///
    /// @param sent the row as it was when it was asked about
    /// @param next makes it of the row as it is now
    void become(Environment server, DictionaryRow sent, UnaryOperator<DictionaryRow> next) {
        var now = rows.stream().filter(r -> r.key().equals(sent.key())).findFirst();
        var row = next.apply(now.filter(_ -> isOf(server)).orElse(sent));
        shelf.keep(LocalDictionaries.server(server), row);
        if (!row.key().equals(sent.key())) {
            shelf.forget(LocalDictionaries.server(server), sent.key());
        }
        if (isOf(server)) {
            put(sent.key(), row);
        }
    }

    void remove(Environment server, DictionaryRow row) {
        shelf.forget(LocalDictionaries.server(server), row.key());
        int index = index(row.key());
        if (isOf(server) && index >= 0) {
            change(() -> rows.remove(index));
            select(Math.min(index, rows.size() - 1));
        }
    }

    /// A key that no server gave.
    static String newKey() {
        return "new-" + UUID.randomUUID();
    }

    private void edited(List<Entry> now) {
        selected.get().ifPresent(row -> put(row.key(), row.with(now)));
    }

    private void put(String key, DictionaryRow row) {
        keep(row);
        int index = index(key);
        if (index >= 0) {
            change(() -> rows.set(index, row));
            if (selected.get().filter(s -> s.key().equals(key)).isPresent()) {
                selected.set(Optional.of(row));
            }
        }
    }

    /// A list that shows the rows marks others while they change; nobody chose those.
    private void change(Runnable rowsChange) {
        isChanging = true;
        try {
            rowsChange.run();
        } finally {
            isChanging = false;
        }
    }

    private void keep(DictionaryRow row) {
        shown.get().ifPresent(server -> shelf.keep(LocalDictionaries.server(server), row));
    }

    private int index(String key) {
        return rows.stream().map(DictionaryRow::key).toList().indexOf(key);
    }
}
