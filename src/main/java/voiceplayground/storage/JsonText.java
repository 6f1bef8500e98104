package voiceplayground.storage;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import voiceplayground.speech.JsonValue;

import java.util.ArrayList;

/// Reads JSON text without losing anything of it: spelling of numbers, order and repetition of
/// names.
///
/// Strict (RFC 8259) and limited, because files and the clipboard hold anything.
public final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(48_000_000)
                                    .maxNestingDepth(100)
                                    .maxNumberLength(1000)
                                    .build())
                    .build();

    private JsonText() {}

    /// The value of a text.
    ///
    /// @throws BrokenFileException where it is not exactly one JSON value, with the place and the
    ///   reason
    public static JsonValue parse(String text) throws BrokenFileException {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var token = parser.nextToken();
            if (token == null) {
                throw new BrokenFileException("empty");
            }
            var value = value(parser, token);
            if (parser.nextToken() != null) {
                throw new BrokenFileException("more behind the end");
            }
            return value;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static BrokenFileException broken(JacksonException e) {
        var place = e.getLocation();
        String where =
                place == null
                        ? ""
                        : "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new BrokenFileException("no JSON: " + where + ": " + plain(e.getOriginalMessage()));
    }

    /// The reader's reason without what it says of its own insides.
    private static String plain(String reason) {
        if (reason.startsWith("Unexpected end-of-input")) {
            return "it ends too early";
        }
        return reason.replaceFirst(
                        "\\s*\\(?(?:start marker |for \\w+ starting )?at \\[Source.*", "")
                .replaceFirst("\\s*\\(`?StreamReadFeature.*", "")
                .replaceFirst(" \\(code (\\d+)\\)", "");
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws BrokenFileException {
        return switch (token) {
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(parser.getString());
            case VALUE_TRUE -> new JsonValue.Bool(true);
            case VALUE_FALSE -> new JsonValue.Bool(false);
            case VALUE_NULL -> new JsonValue.Null();
            case START_ARRAY -> array(parser);
            case START_OBJECT -> struct(parser);
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new BrokenFileException("unexpected " + token);
        };
    }

    private static JsonValue array(JsonParser parser) throws BrokenFileException {
        var items = new ArrayList<JsonValue>();
        for (var token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonValue.Array(items);
    }

    private static JsonValue struct(JsonParser parser) throws BrokenFileException {
        var members = new ArrayList<JsonValue.Member>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.add(new JsonValue.Member(name, value(parser, parser.nextToken())));
        }
        return new JsonValue.Struct(members);
    }
}
