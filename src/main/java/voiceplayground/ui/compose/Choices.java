package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;
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
    static final List<String> FORMATS = List.of("pcm", "wav", "ulaw", "alaw", "mp3");

    /// Those of which the vendor's published documents speak; the rest is in the schemas that run.
    static final List<String> DOCUMENTED_MODELS = MODELS.subList(0, 2);

    static final List<String> UNDOCUMENTED_LANGUAGES = List.of("he");

    /// Where speech is, or was, asked for.
    static final List<String> PATHS =
            List.of(
                    "/waves/v1/tts/live",
                    "/waves/v1/tts",
                    "/waves/v1/lightning-v3.1/stream",
                    "/waves/v1/lightning-v3.1/get_speech",
                    "/waves/v1/lightning-v3.1/get_speech/stream",
                    "/waves/v1/lightning-v2/get_speech",
                    "/waves/v1/lightning-v2/get_speech/stream",
                    "/waves/v1/lightning-large/get_speech");

    /// Accepted by the standard pool.
    static final List<String> STANDARD_LANGUAGES =
            List.of(
                    "auto", "en", "hi", "ta", "es", "kn", "mr", "te", "or", "pa", "ml", "gu", "bn",
                    "fr", "de", "it", "nl", "sv", "pt", "pl", "ru");

    /// Accepted by the Pro pool alone.
    static final List<String> PRO_LANGUAGES =
            List.of("el", "fi", "no", "zh", "ja", "ko", "id", "ms", "vi", "tr", "ar", "he");

    private final Texts texts;

    /// Whether an address below the base address is one of those the vendor has switched off: all
    /// that name a model.
    static boolean isRetired(String path) {
        return path.startsWith("/waves/v1/lightning");
    }

    Choices(Texts texts) {
        this.texts = texts;
    }

    /// What a field offers; empty where anything may be typed. What may be left out begins with
    /// that, and says what the server does then.
    List<Choice> offered(RequestField field, VoiceCatalogue catalogue, String model) {
        return switch (field) {
            case TEXT, SPEED, DICTIONARIES, SESSION, REQUEST -> List.of();
            case VOICE -> voices(catalogue, model);
            case MODEL -> withLeftOut(field, models());
            case LANGUAGE, NUMBER_LANGUAGE -> withLeftOut(field, languages());
            case SAMPLE_RATE -> withLeftOut(field, rates());
            case FORMAT -> withLeftOut(field, formats());
            case MATH, WORD_TIMES ->
                    withLeftOut(
                            field,
                            List.of(
                                    new Choice("true", texts.get("compose.on")),
                                    new Choice("false", texts.get("compose.off"))));
        };
    }

    /// How a value is shown that its field does not offer.
    Choice strange(RequestField field, VoiceCatalogue catalogue, String value) {
        return switch (field) {
            case VOICE -> strangeVoice(catalogue, value);
            case LANGUAGE, NUMBER_LANGUAGE -> language(value);
            case SAMPLE_RATE -> rate(value);
            case FORMAT -> format(value);
            case TEXT, SPEED, MODEL, DICTIONARIES, MATH, WORD_TIMES, SESSION, REQUEST ->
                    Choice.plain(value);
        };
    }

    /// What a field that is not sent means.
    String leftOut(RequestField field) {
        return texts.get("compose.left-out." + field.wireName());
    }

    private List<Choice> withLeftOut(RequestField field, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", leftOut(field))), choices.stream()).toList();
    }

    private List<Choice> models() {
        return MODELS.stream().map(Choice::plain).toList();
    }

    private List<Choice> rates() {
        return RATES.stream().map(this::rate).toList();
    }

    private List<Choice> formats() {
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
                    case "mp3" -> texts.get("compose.format.mp3");
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
