package voiceplayground.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the body of a request and checks it as the vendor's server does: first every field by
/// itself, then the voice, the language and the text.
///
/// Source: the OpenAPI document of `POST /waves/v1/tts/live`. Thread: any.
final class OrderReader {
    private static final List<String> MODELS =
            List.of("lightning_v3.1", "lightning_v3.1_pro", "lightning_v3.1_pro_07_26");
    private static final List<String> STANDARD_LANGUAGES =
            List.of(
                    "auto", "en", "hi", "mr", "kn", "ta", "bn", "gu", "te", "ml", "pa", "or", "es",
                    "de", "fr", "it", "nl", "sv", "pt", "ru", "pl");
    private static final List<String> PRO_LANGUAGES =
            List.of(
                    "auto", "en", "hi", "mr", "kn", "ta", "bn", "gu", "te", "ml", "pa", "or", "es",
                    "de", "fr", "it", "nl", "sv", "pt", "ru", "el", "fi", "no", "pl", "ar", "zh",
                    "id", "ja", "ko", "ms", "tr", "vi", "he");
    private static final List<String> FORMATS = List.of("wav", "ulaw", "alaw", "pcm", "mp3");
    private static final List<Integer> RATES_HZ = List.of(8_000, 16_000, 24_000, 44_100);

    private final JsonMapper mapper = JsonMapper.shared();
    private final SandboxVoices voices;
    private final DictionaryShelf dictionaries;
    private final CloneShelf clones;
    private final VoiceCatalogue catalogue = VoiceCatalogue.bundled();

    OrderReader(SandboxVoices voices, DictionaryShelf dictionaries, CloneShelf clones) {
        this.voices = voices;
        this.dictionaries = dictionaries;
        this.clones = clones;
    }

    /// What came of reading: an order or the answer that refuses it.
    sealed interface Reading {
        record Accepted(Order order) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    /// @param body empty when it was too long to be read
    Reading read(Optional<byte[]> body) {
        if (body.isEmpty()) {
            return new Reading.Refused(Refusal.badRequest("The body is too long."));
        }
        JsonNode request;
        try {
            request = mapper.readTree(body.get());
        } catch (JacksonException e) {
            return new Reading.Refused(Refusal.badRequest("The body is not JSON."));
        }
        if (!request.isObject()) {
            return new Reading.Refused(Refusal.badRequest("The body is not a JSON object."));
        }
        return read(request, new FieldReader(request, false));
    }

    /// Reads a request that is JSON already.
    ///
    /// @param fields of the same request; what is wrong with others of its fields may be among its
    ///   issues already
    Reading read(JsonNode request, FieldReader fields) {
        String words = fields.text("text", Defaults.TEXT_LIMIT);
        String voiceId = fields.required("voice_id");
        String model = fields.choice("model", MODELS, MODELS.getFirst());
        int rateHz = fields.choice("sample_rate", RATES_HZ, Defaults.SAMPLE_RATE_HZ);
        double speed = fields.number("speed", Defaults.MIN_SPEED, Defaults.MAX_SPEED, 1);
        String format = fields.choice("output_format", FORMATS, Defaults.FORMAT);
        fields.choice("number_pronunciation_language", PRO_LANGUAGES, "auto");
        fields.flag("math_notation");
        var dictionaryIds = fields.dictionaries("pronunciation_dicts");
        boolean wantsWords = fields.flag("word_timestamps");
        var sessionId = fields.id("session_id");
        var requestId = fields.id("request_id");
        String language = fields.string("language", "auto");
        var issues = fields.issues();
        if (!issues.isEmpty()) {
            return new Reading.Refused(Refusal.invalid(issues));
        }
        var entries = dictionaries.entriesOf(dictionaryIds);
        if (entries.isEmpty()) {
            return new Reading.Refused(Refusal.invalidInput());
        }

        var clone = clones.ready(voiceId);
        var speaker = clone.map(CloneShelf.Kept::speaker).or(() -> voices.speakerOf(voiceId));
        if (speaker.isEmpty()) {
            issues.custom("voice_id", "Invalid Voice ID");
        }
        checkLanguage(model, language, issues);
        var text = SpeakableText.of(words, new Respelling(entries.get()).places(words));
        if (!text.isSpeakable()) {
            issues.custom(
                    "text",
                    text.leftOut()
                            ? "Text has no letters that the sandbox can say: it reads English only"
                            : Refusal.NOTHING_TO_SAY);
        }
        if (!issues.isEmpty()) {
            return new Reading.Refused(Refusal.invalid(issues));
        }
        return new Reading.Accepted(
                new Order(
                        text,
                        speaker.orElseThrow(),
                        speed,
                        rateHz,
                        SoundEncoding.valueOf(format.toUpperCase(Locale.ROOT)),
                        wantsWords && voices.hasWords(model, voiceId),
                        sessionId,
                        requestId,
                        notes(text, model, language, voiceId)));
    }

    /// @param model in the spelling of voices: `lightning-v3.1`
    static List<String> languages(String model) {
        return model.equals("lightning-v3.1") ? STANDARD_LANGUAGES : PRO_LANGUAGES;
    }

    private List<String> notes(SpeakableText text, String model, String language, String voice) {
        var notes = new ArrayList<String>();
        if (!language.equals("en") && !language.equals("auto")) {
            notes.add("read as English, the only language of the sandbox");
        }
        if (text.leftOut()) {
            notes.add("letters that English does not have were left out");
        }
        String pool = model.startsWith("lightning_v3.1_pro") ? "lightning_v3.1_pro" : model;
        boolean isKnown = catalogue.voices().stream().map(Voice::id).anyMatch(voice::equals);
        boolean isOfOtherPool =
                clones.ready(voice)
                        .map(clone ->
                                !clone.model().replace('-', '_').equals(pool.replace('-', '_')))
                        .orElseGet(() -> isKnown && catalogue.find(pool, voice).isEmpty());
        if (isOfOtherPool) {
            notes.add("the vendor may not have this voice for this model");
        }
        return notes;
    }

    private static void checkLanguage(String model, String language, Issues issues) {
        var languages = languages(model.replace('_', '-'));
        if (!languages.contains(language)) {
            issues.custom(
                    "language",
                    "Language '"
                            + language
                            + "' is not supported on the "
                            + model
                            + " model. Supported languages: "
                            + String.join(", ", languages));
        }
    }
}
