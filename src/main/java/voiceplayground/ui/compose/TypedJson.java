package voiceplayground.ui.compose;

import voiceplayground.speech.JsonValue;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonText;

/// What was typed where an object of JSON belongs.
sealed interface TypedJson {
    /// An object.
    record Found(JsonValue.Struct struct) implements TypedJson {}

    /// JSON, but another kind of it.
    record NoObject() implements TypedJson {}

    /// No JSON.
    ///
    /// @param reason the reader's own words, with the line and the column
    record NoJson(String reason) implements TypedJson {}

    /// Reads it; blank is the empty object.
    static TypedJson of(String typed) {
        if (typed.isBlank()) {
            return new Found(new JsonValue.Struct(java.util.List.of()));
        }
        try {
            return JsonText.parse(typed) instanceof JsonValue.Struct struct
                    ? new Found(struct)
                    : new NoObject();
        } catch (BrokenFileException e) {
            String said = String.valueOf(e.getMessage());
            return new NoJson(said.startsWith(PREFIX) ? said.substring(PREFIX.length()) : said);
        }
    }

    /// What [JsonText] puts before its reasons.
    String PREFIX = "no JSON: ";
}
