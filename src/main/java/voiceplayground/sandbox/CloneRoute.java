package voiceplayground.sandbox;

import org.eclipse.jetty.http.HttpHeader;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import voiceplayground.sandbox.CloneShelf.Kept;
import voiceplayground.sandbox.CloneUpload.Refused;

import java.io.IOException;
import java.util.List;

/// `/waves/v1/voice-cloning`: clones are made, listed and looked at; only the vendor's console can
/// delete one.
///
/// Sources: the vendor's OpenAPI document of cloning, its guide, and its changes of 2026-07-16.
/// Thread: a virtual one for each request, which may block.
final class CloneRoute {
    /// The models that clone, in the spelling of voices.
    static final List<String> MODELS = List.of("lightning-v3.1", "lightning-v3.1-pro");

    private static final String PATH = "/waves/v1/voice-cloning";
    private static final String SAMPLES = "/sandbox/samples/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CloneShelf shelf;

    CloneRoute(CloneShelf shelf) {
        this.shelf = shelf;
    }

    static boolean isPath(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/") || isPublic(path);
    }

    /// Samples are public files, as the vendor's are.
    static boolean isPublic(String path) {
        return path.startsWith(SAMPLES);
    }

    /// Answers a request whose key is right.
    void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        switch (exchange.method() + (path.equals(PATH) ? "" : " one")) {
            case "GET" -> {
                var list = JSON.arrayNode();
                shelf.all().forEach(clone -> list.add(row(clone)));
                answer(exchange, JSON.objectNode().set("data", list));
            }
            case "POST" -> create(exchange);
            case "GET one" -> {
                var found = shelf.find(path.substring(PATH.length() + 1));
                if (found.isPresent()) {
                    var row = row(found.get()).set("samples", samples(found.get(), exchange));
                    answer(exchange, JSON.objectNode().set("data", row));
                } else {
                    exchange.refuse(notFound());
                }
            }
            // Takes the console's token and no key.
            case "POST one" ->
                    exchange.refuse(
                            path.equals(PATH + "/delete") ? Refusal.wrongKey() : unknown(exchange));
            default -> exchange.refuse(unknown(exchange));
        }
    }

    /// Gives the file that a clone was made of, as its sample.
    void sample(Exchange exchange) throws IOException {
        var found = shelf.find(exchange.path().substring(SAMPLES.length()));
        if (found.isEmpty() || !exchange.method().equals("GET")) {
            exchange.refuse(notFound());
            return;
        }
        var sample = found.get().wanted().sample();
        exchange.response().setStatus(200);
        exchange.response().getHeaders().put(HttpHeader.CONTENT_TYPE, sample.type());
        exchange.response().getHeaders().put(HttpHeader.CONTENT_LENGTH, sample.bytes().length);
        exchange.write(true, sample.bytes(), sample.bytes().length);
        exchange.callback().succeeded();
    }

    private void create(Exchange exchange) throws IOException {
        CloneShelf.Wanted wanted;
        try {
            wanted = CloneUpload.read(exchange);
        } catch (Refused e) {
            exchange.refuse(e.refusal());
            return;
        }
        var added = shelf.add(wanted);
        if (added.isEmpty()) {
            exchange.refuse(error("clone limit exceeded, consider upgrading"));
            return;
        }
        var clone = added.get();
        var data =
                JSON.objectNode()
                        .put("voiceId", clone.voiceId())
                        .put("displayName", wanted.displayName())
                        .put("model", wanted.model())
                        .put("status", shelf.status(clone))
                        .put("language", wanted.language());
        data.putArray("audioFileNames").add(wanted.sample().fileName());
        data.put("createdAt", Timestamps.of(clone.createdAt()))
                .put("organizationId", "0".repeat(24))
                .set("samples", samples(clone, exchange));
        answer(
                exchange,
                JSON.objectNode()
                        .put("message", "Voice clone created successfully")
                        .set("data", data));
    }

    static Refusal error(String message) {
        return new Refusal(400, JSON.objectNode().put("error", message));
    }

    private static Refusal notFound() {
        return new Refusal(404, JSON.objectNode().put("error", "Voice clone not found"));
    }

    private static Refusal unknown(Exchange exchange) {
        return Refusal.notFound(exchange.method(), exchange.path());
    }

    private static void answer(Exchange exchange, ObjectNode body) throws IOException {
        exchange.answer(200, "application/json; charset=utf-8", body.toString());
    }

    private ObjectNode row(Kept clone) {
        var wanted = clone.wanted();
        var row =
                JSON.objectNode()
                        .put("_id", clone.id())
                        .put("voiceId", clone.voiceId())
                        .put("displayName", wanted.displayName())
                        .put("description", wanted.description())
                        .put("accent", wanted.accent());
        var tags = row.putArray("tags");
        wanted.tags().forEach(tags::add);
        row.put("language", wanted.language())
                .put("status", shelf.status(clone))
                .put("cloningType", "instant");
        row.putArray("modelIds").add(clone.model());
        return row.put("createdAt", Timestamps.of(clone.createdAt()));
    }

    /// One, once the clone is ready.
    private ArrayNode samples(Kept clone, Exchange exchange) {
        var samples = JSON.arrayNode();
        for (var ready : shelf.ready(clone.voiceId()).stream().toList()) {
            samples.addObject()
                    .put("text", "The recording that this voice was made of.")
                    .put("audioUrl", "http://" + exchange.authority() + SAMPLES + ready.voiceId());
        }
        return samples;
    }
}
