package voiceplayground.ui.compose;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks a form over and says in plain words what the service will not like.
///
/// Only what cannot be sent at all is an error; the service has the last word on everything else.
final class RequestChecks {
    private final Texts texts;
    private final VoiceCatalogue catalogue;
    private final Choices choices;

    RequestChecks(Texts texts, VoiceCatalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.choices = new Choices(texts);
    }

    /// All that is to be said, at most one sentence a field.
    ///
    /// @param typed what is in a field now
    List<Problem> check(SpeechRequest request, Function<RequestField, String> typed) {
        var found = new ArrayList<Problem>();
        for (var field : RequestField.values()) {
            String value = typed.apply(field).strip();
            var problem =
                    switch (field) {
                        case TEXT -> text(request.text());
                        case VOICE -> voice(request, value);
                        case MODEL -> oneOf(field, value, Choices.MODELS);
                        case LANGUAGE -> language(request, value);
                        case SPEED -> speed(value);
                        case SAMPLE_RATE -> rate(value);
                        case FORMAT -> oneOf(field, value, Choices.FORMATS);
                    };
            problem.ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Problem> text(String text) {
        if (text.isBlank()) {
            return error(RequestField.TEXT, "compose.check.text.empty");
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
        boolean isPro = Choices.PRO_LANGUAGES.contains(code);
        if (!isPro && !Choices.STANDARD_LANGUAGES.contains(code)) {
            return warning(RequestField.LANGUAGE, "compose.check.language.unknown");
        }
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

    /// The catalogue knows two pools; dated variants of a model use its pool.
    static String pool(String model) {
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
