package voiceplayground.ui.compose;

import voiceplayground.speech.Defaults;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.voices.Roster;
import voiceplayground.words.MismatchTexts;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks a form over and says in plain words what the service will not like.
///
/// Only what cannot be sent at all is an error; the service has the last word on everything else.
final class RequestChecks {
    private final Texts texts;
    private final Supplier<Roster> roster;
    private final MismatchTexts mismatches;
    private final DeliveryChecks delivery;

    /// @param roster the voices that are known now
    RequestChecks(Texts texts, Supplier<Roster> roster) {
        this.texts = texts;
        this.roster = roster;
        this.mismatches = new MismatchTexts(texts);
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
        return isOfTheContract(code)
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
        return roster.get().guard().knows(id)
                ? mismatch(request, RequestField.VOICE)
                : warning(RequestField.VOICE, "compose.check.voice.unknown");
    }

    private Optional<Problem> language(SpeechRequest request, String code) {
        return code(RequestField.LANGUAGE, code)
                .filter(_ -> !isOfTheContract(code))
                .or(() -> mismatch(request, RequestField.LANGUAGE))
                .or(() -> code(RequestField.LANGUAGE, code));
    }

    private Optional<Problem> mismatch(SpeechRequest request, RequestField field) {
        return roster.get().guard().check(request).stream()
                .filter(found -> found.at() == field)
                .findFirst()
                .map(found ->
                        new Problem(
                                field.wireName(),
                                Problem.Weight.WARNING,
                                mismatches.reason(found),
                                found.mend()));
    }

    private static boolean isOfTheContract(String code) {
        return Choices.PRO_LANGUAGES.contains(code) || Choices.STANDARD_LANGUAGES.contains(code);
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

    private Optional<Problem> error(RequestField field, String key, Object... arguments) {
        return Optional.of(new Problem(field, Problem.Weight.ERROR, texts.get(key, arguments)));
    }

    private Optional<Problem> warning(RequestField field, String key, Object... arguments) {
        return Optional.of(new Problem(field, Problem.Weight.WARNING, texts.get(key, arguments)));
    }
}
