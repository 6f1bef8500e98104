package voiceplayground.takes;

import voiceplayground.words.Texts;

import java.util.Optional;

/// What can be wrong with a kept take.
///
/// @param key of its text
/// @param detail the system's or the reader's words
record TakeFault(Key key, String detail) {
    enum Key {
        NO_RECORD("takes.no-record"),
        BROKEN_RECORD("takes.broken-record"),
        NO_SOUND("takes.no-sound"),
        BROKEN_SOUND("takes.broken-sound"),
        NOT_RECOVERED("takes.not-recovered"),
        NOT_SAVED("takes.not-saved"),
        LINK("takes.link");

        private final String text;

        Key(String text) {
            this.text = text;
        }
    }

    static TakeFault of(Key key) {
        return new TakeFault(key, "");
    }

    /// One sentence for people.
    String words(Texts texts) {
        return texts.get(key.text, detail);
    }

    /// The fault that an incomplete record names.
    static Optional<TakeFault> of(TakeRecord record) {
        return record.notSaved().map(detail -> new TakeFault(Key.NOT_SAVED, detail));
    }
}
