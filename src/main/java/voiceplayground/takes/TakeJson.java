package voiceplayground.takes;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.DeliveryJson;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonObject;
import voiceplayground.synthesis.Outcome;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A [TakeRecord] as JSON. What is missing in an older or damaged file is read as empty; only the
/// body and the time of the start must be there.
final class TakeJson {
    private static final long VERSION = 1;
    private static final long MAX_NUMBER = 1_000_000_000;

    private TakeJson() {}

    static JsonValue.Struct write(TakeRecord take) {
        var json =
                new JsonObject()
                        .put("version", VERSION)
                        .put("number", take.number())
                        .put("startedAt", take.startedAt().toString())
                        .put("session", take.session())
                        .put(
                                "environment",
                                new JsonObject()
                                        .put("name", take.environmentName())
                                        .put("kind", take.environmentKind().name())
                                        .build())
                        .put("url", take.url())
                        .put("body", take.body())
                        .put("delivery", DeliveryJson.write(take.delivery()))
                        .put("response", take.response().map(TakeJson::response))
                        .put("outcome", take.outcome().map(o -> new JsonValue.Text(o.name())))
                        .put("failure", take.failure().map(TakeJson::failure))
                        .put("notSaved", take.notSaved().map(JsonValue.Text::new))
                        .put("timings", take.timings().map(TimingsJson::write));
        if (take.leftoverBytes() > 0) {
            json.put("leftoverBytes", take.leftoverBytes());
        }
        if (!take.notes().equals(TakeNotes.NONE)) {
            json.put("notes", NotesJson.write(take.notes()));
        }
        return json.build();
    }

    static TakeRecord read(JsonValue.Struct struct) throws BrokenFileException {
        var json = new JsonFields(struct);
        var environment = json.fields("environment");
        return new TakeRecord(
                json.whole("number").filter(n -> n > 0 && n <= MAX_NUMBER).orElse(0L).intValue(),
                instant(required(json, "startedAt")),
                json.text("session").orElse(""),
                environment.flatMap(e -> e.text("name")).orElse(""),
                environment
                        .flatMap(e -> e.constant("kind", Environment.Kind.class))
                        .orElse(Environment.Kind.CUSTOM),
                json.text("url").orElse(""),
                required(json, "body"),
                json.fields("delivery").map(DeliveryJson::read).orElse(Delivery.STANDARD),
                json.fields("response").map(TakeJson::response),
                outcome(json),
                json.fields("failure").map(TakeJson::failure),
                json.text("notSaved"),
                json.whole("leftoverBytes").filter(n -> n > 0 && n < 1 << 20).orElse(0L).intValue(),
                json.fields("timings").flatMap(TimingsJson::read),
                json.fields("notes").map(NotesJson::read).orElse(TakeNotes.NONE));
    }

    private static JsonValue response(ResponseHead head) {
        var headers = new ArrayList<JsonValue>();
        for (var header : head.headers()) {
            headers.add(
                    new JsonValue.Array(
                            List.of(
                                    new JsonValue.Text(header.getKey()),
                                    new JsonValue.Text(header.getValue()))));
        }
        return new JsonObject()
                .put("status", head.status())
                .put("protocol", head.protocol())
                .put("headers", new JsonValue.Array(headers))
                .build();
    }

    private static ResponseHead response(JsonFields json) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var item : json.items("headers")) {
            if (item instanceof JsonValue.Array(var pair)
                    && pair.size() == 2
                    && pair.get(0) instanceof JsonValue.Text(var name)
                    && pair.get(1) instanceof JsonValue.Text(var value)) {
                headers.add(Map.entry(name, value));
            }
        }
        int status = json.whole("status").filter(s -> s > 0 && s < 1000).orElse(0L).intValue();
        return new ResponseHead(status, json.text("protocol").orElse(""), headers);
    }

    private static JsonValue failure(TakeRecord.FailureNote note) {
        return new JsonObject().put("kind", note.kind()).put("words", note.words()).build();
    }

    private static TakeRecord.FailureNote failure(JsonFields json) {
        return new TakeRecord.FailureNote(
                json.text("kind").orElse(""), json.text("words").orElse(""));
    }

    private static Optional<Outcome> outcome(JsonFields json) throws BrokenFileException {
        var outcome = json.constant("outcome", Outcome.class);
        if (outcome.isEmpty() && json.value("outcome").isPresent()) {
            throw new BrokenFileException("unknown outcome");
        }
        return outcome;
    }

    private static String required(JsonFields json, String name) throws BrokenFileException {
        return json.text(name).orElseThrow(() -> new BrokenFileException("no " + name));
    }

    private static Instant instant(String text) throws BrokenFileException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BrokenFileException("no time: " + text);
        }
    }
}
