package voiceplayground.speech;

import java.util.List;

/// A JSON value that remembers how it was written.
///
/// Numbers keep their spelling (`1.0` stays `1.0`) and objects their order and duplicate names,
/// because what support staff paste must go out as it came in.
public sealed interface JsonValue {
    /// This value as JSON text; an object with one member a line.
    default String text() {
        return JsonWriter.write(this);
    }

    /// A string, unescaped.
    record Text(String value) implements JsonValue {}

    /// A number in the spelling it had, which must be a JSON number.
    record Numeral(String spelling) implements JsonValue {}

    /// `true` or `false`.
    record Bool(boolean value) implements JsonValue {}

    /// `null`.
    record Null() implements JsonValue {}

    /// An array.
    record Array(List<JsonValue> items) implements JsonValue {
        public Array {
            items = List.copyOf(items);
        }
    }

    /// An object: members in their order, names may repeat.
    record Struct(List<Member> members) implements JsonValue {
        public Struct {
            members = List.copyOf(members);
        }
    }

    /// One name and its value.
    record Member(String name, JsonValue value) {}

    /// This value as JSON on one line.
    default String line() {
        return JsonWriter.line(this);
    }
}
