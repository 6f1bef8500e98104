package voiceplayground.words;

import voiceplayground.speech.Voice;
import voiceplayground.voices.Mismatch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says why a voice and a request do not go together, and what would mend it.
public final class MismatchTexts {
    private final Texts texts;

    public MismatchTexts(Texts texts) {
        this.texts = texts;
    }

    /// A sentence or two.
    public String reason(Mismatch mismatch) {
        return switch (mismatch) {
            case Mismatch.OtherPool(Voice voice, _) ->
                    texts.get("voice.mismatch.pool", voice.name(), voice.model());
            case Mismatch.OtherClone(Voice voice, _, List<String> speaking) ->
                    speaking.isEmpty()
                            ? texts.get(
                                    "voice.mismatch.clone.retired",
                                    voice.name(),
                                    String.join(", ", voice.clonedOnto()))
                            : texts.get(
                                    "voice.mismatch.clone",
                                    voice.name(),
                                    String.join(", ", speaking));
            case Mismatch.Untrained(Voice voice, _) ->
                    texts.get("voice.mismatch.language", voice.name(), languages(voice));
            case Mismatch.LeftOut(Voice voice, List<String> meant) ->
                    texts.get(
                            "voice.mismatch.left-out",
                            meant.stream().map(this::language).collect(Collectors.joining(", ")),
                            voice.name(),
                            languages(voice));
            case Mismatch.OnlyPro _ -> texts.get("voice.mismatch.only-pro");
        };
    }

    /// A verb that names what mending does.
    public String mend(Mismatch.Mend mend) {
        return switch (mend.field()) {
            case LANGUAGE -> texts.get("voice.mend.language", language(mend.value()));
            case VOICE, MODEL, TEXT, SPEED, SAMPLE_RATE, FORMAT ->
                    texts.get("voice.mend", mend.value());
            case NUMBER_LANGUAGE, DICTIONARIES, MATH, WORD_TIMES, SESSION, REQUEST ->
                    texts.get("voice.mend", mend.value());
        };
    }

    /// What a language is called; a code nobody knows is its own name.
    public String language(String code) {
        String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    private String languages(Voice voice) {
        return voice.languages().stream().map(this::language).collect(Collectors.joining(", "));
    }
}
