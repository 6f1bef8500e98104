package voiceplayground.storage;

import voiceplayground.speech.JsonValue;

import java.util.List;
import java.util.Optional;

/// Looks into a JSON object of a file. What is missing and what has another type than asked for are
/// the same: empty. Where a name repeats the last one counts.
public record JsonFields(JsonValue.Struct struct) {
    /// A value by name.
    public Optional<JsonValue> value(String name) {
        return struct.members().stream()
                .filter(m -> m.name().equals(name))
                .map(JsonValue.Member::value)
                .reduce((_, last) -> last);
    }

    /// A string.
    public Optional<String> text(String name) {
        return value(name)
                .flatMap(v ->
                        v instanceof JsonValue.Text(var text)
                                ? Optional.of(text)
                                : Optional.empty());
    }

    /// A number; never infinite.
    public Optional<Double> number(String name) {
        return value(name)
                .flatMap(v ->
                        v instanceof JsonValue.Numeral(var spelling)
                                ? Optional.of(Double.valueOf(spelling))
                                : Optional.empty())
                .filter(n -> !n.isInfinite());
    }

    /// A whole number of 64 bits.
    public Optional<Long> whole(String name) {
        return value(name)
                .flatMap(v ->
                        v instanceof JsonValue.Numeral(var spelling)
                                ? whole(spelling, 19)
                                : Optional.empty());
    }

    /// A boolean.
    public Optional<Boolean> bool(String name) {
        return value(name)
                .flatMap(v ->
                        v instanceof JsonValue.Bool(var bool)
                                ? Optional.of(bool)
                                : Optional.empty());
    }

    /// An object.
    public Optional<JsonFields> fields(String name) {
        return value(name)
                .flatMap(v ->
                        v instanceof JsonValue.Struct inner
                                ? Optional.of(new JsonFields(inner))
                                : Optional.empty());
    }

    /// The items of an array; none where it is missing.
    public List<JsonValue> items(String name) {
        return value(name)
                .map(v -> v instanceof JsonValue.Array(var items) ? items : List.<JsonValue>of())
                .orElse(List.of());
    }

    /// One of an enum's constants, by its name.
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name)
                .flatMap(text ->
                        List.of(type.getEnumConstants()).stream()
                                .filter(c -> c.name().equals(text))
                                .findFirst());
    }

    private static Optional<Long> whole(String spelling, int maxDigits) {
        if (spelling.length() > maxDigits + 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(spelling));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
