package voiceplayground.api;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.ServerWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the human words in whatever a server sends with an error.
///
/// Seen or documented: `message`; `error` as a string, an object or an array of issues with `path`
/// and `message`; `errors` and `details` as a string or an array; plain text; a gateway's HTML.
/// Where no `path` names the field at fault, a field's name in quotation marks does.
///
/// @param clean makes the words fit to show
/// @param requestId of the answer's headers, for where the body names none
record WordsReader(CleanText clean, Optional<String> requestId) {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>(.*?)</title", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /// A word in quotation marks or backticks, behind what stands before it.
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(['\"`])([a-z_]+)\\1(?![\\p{L}\\p{N}])");

    /// What stands before a value rather than before the name of a field.
    private static final Pattern BEFORE_VALUE =
            Pattern.compile(
                    "(?:[|,/=]|\\b(?:expected|received|got|values?|of|or|be|is|are|to|than))\\s*$",
                    Pattern.CASE_INSENSITIVE);

    /// What a body said.
    ///
    /// @param replacement the endpoint to use instead, where the server recommends one
    record Said(ServerWords words, Optional<String> replacement) {}

    /// Reads a body of any kind.
    Said read(byte[] body, int offset, int length) {
        var json = Json.read(body, offset, length).filter(node -> !node.isNumber());
        return json.map(this::of)
                .orElseGet(() ->
                        new Said(
                                words(excerpt(body, offset, length), Optional.empty(), requestId),
                                Optional.empty()));
    }

    /// Reads a body that is JSON.
    Said of(JsonNode body) {
        if (!body.isObject()) {
            String said = issues(body);
            return new Said(
                    words(said, field(List.of(body)).or(() -> quotedField(said)), requestId),
                    Optional.empty());
        }
        var details =
                Stream.of("error", "errors", "details", "detail")
                        .flatMap(name -> Json.member(body, name).stream())
                        .toList();
        String said = message(body);
        return new Said(
                words(
                        said,
                        field(details).or(() -> quotedField(said)),
                        Json.text(body, "request_id").or(() -> requestId)),
                Json.text(body, "recommended_endpoint").map(clean::line));
    }

    /// The beginning of a body as text, without markup.
    String excerpt(byte[] body, int offset, int length) {
        // Enough for the most that is shown, whatever the markup around it.
        int some = Math.min(length, 32 * CleanText.LIMIT_BYTES);
        String text = Utf8.decode(body, offset, some).strip();
        if (text.startsWith("<")) {
            var title = TITLE.matcher(text);
            text = title.find() ? title.group(1) : TAG.matcher(text).replaceAll(" ");
        }
        return clean.line(text);
    }

    private ServerWords words(String message, Optional<String> field, Optional<String> id) {
        return new ServerWords(clean.line(message), field.map(clean::line), id.map(clean::line));
    }

    private static String message(JsonNode body) {
        var error = Json.member(body, "error");
        String issues = error.filter(JsonNode::isContainer).map(WordsReader::issues).orElse("");
        String first = Json.text(body, "message").or(() -> Json.text(body, "error")).orElse(issues);
        var parts = new ArrayList<String>();
        parts.add(first);
        if (!first.equals(issues)) {
            parts.add(issues);
        }
        for (var name : List.of("errors", "details", "detail")) {
            parts.add(Json.member(body, name).map(WordsReader::issues).orElse(""));
        }
        var said = parts.stream().filter(part -> !part.isBlank()).distinct().toList();
        return said.isEmpty()
                ? Json.text(body, "error_code").or(() -> nested(body)).orElse(body.toString())
                : String.join(": ", said);
    }

    private static Optional<String> nested(JsonNode body) {
        return Json.member(body, "data").filter(JsonNode::isObject).map(WordsReader::message);
    }

    /// The messages of an array of issues, each with the path it is about, on one line.
    private static String issues(JsonNode node) {
        if (node.isArray()) {
            var each = node.values().stream().map(WordsReader::issues).filter(s -> !s.isBlank());
            return String.join("; ", each.toList());
        }
        if (!node.isObject()) {
            return node.isBoolean() ? "" : Json.scalar(node);
        }
        String message =
                Json.text(node, "message").or(() -> Json.text(node, "msg")).orElse(node.toString());
        String path =
                Json.member(node, "path").or(() -> Json.member(node, "loc")).stream()
                        .filter(JsonNode::isArray)
                        .flatMap(names -> names.values().stream())
                        .map(Json::scalar)
                        .reduce((a, b) -> a + "." + b)
                        .orElse("");
        return path.isEmpty() ? message : path + ": " + message;
    }

    /// The first request field that an issue names.
    private static Optional<String> field(List<JsonNode> details) {
        return details.stream()
                .flatMap(node -> node.isArray() ? node.values().stream() : Stream.of(node))
                .filter(JsonNode::isObject)
                .flatMap(issue ->
                        Json.member(issue, "path").or(() -> Json.member(issue, "loc")).stream())
                .filter(JsonNode::isArray)
                .flatMap(path -> path.values().stream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(name -> !name.equals("body"))
                .findFirst();
    }

    /// The one request field that a sentence names in quotation marks or backticks; empty where it
    /// names several, or where the word may be a value (`Expected 'text' | 'ssml'`).
    private static Optional<String> quotedField(String said) {
        var names =
                QUOTED.matcher(said)
                        .results()
                        .filter(quoted -> RequestField.of(quoted.group(2)).isPresent())
                        .filter(quoted -> !isValue(said, quoted.start()))
                        .map(quoted -> quoted.group(2))
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static boolean isValue(String said, int at) {
        return BEFORE_VALUE.matcher(said).region(Math.max(0, at - 16), at).find();
    }
}
