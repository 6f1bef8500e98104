package voiceplayground.storage;

import voiceplayground.speech.JsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a JSON object for a file together, in the order of the calls. Thread: one.
public final class JsonObject {
    private final List<JsonValue.Member> members = new ArrayList<>();

    /// Adds any value.
    public JsonObject put(String name, JsonValue value) {
        members.add(new JsonValue.Member(name, value));
        return this;
    }

    /// Adds a string.
    public JsonObject put(String name, String text) {
        return put(name, new JsonValue.Text(text));
    }

    /// Adds a whole number.
    public JsonObject put(String name, long number) {
        return put(name, new JsonValue.Numeral(Long.toString(number)));
    }

    /// Adds a finite number.
    public JsonObject put(String name, double number) {
        return put(name, new JsonValue.Numeral(Double.toString(number)));
    }

    /// Adds a boolean.
    public JsonObject put(String name, boolean bool) {
        return put(name, new JsonValue.Bool(bool));
    }

    /// Adds a value where there is one.
    public JsonObject put(String name, Optional<? extends JsonValue> value) {
        value.ifPresent(v -> put(name, v));
        return this;
    }

    /// The object.
    public JsonValue.Struct build() {
        return new JsonValue.Struct(members);
    }
}
