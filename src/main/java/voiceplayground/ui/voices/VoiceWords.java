package voiceplayground.ui.voices;

import voiceplayground.speech.Voice;
import voiceplayground.voices.Facet;
import voiceplayground.words.MismatchTexts;
import voiceplayground.words.Texts;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of voices and of what they are told apart by.
final class VoiceWords {
    private static final int MOST_LANGUAGES = 4;

    private final Texts texts;
    private final MismatchTexts mismatches;

    VoiceWords(Texts texts) {
        this.texts = texts;
        this.mismatches = new MismatchTexts(texts);
    }

    /// What a facet is called.
    String of(Facet facet) {
        return switch (facet) {
            case LANGUAGE -> texts.get("voice.facet.language");
            case GENDER -> texts.get("voice.facet.gender");
            case ACCENT -> texts.get("voice.facet.accent");
            case AGE -> texts.get("voice.facet.age");
            case USE -> texts.get("voice.facet.use");
            case MODEL -> texts.get("voice.facet.model");
        };
    }

    /// What one of its values is called.
    String of(Facet facet, String value) {
        return switch (facet) {
            case LANGUAGE -> mismatches.language(value);
            case MODEL -> value;
            case GENDER, ACCENT, AGE, USE -> capital(value.replace('-', ' '));
        };
    }

    /// The tags of a voice on a line; says so where there are none.
    String tags(Voice voice) {
        String languages =
                voice.languages().stream()
                        .limit(MOST_LANGUAGES)
                        .map(mismatches::language)
                        .collect(Collectors.joining(", "));
        if (voice.languages().size() > MOST_LANGUAGES) {
            languages =
                    texts.get(
                            "voice.more-languages",
                            languages,
                            voice.languages().size() - MOST_LANGUAGES);
        }
        String tags =
                Stream.concat(
                                Stream.of(
                                        languages,
                                        of(Facet.GENDER, voice.gender()),
                                        of(Facet.ACCENT, voice.accent()),
                                        of(Facet.AGE, voice.age())),
                                voice.uses().stream().map(use -> of(Facet.USE, use)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        return tags.isEmpty() ? texts.get("voice.untagged") : tags;
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? ""
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
