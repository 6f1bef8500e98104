package voiceplayground.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import voiceplayground.sandbox.DictionaryShelf.Kept;
import voiceplayground.sandbox.Respelling.Item;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/waves/v1/pronunciation-dicts`: four verbs, and the id always in the body.
///
/// Source: the vendor's OpenAPI document. What it does not say is the answer to an id that nobody
/// has; here it is a 404. Thread: any.
final class DictionaryRoute {
    static final String PATH = "/waves/v1/pronunciation-dicts";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{24}");

    private final DictionaryShelf shelf;

    DictionaryRoute(DictionaryShelf shelf) {
        this.shelf = shelf;
    }

    /// The refusal of a key that is missing or wrong.
    static Refusal unauthorized() {
        return new Refusal(401, JSON.objectNode().put("error", "Unauthorized"));
    }

    /// The failure that a fault may ask for.
    static Refusal broken() {
        return new Refusal(500, JSON.objectNode().put("error", "Internal server error"));
    }

    /// Answers a request whose key is right.
    void handle(Exchange exchange) throws IOException {
        switch (exchange.method()) {
            case "GET" -> {
                var list = JSON.arrayNode();
                shelf.all().forEach(one -> list.add(json(one, true)));
                answer(exchange, list);
            }
            case "POST" -> {
                var request = Request.read(exchange, false, true);
                if (request.isRight(exchange)) {
                    answer(exchange, json(shelf.add(request.items), true));
                }
            }
            case "PUT" -> {
                var request = Request.read(exchange, true, true);
                if (request.isRight(exchange)) {
                    var replaced = shelf.replace(request.id, request.items);
                    if (replaced.isPresent()) {
                        answer(exchange, json(replaced.get(), false));
                    } else {
                        exchange.refuse(unknown());
                    }
                }
            }
            case "DELETE" -> {
                var request = Request.read(exchange, true, false);
                if (request.isRight(exchange)) {
                    if (shelf.remove(request.id)) {
                        answer(
                                exchange,
                                JSON.objectNode().put("id", request.id).put("deleted", true));
                    } else {
                        exchange.refuse(unknown());
                    }
                }
            }
            default -> exchange.refuse(Refusal.notFound(exchange.method(), exchange.path()));
        }
    }

    private static void answer(Exchange exchange, JsonNode body) throws IOException {
        exchange.answer(200, "application/json; charset=utf-8", body.toString());
    }

    private static Refusal unknown() {
        return new Refusal(404, JSON.objectNode().put("error", "Dictionary not found"));
    }

    private static ObjectNode json(Kept kept, boolean withDate) {
        var json = JSON.objectNode().put("id", kept.id());
        var items = json.putArray("items");
        for (var item : kept.items()) {
            items.addObject().put("word", item.word()).put("pronunciation", item.pronunciation());
        }
        return withDate ? json.put("createdAt", Timestamps.of(kept.createdAt())) : json;
    }

    /// What a body asks for, or what is wrong with it.
    private static final class Request {
        private final Issues issues = new Issues();
        private final List<Item> items = new ArrayList<>();
        private String id = "";
        private boolean isJson = true;

        static Request read(Exchange exchange, boolean hasId, boolean hasItems) throws IOException {
            var request = new Request();
            var body = json(exchange.body());
            request.isJson = body.filter(JsonNode::isObject).isPresent();
            if (request.isJson) {
                if (hasId) {
                    request.readId(body.get().path("id"));
                }
                if (hasItems) {
                    request.readItems(body.get().path("items"));
                }
            }
            return request;
        }

        /// Refuses what is wrong.
        boolean isRight(Exchange exchange) throws IOException {
            boolean isRight = isJson && issues.isEmpty();
            if (!isRight) {
                var body = JSON.objectNode().put("error", "Invalid request body");
                body.set("details", issues.list());
                exchange.refuse(new Refusal(400, body));
            }
            return isRight;
        }

        private void readId(JsonNode node) {
            if (!node.isString()) {
                issues.type("id", "string", node);
            } else if (!ID.matcher(node.stringValue()).matches()) {
                issues.malformed("id");
            } else {
                id = node.stringValue();
            }
        }

        private void readItems(JsonNode node) {
            if (!node.isArray()) {
                issues.type("items", "array", node);
            } else if (node.isEmpty()) {
                issues.noMember("items");
            }
            for (int i = 0; i < node.size(); i++) {
                var item = node.path(i);
                if (item.isObject()) {
                    items.add(new Item(text(item, i, "word"), text(item, i, "pronunciation")));
                } else {
                    issues.type(List.of("items", i), "object", item);
                }
            }
        }

        private String text(JsonNode item, int place, String name) {
            var node = item.path(name);
            if (!node.isString()) {
                issues.type(List.of("items", place, name), "string", node);
                return "";
            }
            return node.stringValue();
        }

        private static Optional<JsonNode> json(Optional<byte[]> body) {
            try {
                return body.map(JsonMapper.shared()::readTree);
            } catch (JacksonException _) {
                return Optional.empty();
            }
        }
    }
}
