package voiceplayground.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_\\-.]{1,128}");

    private final JsonMapper mapper = JsonMapper.shared();
    private final SandboxVoices voices;
    private final VoiceCatalogue catalogue = VoiceCatalogue.bundled();

    OrderReader(SandboxVoices voices) {
        this.voices = voices;
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
        var issues = new Issues();
        text(request, issues);
        string(request.path("voice_id"), "voice_id", issues);
        String model = choice(request, "model", MODELS, MODELS.getFirst(), issues);
        int rateHz = rate(request.path("sample_rate"), issues);
        double speed = speed(request.path("speed"), issues);
        String format = choice(request, "output_format", FORMATS, Defaults.FORMAT, issues);
        choice(request, "number_pronunciation_language", PRO_LANGUAGES, "auto", issues);
        flag(request, "math_notation", issues);
        var sessionId = id(request, "session_id", issues);
        var requestId = id(request, "request_id", issues);
        String language = optionalString(request, "language", "auto", issues);
        if (!issues.isEmpty()) {
            return new Reading.Refused(Refusal.invalid(issues));
        }

        String voiceId = request.path("voice_id").stringValue();
        var speaker = voices.speakerOf(voiceId);
        if (speaker.isEmpty()) {
            issues.custom("voice_id", "Invalid Voice ID");
        }
        checkLanguage(model, language, issues);
        if (format.equals("mp3")) {
            issues.custom("output_format", "The sandbox does not speak mp3");
        }
        var text = SpeakableText.of(request.path("text").stringValue());
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
                        sessionId,
                        requestId,
                        notes(text, model, language, voiceId)));
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
        if (isKnown && catalogue.find(pool, voice).isEmpty()) {
            notes.add("the vendor may not have this voice for this model");
        }
        return notes;
    }

    private static void text(JsonNode request, Issues issues) {
        var node = request.path("text");
        string(node, "text", issues);
        if (node.isString()) {
            int length = node.stringValue().length();
            if (length == 0) {
                issues.tooShort("text", 1);
            } else if (length > Defaults.TEXT_LIMIT) {
                issues.tooLong("text", Defaults.TEXT_LIMIT);
            }
        }
    }

    private static void string(JsonNode node, String field, Issues issues) {
        if (!node.isString()) {
            issues.type(field, "string", node);
        }
    }

    private static String optionalString(
            JsonNode request, String field, String otherwise, Issues issues) {
        var node = request.path(field);
        if (node.isMissingNode()) {
            return otherwise;
        }
        string(node, field, issues);
        return node.isString() ? node.stringValue() : otherwise;
    }

    private static String choice(
            JsonNode request, String field, List<String> options, String otherwise, Issues issues) {
        String value = optionalString(request, field, otherwise, issues);
        if (!options.contains(value)) {
            var nodes = JsonNodeFactory.instance;
            List<JsonNode> shown =
                    options.stream().map(o -> (JsonNode) nodes.stringNode(o)).toList();
            issues.option(field, request.path(field), shown, "'");
        }
        return value;
    }

    private static int rate(JsonNode node, Issues issues) {
        if (node.isMissingNode()) {
            return Defaults.SAMPLE_RATE_HZ;
        }
        if (!node.isNumber()) {
            issues.type("sample_rate", "number", node);
            return Defaults.SAMPLE_RATE_HZ;
        }
        for (int rateHz : RATES_HZ) {
            if (node.doubleValue() == rateHz) {
                return rateHz;
            }
        }
        var nodes = JsonNodeFactory.instance;
        issues.option(
                "sample_rate",
                node,
                RATES_HZ.stream().map(r -> (JsonNode) nodes.numberNode(r)).toList(),
                "");
        return Defaults.SAMPLE_RATE_HZ;
    }

    private static double speed(JsonNode node, Issues issues) {
        if (node.isMissingNode()) {
            return 1;
        }
        if (!node.isNumber()) {
            issues.type("speed", "number", node);
            return 1;
        }
        double speed = node.doubleValue();
        if (speed < Defaults.MIN_SPEED) {
            issues.tooSmall("speed", Defaults.MIN_SPEED);
        } else if (speed > Defaults.MAX_SPEED) {
            issues.tooLarge("speed", Defaults.MAX_SPEED);
        }
        return speed;
    }

    private static void flag(JsonNode request, String field, Issues issues) {
        var node = request.path(field);
        if (!node.isMissingNode() && !node.isBoolean()) {
            issues.type(field, "boolean", node);
        }
    }

    private static Optional<String> id(JsonNode request, String field, Issues issues) {
        String id = optionalString(request, field, "", issues);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            issues.custom(field, "Invalid");
        }
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    private static void checkLanguage(String model, String language, Issues issues) {
        var languages = model.equals("lightning_v3.1") ? STANDARD_LANGUAGES : PRO_LANGUAGES;
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
