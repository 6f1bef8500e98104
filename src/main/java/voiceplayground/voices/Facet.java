package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.util.List;
import java.util.stream.Stream;

/// What voices are told apart by.
public enum Facet {
    LANGUAGE,
    GENDER,
    ACCENT,
    AGE,
    USE,
    MODEL;

    /// The values of a voice; none where it is not known.
    public List<String> of(Voice voice) {
        return switch (this) {
            case LANGUAGE -> Tags.distinct(voice.languages());
            case GENDER -> one(voice.gender());
            case ACCENT -> Tags.distinct(Stream.of(voice.accent().split(", ")).toList());
            case AGE -> one(voice.age());
            case USE -> Tags.distinct(voice.uses());
            case MODEL -> one(voice.model());
        };
    }

    private static List<String> one(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
