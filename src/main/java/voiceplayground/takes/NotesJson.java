package voiceplayground.takes;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.WordTime;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonObject;
import voiceplayground.synthesis.ServerIds;
import voiceplayground.takes.TakeNotes.KeptAttempt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// [TakeNotes] as JSON; what is missing or makes no sense is left out.
final class NotesJson {
    private NotesJson() {}

    static JsonValue.Struct write(TakeNotes notes) {
        var json = new JsonObject();
        put(json, "attempts", notes.attempts(), NotesJson::attempt);
        put(json, "requestIds", notes.ids().requests(), JsonValue.Text::new);
        put(json, "sessionIds", notes.ids().sessions(), JsonValue.Text::new);
        put(json, "words", notes.words(), NotesJson::word);
        json.put("came", notes.came().map(JsonValue.Text::new));
        put(json, "remarks", notes.remarks(), JsonValue.Text::new);
        return json.build();
    }

    static TakeNotes read(JsonFields json) {
        return new TakeNotes(
                all(json, "words").stream().flatMap(w -> word(w).stream()).toList(),
                new ServerIds(texts(json, "sessionIds"), texts(json, "requestIds")),
                all(json, "attempts").stream().flatMap(a -> attempt(a).stream()).toList(),
                json.text("came"),
                texts(json, "remarks"));
    }

    /// A word as the server writes it and as it is kept: `word`, `start` and `end` in seconds.
    static Optional<WordTime> word(JsonFields json) {
        var word = json.text("word");
        var start = json.number("start").filter(s -> s >= 0);
        var end = json.number("end");
        if (word.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        double from = start.get();
        return Optional.of(new WordTime(word.get(), from, Math.max(from, end.get())));
    }

    private static JsonValue word(WordTime word) {
        return new JsonObject()
                .put("word", word.word())
                .put("start", word.startSeconds())
                .put("end", word.endSeconds())
                .build();
    }

    private static JsonValue attempt(KeptAttempt attempt) {
        return new JsonObject()
                .put("startedMs", TimingsJson.millis(attempt.started()))
                .put("endedMs", TimingsJson.millis(attempt.ended()))
                .put("failure", attempt.failureKind().map(JsonValue.Text::new))
                .put("words", attempt.failureWords().map(JsonValue.Text::new))
                .build();
    }

    private static Optional<KeptAttempt> attempt(JsonFields json) {
        var started = TimingsJson.time(json, "startedMs");
        var ended = TimingsJson.time(json, "endedMs");
        return started.isEmpty() || ended.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KeptAttempt(
                                started.get(),
                                ended.get(),
                                json.text("failure"),
                                json.text("words")));
    }

    private static List<JsonFields> all(JsonFields json, String name) {
        return json.items(name).stream()
                .filter(JsonValue.Struct.class::isInstance)
                .map(item -> new JsonFields((JsonValue.Struct) item))
                .toList();
    }

    private static List<String> texts(JsonFields json, String name) {
        return json.items(name).stream()
                .filter(JsonValue.Text.class::isInstance)
                .map(item -> ((JsonValue.Text) item).value())
                .toList();
    }

    private static <T> void put(
            JsonObject json, String name, List<T> items, Function<T, JsonValue> write) {
        if (!items.isEmpty()) {
            json.put(name, new JsonValue.Array(items.stream().map(write).toList()));
        }
    }
}
