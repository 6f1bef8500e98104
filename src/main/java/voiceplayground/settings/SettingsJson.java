package voiceplayground.settings;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.JsonValue;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonObject;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Settings as a JSON object. What is missing or out of its range is as at a first start, so that
/// files of older and newer versions can be read.
final class SettingsJson {
    private SettingsJson() {}

    static JsonValue.Struct write(Settings settings) {
        return new JsonObject()
                .put("volume", settings.volume())
                .put("startPolicy", settings.startPolicy().name())
                .put("window", settings.window().map(SettingsJson::window))
                .put(
                        "dividers",
                        new JsonValue.Array(
                                settings.dividers().stream()
                                        .<JsonValue>map(
                                                d -> new JsonValue.Numeral(Double.toString(d)))
                                        .toList()))
                .put("requestsAtOnce", settings.requestsAtOnce())
                .put("outputDevice", settings.outputDevice().map(JsonValue.Text::new))
                .put("appearance", settings.appearance().name())
                .put("updates", updates(settings.updates()))
                .build();
    }

    static Settings read(JsonValue.Struct struct) {
        var fields = new JsonFields(struct);
        return new Settings(
                fields.number("volume")
                        .filter(SettingsJson::isFraction)
                        .orElse(Settings.DEFAULT.volume()),
                fields.constant("startPolicy", StartPolicy.class)
                        .orElse(Settings.DEFAULT.startPolicy()),
                fields.fields("window").flatMap(SettingsJson::window),
                dividers(fields),
                fields.whole("requestsAtOnce")
                        .filter(n -> n >= 1 && n <= Settings.MOST_AT_ONCE)
                        .map(Long::intValue)
                        .orElse(Settings.DEFAULT.requestsAtOnce()),
                fields.text("outputDevice").filter(name -> !name.isBlank()),
                fields.constant("appearance", Appearance.class)
                        .orElse(Settings.DEFAULT.appearance()),
                fields.fields("updates").map(SettingsJson::updates).orElse(UpdateChoice.DEFAULT));
    }

    private static JsonValue updates(UpdateChoice choice) {
        return new JsonObject()
                .put("daily", choice.isDaily())
                .put("lastLook", choice.lastLook().map(at -> new JsonValue.Text(at.toString())))
                .put("skipped", choice.skipped().map(JsonValue.Text::new))
                .build();
    }

    private static UpdateChoice updates(JsonFields fields) {
        return new UpdateChoice(
                fields.bool("daily").orElse(false),
                fields.text("lastLook").flatMap(SettingsJson::time),
                fields.text("skipped").filter(version -> !version.isBlank()));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static JsonValue window(Settings.WindowPlace place) {
        return new JsonObject()
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.maximized())
                .build();
    }

    private static Optional<Settings.WindowPlace> window(JsonFields fields) {
        var x = fields.number("x");
        var y = fields.number("y");
        var width = fields.number("width").filter(w -> w > 0);
        var height = fields.number("height").filter(h -> h > 0);
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Settings.WindowPlace(
                        x.get(),
                        y.get(),
                        width.get(),
                        height.get(),
                        fields.bool("maximized").orElse(false)));
    }

    private static List<Double> dividers(JsonFields fields) {
        return fields.items("dividers").stream()
                .filter(JsonValue.Numeral.class::isInstance)
                .map(v -> Double.valueOf(((JsonValue.Numeral) v).spelling()))
                .filter(SettingsJson::isFraction)
                .toList();
    }

    private static boolean isFraction(double number) {
        return number >= 0 && number <= 1;
    }
}
