package voiceplayground.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is wrong with the fields of a request, in the words and the order of members that the
/// vendor's validator (zod 3) uses.
final class Issues {
    private final ArrayNode list = JsonNodeFactory.instance.arrayNode();

    ArrayNode list() {
        return list;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    void custom(String field, String message) {
        var issue = issue("custom");
        path(issue, field).put("message", message);
    }

    /// @param received what was there instead, empty when the field is missing
    void type(String field, String expected, JsonNode received) {
        type(List.of(field), expected, received);
    }

    /// @param path of names and of places in lists
    void type(List<Object> path, String expected, JsonNode received) {
        boolean isMissing = received.isMissingNode();
        String found = isMissing ? "undefined" : typeName(received);
        var issue = issue("invalid_type").put("expected", expected).put("received", found);
        path(issue, path)
                .put(
                        "message",
                        isMissing ? "Required" : "Expected " + expected + ", received " + found);
    }

    /// @param quote put around each option in the message, `'` for texts
    void option(String field, JsonNode received, List<JsonNode> options, String quote) {
        var issue = list.addObject();
        issue.set("received", received);
        issue.put("code", "invalid_enum_value").putArray("options").addAll(options);
        String expected =
                options.stream()
                        .map(option -> quote + option.asString() + quote)
                        .collect(Collectors.joining(" | "));
        path(issue, field)
                .put(
                        "message",
                        "Invalid enum value. Expected "
                                + expected
                                + ", received "
                                + (received.isString()
                                        ? "'" + received.stringValue() + "'"
                                        : received.toString()));
    }

    void tooLong(String field, int limit) {
        bound(
                issue("too_big").put("maximum", limit).put("type", "string"),
                field,
                "String must contain at most " + limit + " character(s)");
    }

    void tooShort(String field, int limit) {
        bound(
                issue("too_small").put("minimum", limit).put("type", "string"),
                field,
                "String must contain at least " + limit + " character(s)");
    }

    /// A list has no member.
    void noMember(String field) {
        bound(
                issue("too_small").put("minimum", 1).put("type", "array"),
                field,
                "Array must contain at least 1 element(s)");
    }

    /// A member of an object is not of the form that is wanted.
    void malformed(String field) {
        var issue = issue("invalid_string").put("validation", "regex").put("message", "Invalid");
        path(issue, field);
    }

    void tooLarge(String field, double limit) {
        bound(
                issue("too_big")
                        .put("maximum", new BigDecimal(number(limit)))
                        .put("type", "number"),
                field,
                "Number must be less than or equal to " + number(limit));
    }

    void tooSmall(String field, double limit) {
        bound(
                issue("too_small")
                        .put("minimum", new BigDecimal(number(limit)))
                        .put("type", "number"),
                field,
                "Number must be greater than or equal to " + number(limit));
    }

    /// A member of a list is not of the form that is wanted.
    void malformed(String field, int index) {
        var issue = issue("invalid_string").put("validation", "regex").put("message", "Invalid");
        issue.putArray("path").add(field).add(index);
    }

    private ObjectNode issue(String code) {
        return list.addObject().put("code", code);
    }

    private static void bound(ObjectNode issue, String field, String message) {
        issue.put("inclusive", true).put("exact", false).put("message", message);
        path(issue, field);
    }

    private static ObjectNode path(ObjectNode issue, String field) {
        return path(issue, List.of(field));
    }

    private static ObjectNode path(ObjectNode issue, List<Object> path) {
        var array = issue.putArray("path");
        for (var part : path) {
            if (part instanceof Integer place) {
                array.add(place);
            } else {
                array.add(part.toString());
            }
        }
        return issue;
    }

    /// As JavaScript writes it: 2, not 2.0.
    private static String number(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    private static String typeName(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
