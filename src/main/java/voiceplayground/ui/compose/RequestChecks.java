package voiceplayground.ui.compose;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks a form over and says in plain words what the service will not like.
///
/// Only what cannot be sent at all is an error; the service has the last word on everything else.
final class RequestChecks {
    private final Texts texts;
    private final VoiceCatalogue catalogue;
    private final Choices choices;
    private final DeliveryChecks delivery;

    RequestChecks(Texts texts, VoiceCatalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.choices = new Choices(texts);
        this.delivery = new DeliveryChecks(texts);
    }

    /// All that is to be said, at most one sentence a part of the form.
    List<Problem> check(FormState state, SpeechRequest request) {
        var found = new ArrayList<Problem>();
        for (var field : RequestField.values()) {
            written(request, field)
                    .or(() -> check(field, state.field(field).strip(), request))
                    .ifPresent(found::add);
        }
        found.addAll(delivery.check(state));
        return List.copyOf(found);
    }

    private Optional<Problem> check(RequestField field, String value, SpeechRequest request) {
        return switch (field) {
            case TEXT -> text(request.text());
            case VOICE -> voice(request, value);
            case MODEL -> model(value);
            case LANGUAGE -> language(request, value);
            case SPEED -> speed(value);
            case SAMPLE_RATE -> rate(value);
            case FORMAT -> oneOf(field, value, Choices.FORMATS);
            case NUMBER_LANGUAGE -> code(field, value);
            case DICTIONARIES -> dictionaries(value);
            case SESSION, REQUEST -> id(field, value);
            case MATH, WORD_TIMES -> Optional.empty();
        };
    }

    /// Says when a field is written in another way than the contract has it, as it can only be when
    /// it was pasted.
    private Optional<Problem> written(SpeechRequest request, RequestField field) {
        long times =
                request.body().members().stream()
                        .filter(m -> m.name().equals(field.wireName()))
                        .count();
        if (times > 1) {
            return warning(field, "compose.check.twice", field.wireName(), times);
        }
        Optional<JsonValue> value = request.field(field);
        if (field != RequestField.TEXT && value.equals(Optional.of(new JsonValue.Text("")))) {
            return warning(field, "compose.check.empty");
        }
        if (value.isEmpty() || FieldValues.hasItsType(field, value.get())) {
            return Optional.empty();
        }
        String wanted =
                switch (field) {
                    case TEXT, VOICE, MODEL, LANGUAGE, FORMAT, NUMBER_LANGUAGE, SESSION, REQUEST ->
                            texts.get("compose.type.text");
                    case SPEED, SAMPLE_RATE -> texts.get("compose.type.number");
                    case MATH, WORD_TIMES -> texts.get("compose.type.bool");
                    case DICTIONARIES -> texts.get("compose.type.ids");
                };
        return warning(field, "compose.check.type", value.get().line(), wanted);
    }

    private Optional<Problem> model(String value) {
        return Choices.MODELS.contains(value) && !Choices.DOCUMENTED_MODELS.contains(value)
                ? warning(RequestField.MODEL, "compose.check.undocumented")
                : oneOf(RequestField.MODEL, value, Choices.MODELS);
    }

    private Optional<Problem> dictionaries(String typed) {
        return FieldValues.ids(typed).stream()
                .filter(id -> !Defaults.DICTIONARY_ID.matcher(id).matches())
                .findFirst()
                .flatMap(id -> warning(RequestField.DICTIONARIES, "compose.check.dictionary", id));
    }

    private Optional<Problem> id(RequestField field, String typed) {
        return typed.isEmpty() || Defaults.ID.matcher(typed).matches()
                ? Optional.empty()
                : warning(field, "compose.check.id");
    }

    private Optional<Problem> code(RequestField field, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (Choices.UNDOCUMENTED_LANGUAGES.contains(code)) {
            return warning(field, "compose.check.undocumented");
        }
        return Choices.PRO_LANGUAGES.contains(code) || Choices.STANDARD_LANGUAGES.contains(code)
                ? Optional.empty()
                : warning(field, "compose.check.language.unknown");
    }

    private Optional<Problem> text(String text) {
        if (text.isBlank()) {
            return Optional.of(
                    new Problem(
                            RequestField.TEXT,
                            Problem.Weight.REFUSED,
                            texts.get("compose.check.text.empty")));
        }
        return text.length() > Defaults.TEXT_LIMIT
                ? warning(RequestField.TEXT, "compose.check.text.long", Defaults.TEXT_LIMIT)
                : Optional.empty();
    }

    private Optional<Problem> voice(SpeechRequest request, String id) {
        if (id.isEmpty()) {
            return warning(RequestField.VOICE, "compose.check.voice.none");
        }
        String model = request.string(RequestField.MODEL).orElse("");
        if (catalogue.find(pool(model), id).isPresent()) {
            return Optional.empty();
        }
        return catalogue.voices().stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .map(voice ->
                        new Problem(
                                RequestField.VOICE,
                                Problem.Weight.WARNING,
                                texts.get("compose.check.voice.pool", voice.name(), voice.model())))
                .or(() -> warning(RequestField.VOICE, "compose.check.voice.unknown"));
    }

    private Optional<Problem> language(SpeechRequest request, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Problem> odd = code(RequestField.LANGUAGE, code);
        if (odd.isPresent()) {
            return odd;
        }
        boolean isPro = Choices.PRO_LANGUAGES.contains(code);
        String model = request.string(RequestField.MODEL).orElse("");
        if (isPro && !model.contains("pro")) {
            return warning(RequestField.LANGUAGE, "compose.check.language.pro");
        }
        return catalogue
                .find(pool(model), request.string(RequestField.VOICE).orElse(""))
                .filter(voice -> !code.equals("auto"))
                .filter(voice -> !voice.languages().isEmpty() && !voice.languages().contains(code))
                .flatMap(voice ->
                        warning(
                                RequestField.LANGUAGE,
                                "compose.check.language.voice",
                                voice.name(),
                                languages(voice)));
    }

    private Optional<Problem> speed(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> speed = Numerals.value(typed);
        if (speed.isEmpty()) {
            return error(RequestField.SPEED, "compose.check.number");
        }
        return speed.get() < Defaults.MIN_SPEED || speed.get() > Defaults.MAX_SPEED
                ? warning(RequestField.SPEED, "compose.check.speed.range")
                : Optional.empty();
    }

    private Optional<Problem> rate(String typed) {
        if (!typed.isEmpty() && Numerals.of(typed).isEmpty()) {
            return error(RequestField.SAMPLE_RATE, "compose.check.number");
        }
        return oneOf(RequestField.SAMPLE_RATE, typed, Choices.RATES);
    }

    private Optional<Problem> oneOf(RequestField field, String value, List<String> known) {
        return value.isEmpty() || known.contains(value)
                ? Optional.empty()
                : warning(field, "compose.check.unknown", String.join(", ", known));
    }

    /// The catalogue knows two pools; dated variants of a model use its pool, and a model that is
    /// left out is the server's own.
    static String pool(String model) {
        if (model.isEmpty()) {
            return Defaults.MODEL;
        }
        return model.startsWith("lightning_v3.1_pro") ? "lightning_v3.1_pro" : model;
    }

    private String languages(Voice voice) {
        return voice.languages().stream()
                .map(code -> choices.language(code).label())
                .collect(Collectors.joining(", "));
    }

    private Optional<Problem> error(RequestField field, String key, Object... arguments) {
        return Optional.of(new Problem(field, Problem.Weight.ERROR, texts.get(key, arguments)));
    }

    private Optional<Problem> warning(RequestField field, String key, Object... arguments) {
        return Optional.of(new Problem(field, Problem.Weight.WARNING, texts.get(key, arguments)));
    }
}
