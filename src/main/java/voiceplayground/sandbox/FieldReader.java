package voiceplayground.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the fields of a request by their types and collects what is wrong with them.
///
/// A field that is `null` is one that is not there, as the contract of the socket has it; the
/// contract of a body has no `null`, and refuses it by its type. Thread: one.
final class FieldReader {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_\\-.]{1,128}");
    private static final Pattern DICTIONARY = Pattern.compile("[0-9a-fA-F]{24}");

    private final JsonNode request;
    private final boolean nullIsMissing;
    private final Issues issues = new Issues();

    FieldReader(JsonNode request, boolean nullIsMissing) {
        this.request = request;
        this.nullIsMissing = nullIsMissing;
    }

    Issues issues() {
        return issues;
    }

    /// @return empty for a wrong or missing one, which is an issue
    String text(String field, int longest) {
        String text = required(field);
        if (node(field).isString()) {
            if (text.isEmpty()) {
                issues.tooShort(field, 1);
            } else if (text.length() > longest) {
                issues.tooLong(field, longest);
            }
        }
        return text;
    }

    /// @return empty for a wrong or missing one, which is an issue
    String required(String field) {
        var node = node(field);
        if (!node.isString()) {
            issues.type(field, "string", node);
            return "";
        }
        return node.stringValue();
    }

    String string(String field, String otherwise) {
        return isMissing(field) ? otherwise : required(field);
    }

    String choice(String field, List<String> options, String otherwise) {
        String value = string(field, otherwise);
        if (!isMissing(field) && !options.contains(value)) {
            var nodes = JsonNodeFactory.instance;
            List<JsonNode> shown =
                    options.stream().map(o -> (JsonNode) nodes.stringNode(o)).toList();
            issues.option(field, node(field), shown, "'");
        }
        return value;
    }

    int choice(String field, List<Integer> options, int otherwise) {
        var node = node(field);
        if (isMissing(field)) {
            return otherwise;
        }
        if (!node.isNumber()) {
            issues.type(field, "number", node);
            return otherwise;
        }
        for (int option : options) {
            if (node.doubleValue() == option) {
                return option;
            }
        }
        var nodes = JsonNodeFactory.instance;
        issues.option(
                field,
                node,
                options.stream().map(r -> (JsonNode) nodes.numberNode(r)).toList(),
                "");
        return otherwise;
    }

    double number(String field, double least, double most, double otherwise) {
        var node = node(field);
        if (isMissing(field)) {
            return otherwise;
        }
        if (!node.isNumber()) {
            issues.type(field, "number", node);
            return otherwise;
        }
        double number = node.doubleValue();
        if (number < least) {
            issues.tooSmall(field, least);
        } else if (number > most) {
            issues.tooLarge(field, most);
        }
        return number;
    }

    /// @return false for a missing one
    boolean flag(String field) {
        var node = node(field);
        if (!isMissing(field) && !node.isBoolean()) {
            issues.type(field, "boolean", node);
        }
        return node.isBoolean() && node.booleanValue();
    }

    /// An id that the client may choose.
    Optional<String> id(String field) {
        String id = string(field, "");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            issues.custom(field, "Invalid");
        }
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    /// Ids of pronunciation dictionaries, each checked for its form.
    List<String> dictionaries(String field) {
        var node = node(field);
        if (isMissing(field)) {
            return List.of();
        }
        if (!node.isArray()) {
            issues.type(field, "array", node);
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (var id : node) {
            if (!id.isString() || !DICTIONARY.matcher(id.stringValue()).matches()) {
                issues.malformed(field, ids.size());
            }
            ids.add(id.asString());
        }
        return ids;
    }

    boolean isMissing(String field) {
        return node(field).isMissingNode();
    }

    private JsonNode node(String field) {
        var node = request.path(field);
        return nullIsMissing && node.isNull() ? request.path("\0") : node;
    }
}
