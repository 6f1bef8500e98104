package voiceplayground.ui.compose;

import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.words.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the fields offer; every one of them also carries a value that is not among these.
///
/// Source: the vendor's contract (models, rates, formats, language codes).
final class Choices {
    static final List<String> MODELS =
            List.of("lightning_v3.1", "lightning_v3.1_pro", "lightning_v3.1_pro_07_26");
    static final List<String> RATES = List.of("8000", "16000", "24000", "44100");
    static final List<String> FORMATS = List.of("pcm", "wav", "ulaw", "alaw");

    /// Accepted by the standard pool.
    static final List<String> STANDARD_LANGUAGES =
            List.of(
                    "auto", "en", "hi", "ta", "es", "kn", "mr", "te", "or", "pa", "ml", "gu", "bn",
                    "fr", "de", "it", "nl", "sv", "pt", "pl", "ru");

    /// Accepted by the Pro pool alone.
    static final List<String> PRO_LANGUAGES =
            List.of("el", "fi", "no", "zh", "ja", "ko", "id", "ms", "vi", "tr", "ar", "he");

    private final Texts texts;

    Choices(Texts texts) {
        this.texts = texts;
    }

    List<Choice> models() {
        return MODELS.stream().map(Choice::plain).toList();
    }

    List<Choice> rates() {
        return RATES.stream().map(this::rate).toList();
    }

    List<Choice> formats() {
        return FORMATS.stream().map(this::format).toList();
    }

    /// All languages by name, the automatic choice first.
    List<Choice> languages() {
        return Stream.concat(STANDARD_LANGUAGES.stream(), PRO_LANGUAGES.stream())
                .map(this::language)
                .sorted(
                        Comparator.comparing((Choice c) -> !c.value().equals("auto"))
                                .thenComparing(Choice::label))
                .toList();
    }

    /// The voices of a model's pool by name.
    List<Choice> voices(VoiceCatalogue catalogue, String model) {
        return catalogue.voices().stream()
                .filter(voice -> voice.model().equals(model))
                .collect(Collectors.toMap(Voice::id, Choices::voice, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(c -> c.label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    Choice rate(String hz) {
        return new Choice(
                hz,
                Numerals.value(hz)
                        .map(value -> texts.get("compose.rate.khz", value / 1000))
                        .orElse(hz));
    }

    Choice format(String name) {
        return new Choice(
                name,
                switch (name) {
                    case "pcm" -> texts.get("compose.format.pcm");
                    case "wav" -> texts.get("compose.format.wav");
                    case "ulaw" -> texts.get("compose.format.ulaw");
                    case "alaw" -> texts.get("compose.format.alaw");
                    default -> name;
                });
    }

    Choice language(String code) {
        if (code.equals("auto")) {
            return new Choice(code, texts.get("compose.language.auto"));
        }
        String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        return new Choice(code, name.equals(code) ? code : name);
    }

    /// A voice that is not in the pool of the chosen model, with its own pool if it has one.
    Choice strangeVoice(VoiceCatalogue catalogue, String id) {
        return catalogue.voices().stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .map(voice -> new Choice(id, voice(voice).label() + " · " + voice.model()))
                .orElse(Choice.plain(id));
    }

    private static Choice voice(Voice voice) {
        String label =
                Stream.of(voice.name().isBlank() ? voice.id() : voice.name(), voice.gender())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        String accent = voice.accent();
        if (!accent.isBlank()) {
            label += " · " + accent.substring(0, 1).toUpperCase(Locale.ROOT) + accent.substring(1);
        }
        return new Choice(voice.id(), label);
    }
}
