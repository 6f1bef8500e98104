package voiceplayground.ui.dictionaries;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.EntryProblem;

import java.util.Optional;

/// An entry in the table; it stays the same row while its words change. Thread: FX.
final class EntryRow {
    private final ReadOnlyObjectWrapper<Entry> entry;
    private final ReadOnlyObjectWrapper<Met> met = new ReadOnlyObjectWrapper<>(Met.NOWHERE);

    /// Where it meets the present text.
    ///
    /// @param count in words, nothing for nowhere
    /// @param places in words
    /// @param isMiss true where only capitals keep it from meeting
    record Met(String count, String places, boolean isMiss, Optional<EntryProblem> problem) {
        static final Met NOWHERE = new Met("", "", false, Optional.empty());
    }

    EntryRow(Entry entry) {
        this.entry = new ReadOnlyObjectWrapper<>(entry);
    }

    Entry entry() {
        return entry.get();
    }

    ReadOnlyObjectProperty<Entry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Met> metProperty() {
        return met.getReadOnlyProperty();
    }

    void set(Entry next) {
        entry.set(next);
    }

    void meet(Met now) {
        met.set(now);
    }
}
