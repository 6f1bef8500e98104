package voiceplayground.voices;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.Voice;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Reads a list of voices, whatever shape it has: `{"voices": [..]}`, `{"data": [..]}` or the bare
/// list; tags missing, `null`, a text where a list should be, or beside the tags instead of in
/// them. An entry without an id is left out.
///
/// Source: the vendor's documents, and the shapes that its clients accept.
public final class VoiceReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST_TAGS = 64;
    private static final List<String> LISTS = List.of("voices", "data", "items");
    private static final List<String> IDS = List.of("voiceId", "voice_id", "id");
    private static final List<String> NAMES = List.of("displayName", "display_name", "name");
    private static final List<String> PREVIEWS = List.of("audioPreview", "preview", "previewUrl");
    private static final List<String> LANGUAGES = List.of("language", "languages", "lang");
    private static final List<String> USES =
            List.of("usecases", "useCases", "use_cases", "usecase", "uses");
    private static final List<String> EMOTIONS = List.of("emotions", "emotion");

    private VoiceReader() {}

    /// The voices of an answer, in its order; an id may repeat.
    ///
    /// @param model the pool that was asked for; empty for a list that does not say
    /// @throws BrokenFileException where it is no list of voices
    public static List<Voice> read(String json, String model) throws BrokenFileException {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        var items = items(JsonText.parse(text));
        var voices = new ArrayList<Voice>();
        for (var item : items) {
            if (item instanceof JsonValue.Struct struct) {
                voice(new JsonFields(struct), model).ifPresent(voices::add);
            }
        }
        return List.copyOf(voices);
    }

    private static List<JsonValue> items(JsonValue value) throws BrokenFileException {
        if (value instanceof JsonValue.Array(var items)) {
            return items;
        }
        if (value instanceof JsonValue.Struct struct) {
            var json = new JsonFields(struct);
            for (String name : LISTS) {
                var inner = json.value(name);
                if (inner.isPresent() && inner.get() instanceof JsonValue.Array(var items)) {
                    return items;
                }
                if (inner.isPresent() && inner.get() instanceof JsonValue.Struct) {
                    return items(inner.get());
                }
            }
        }
        throw new BrokenFileException("no list of voices");
    }

    private static Optional<Voice> voice(JsonFields json, String model) {
        String id = Tags.line(first(json, IDS), LONGEST_NAME);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String name = Tags.line(first(json, NAMES), LONGEST_NAME);
        String preview = first(json, PREVIEWS).strip();
        return Optional.of(
                new Voice(
                        id,
                        name.isEmpty() ? id : name,
                        model,
                        Tags.gender(tag(json, "gender")),
                        Tags.word(tag(json, "accent")),
                        tags(json, LANGUAGES, Tags::language),
                        Tags.age(tag(json, "age")),
                        tags(json, EMOTIONS, Tags::word),
                        tags(json, USES, Tags::word),
                        Tags.line(json.text("description").orElse(""), LONGEST_DESCRIPTION),
                        Optional.of(preview)
                                .filter(p -> !p.isEmpty() && p.length() <= LONGEST_ADDRESS),
                        tags(json, List.of("modelIds"), UnaryOperator.identity())));
    }

    private static String first(JsonFields json, List<String> names) {
        return names.stream()
                .flatMap(name -> json.text(name).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// One value in the tags or beside them; the first where there are several.
    private static String tag(JsonFields json, String name) {
        return values(json, List.of(name)).findFirst().orElse("");
    }

    private static List<String> tags(
            JsonFields json, List<String> names, UnaryOperator<String> spelling) {
        return values(json, names)
                .flatMap(text -> Stream.of(text.split("[,;|]")))
                .map(spelling)
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static Stream<String> values(JsonFields json, List<String> names) {
        return Stream.concat(json.fields("tags").stream(), Stream.of(json))
                .flatMap(fields -> names.stream().flatMap(name -> fields.value(name).stream()))
                .flatMap(value ->
                        value instanceof JsonValue.Array(var items)
                                ? items.stream()
                                : Stream.of(value))
                .flatMap(value ->
                        value instanceof JsonValue.Text(var text)
                                ? Stream.of(text)
                                : Stream.empty())
                .filter(text -> !text.isBlank());
    }
}
