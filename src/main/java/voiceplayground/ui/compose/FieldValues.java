package voiceplayground.ui.compose;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands in the control of a field, and what of it goes into the body.
final class FieldValues {
    private static final Pattern BETWEEN_IDS = Pattern.compile("[,;\\s]+");

    private FieldValues() {}

    /// How a request's field is shown: strings and numbers as they are, ids with commas, anything
    /// else as JSON; empty where it is absent.
    static String shown(SpeechRequest request, RequestField field) {
        return request.field(field).map(FieldValues::shown).orElse("");
    }

    /// The value that was typed; empty where the field is left to the server, or is no number.
    static Optional<JsonValue> typed(RequestField field, String typed) {
        String bare = typed.strip();
        return switch (field) {
            case TEXT -> Optional.of(new JsonValue.Text(typed));
            case SPEED, SAMPLE_RATE -> Numerals.of(typed).map(numeral -> numeral);
            case VOICE, MODEL, LANGUAGE, FORMAT, NUMBER_LANGUAGE, SESSION, REQUEST ->
                    Optional.of(bare).filter(b -> !b.isEmpty()).map(JsonValue.Text::new);
            case MATH, WORD_TIMES ->
                    switch (bare) {
                        case "true" -> Optional.of(new JsonValue.Bool(true));
                        case "false" -> Optional.of(new JsonValue.Bool(false));
                        case "" -> Optional.empty();
                        default -> Optional.of(new JsonValue.Text(bare));
                    };
            case DICTIONARIES ->
                    Optional.of(ids(bare)).filter(i -> !i.isEmpty()).map(FieldValues::array);
        };
    }

    /// The ids in a line of them.
    static List<String> ids(String typed) {
        return Arrays.stream(BETWEEN_IDS.split(typed)).filter(id -> !id.isEmpty()).toList();
    }

    /// Whether a value has the type that the vendor's contract gives its field.
    static boolean hasItsType(RequestField field, JsonValue value) {
        return switch (field) {
            case TEXT, VOICE, MODEL, LANGUAGE, FORMAT, NUMBER_LANGUAGE, SESSION, REQUEST ->
                    value instanceof JsonValue.Text;
            case SPEED, SAMPLE_RATE -> value instanceof JsonValue.Numeral;
            case MATH, WORD_TIMES -> value instanceof JsonValue.Bool;
            case DICTIONARIES ->
                    value instanceof JsonValue.Array(var items)
                            && items.stream().allMatch(JsonValue.Text.class::isInstance);
        };
    }

    private static String shown(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Numeral(String spelling) -> spelling;
            case JsonValue.Array(var items) when items.stream().allMatch(FieldValues::isPlainId) ->
                    items.stream().map(FieldValues::shown).collect(Collectors.joining(", "));
            case JsonValue.Bool _, JsonValue.Null _, JsonValue.Array _, JsonValue.Struct _ ->
                    value.line();
        };
    }

    private static boolean isPlainId(JsonValue item) {
        return item instanceof JsonValue.Text(String id) && ids(id).equals(List.of(id));
    }

    private static JsonValue array(List<String> ids) {
        return new JsonValue.Array(ids.stream().<JsonValue>map(JsonValue.Text::new).toList());
    }
}
