package voiceplayground.settings;

import voiceplayground.speech.Environment;
import voiceplayground.speech.Header;
import voiceplayground.speech.JsonValue;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonObject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The person's servers as a JSON object, without their keys.
///
/// What is missing or out of its range is as at a first start; a server without an id or an address
/// is left out, and of two with one id the first counts.
final class EnvironmentsJson {
    private EnvironmentsJson() {}

    static JsonValue.Struct write(Environments environments) {
        return new JsonObject()
                .put("chosen", environments.chosen().map(JsonValue.Text::new))
                .put("atStart", environments.atStart().map(JsonValue.Text::new))
                .put("offersKey", environments.isKeyOffered())
                .put(
                        "keysInSystemStore",
                        new JsonValue.Array(
                                environments.keysKept().stream()
                                        .sorted()
                                        .<JsonValue>map(JsonValue.Text::new)
                                        .toList()))
                .put(
                        "environments",
                        new JsonValue.Array(
                                environments.own().stream()
                                        .<JsonValue>map(EnvironmentsJson::write)
                                        .toList()))
                .build();
    }

    private static JsonValue.Struct write(Environment environment) {
        var headers =
                environment.headers().stream()
                        .<JsonValue>map(h ->
                                new JsonValue.Array(
                                        List.of(
                                                new JsonValue.Text(h.name()),
                                                new JsonValue.Text(h.value()))))
                        .toList();
        return new JsonObject()
                .put("id", environment.id())
                .put("name", environment.name())
                .put("baseUrl", environment.baseUrl())
                .put("headers", new JsonValue.Array(headers))
                .put(
                        "requestsAtOnce",
                        environment
                                .requestsAtOnce()
                                .map(n -> new JsonValue.Numeral(Integer.toString(n))))
                .put("plainHttpHost", environment.plainHttpHost().map(JsonValue.Text::new))
                .put("note", environment.note())
                .build();
    }

    static Environments read(JsonValue.Struct struct) {
        var fields = new JsonFields(struct);
        var own = new LinkedHashMap<String, Environment>();
        for (var item : fields.items("environments")) {
            if (item instanceof JsonValue.Struct inner) {
                environment(new JsonFields(inner)).ifPresent(e -> own.putIfAbsent(e.id(), e));
            }
        }
        return new Environments(
                List.copyOf(own.values()),
                fields.text("chosen"),
                fields.text("atStart"),
                texts(fields, "keysInSystemStore"),
                fields.bool("offersKey").orElse(true));
    }

    private static Optional<Environment> environment(JsonFields fields) {
        var id = fields.text("id").filter(text -> !text.isBlank());
        var url = fields.text("baseUrl").filter(text -> !text.isBlank());
        if (id.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Environment(
                        id.get(),
                        fields.text("name").filter(n -> !n.isBlank()).orElse(url.get()),
                        kind(id.get()),
                        url.get(),
                        Optional.empty(),
                        headers(fields),
                        fields.whole("requestsAtOnce")
                                .filter(n -> n >= 1 && n <= Settings.MOST_AT_ONCE)
                                .map(Long::intValue),
                        fields.text("plainHttpHost"),
                        fields.text("note").orElse("")));
    }

    private static Environment.Kind kind(String id) {
        return switch (id) {
            case Environment.OFFICIAL_ID -> Environment.Kind.OFFICIAL;
            case Environment.SANDBOX_ID -> Environment.Kind.SANDBOX;
            default -> Environment.Kind.CUSTOM;
        };
    }

    private static List<Header> headers(JsonFields fields) {
        var headers = new ArrayList<Header>();
        for (var item : fields.items("headers")) {
            if (item instanceof JsonValue.Array(var pair)
                    && pair.size() == 2
                    && pair.get(0) instanceof JsonValue.Text(var name)
                    && pair.get(1) instanceof JsonValue.Text(var value)) {
                headers.add(new Header(name, value));
            }
        }
        return headers;
    }

    private static Set<String> texts(JsonFields fields, String name) {
        return fields.items(name).stream()
                .filter(JsonValue.Text.class::isInstance)
                .map(value -> ((JsonValue.Text) value).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
