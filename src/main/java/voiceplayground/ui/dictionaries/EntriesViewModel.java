package voiceplayground.ui.dictionaries;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.EntryProblem;
import voiceplayground.dictionaries.Hit;
import voiceplayground.dictionaries.HitTest;
import voiceplayground.dictionaries.Hits;
import voiceplayground.words.Texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The entries of one dictionary while they are edited, and where they meet the form's text.
/// Thread: FX.
final class EntriesViewModel {
    private static final int MOST_STEPS = 200;
    private static final int MOST_PLACES = 8;

    private final Texts texts;
    private final Consumer<List<Entry>> onEdited;
    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private final Deque<List<Entry>> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper isUndoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private String text = "";

    /// @param onEdited told of the entries after each step
    EntriesViewModel(Texts texts, Consumer<List<Entry>> onEdited) {
        this.texts = texts;
        this.onEdited = onEdited;
    }

    ObservableList<EntryRow> rows() {
        return rows;
    }

    /// What the entries do to the form's text, in a sentence.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return isUndoable.getReadOnlyProperty();
    }

    List<Entry> entries() {
        return rows.stream().map(EntryRow::entry).toList();
    }

    /// Shows another dictionary; nothing of the one before can be taken back any more.
    void show(List<Entry> entries) {
        before.clear();
        isUndoable.set(false);
        fill(entries);
    }

    /// Looks for the entries in this text.
    void meet(String next) {
        text = next;
        meet();
    }

    /// Adds an empty entry at the end.
    ///
    /// @return its place
    int add() {
        remember();
        rows.add(new EntryRow(new Entry("", "")));
        edited();
        return rows.size() - 1;
    }

    /// Changes the word of an entry.
    void setWord(EntryRow row, String word) {
        set(row, new Entry(word, row.entry().pronunciation()));
    }

    /// Changes how an entry is spoken.
    void setPronunciation(EntryRow row, String pronunciation) {
        set(row, new Entry(row.entry().word(), pronunciation));
    }

    void remove(Collection<EntryRow> some) {
        if (!some.isEmpty()) {
            remember();
            rows.removeAll(List.copyOf(some));
            edited();
        }
    }

    /// Puts others in place of all, as one step.
    void replace(List<Entry> entries) {
        if (!entries.equals(entries())) {
            remember();
            fill(entries);
            onEdited.accept(entries());
        }
    }

    /// Takes the last step back.
    void undo() {
        var last = before.pollLast();
        if (last != null) {
            isUndoable.set(!before.isEmpty());
            fill(last);
            onEdited.accept(entries());
        }
    }

    private void set(EntryRow row, Entry next) {
        if (!row.entry().equals(next) && rows.contains(row)) {
            remember();
            row.set(next);
            edited();
        }
    }

    private void remember() {
        before.addLast(entries());
        if (before.size() > MOST_STEPS) {
            before.removeFirst();
        }
        isUndoable.set(true);
    }

    private void fill(List<Entry> entries) {
        rows.setAll(entries.stream().map(EntryRow::new).toList());
        meet();
    }

    private void edited() {
        meet();
        onEdited.accept(entries());
    }

    private void meet() {
        var entries = entries();
        var hits = HitTest.of(text, entries);
        var problems = EntryProblem.of(entries);
        var byEntry = places(hits.hits(), entries.size());
        var missesByEntry = places(hits.misses(), entries.size());
        for (int i = 0; i < entries.size(); i++) {
            rows.get(i).meet(met(byEntry.get(i), missesByEntry.get(i), problems.get(i)));
        }
        summary.set(summary(hits));
    }

    private static List<List<Hit>> places(List<Hit> hits, int entries) {
        var places = new ArrayList<List<Hit>>();
        for (int i = 0; i < entries; i++) {
            places.add(new ArrayList<>());
        }
        hits.forEach(hit -> places.get(hit.index()).add(hit));
        return places;
    }

    private EntryRow.Met met(List<Hit> hits, List<Hit> misses, Optional<EntryProblem> problem) {
        if (!hits.isEmpty()) {
            return new EntryRow.Met(
                    texts.get("dictionaries.met", hits.size()), at(hits), false, problem);
        }
        if (!misses.isEmpty()) {
            return new EntryRow.Met(
                    texts.get("dictionaries.missed", found(misses.getFirst())),
                    at(misses),
                    true,
                    problem);
        }
        return new EntryRow.Met(
                problem.map(this::words).orElse(""), "", problem.isPresent(), problem);
    }

    private String words(EntryProblem problem) {
        return switch (problem) {
            case NO_WORD -> texts.get("dictionaries.problem.word");
            case NO_PRONUNCIATION -> texts.get("dictionaries.problem.pronunciation");
            case REPEATED -> texts.get("dictionaries.problem.repeated");
        };
    }

    /// Places as people count: characters from 1.
    private String at(List<Hit> hits) {
        String places =
                hits.stream()
                        .limit(MOST_PLACES)
                        .map(hit -> String.valueOf(hit.startCodePoint(text) + 1))
                        .collect(Collectors.joining(", "));
        return texts.get("dictionaries.at", hits.size() > MOST_PLACES ? places + ", …" : places);
    }

    private String found(Hit hit) {
        return text.substring(hit.start(), hit.end());
    }

    private String summary(Hits hits) {
        if (rows.isEmpty()) {
            return "";
        }
        String met = texts.get("dictionaries.summary", hits.hits().size());
        if (hits.misses().isEmpty()) {
            return met;
        }
        String missed =
                hits.misses().stream()
                        .map(this::found)
                        .distinct()
                        .limit(MOST_PLACES)
                        .collect(Collectors.joining(", "));
        return met + " " + texts.get("dictionaries.summary.missed", hits.misses().size(), missed);
    }
}
