package voiceplayground.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An answer that is no speech, in the shapes that the vendor's server has been seen to use.
///
/// Sources: captured bodies (the list in `error` of a 400, both of a 401), the OpenAPI document
/// (`error` and `message`) and the newer contract (`status`, `error_code`, `message`).
record Refusal(int status, JsonNode body) {
    static final String NOTHING_TO_SAY = "Text has nothing that can be spoken";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Validation failed.
    static Refusal invalid(Issues issues) {
        return new Refusal(400, JSON.objectNode().set("error", issues.list()));
    }

    /// The text is marks without letters: silence is never success.
    static Refusal nothingToSay() {
        var issues = new Issues();
        issues.custom("text", NOTHING_TO_SAY);
        return invalid(issues);
    }

    /// The documented shape of everything else that is wrong with a request.
    static Refusal badRequest(String message) {
        return new Refusal(400, documented("InvalidRequest", message));
    }

    /// A well formed field names something that does not exist.
    static Refusal invalidInput() {
        return new Refusal(400, JSON.objectNode().put("error", "Invalid input data"));
    }

    /// The route is retired.
    static Refusal gone(String replacement) {
        return new Refusal(
                410,
                contract("MODEL_DEPRECATED", "This model is retired.")
                        .put("recommended_endpoint", replacement));
    }

    static Refusal noKey() {
        return new Refusal(
                401, JSON.objectNode().put("message", "Unauthorized: No tokens provided"));
    }

    static Refusal wrongKey() {
        return new Refusal(401, JSON.objectNode().put("error", "unauthorized"));
    }

    static Refusal notFound(String method, String path) {
        return new Refusal(404, contract("not_found", "Cannot " + method + " " + path));
    }

    static Refusal busy(String requestId) {
        return new Refusal(
                429,
                contract("rate_limit_exceeded", "Only one request at a time is allowed.")
                        .put("request_id", requestId));
    }

    static Refusal internal() {
        return new Refusal(500, documented("InternalServerError", "An unexpected error occurred."));
    }

    /// An error that was asked for.
    static Refusal fault(int status, String requestId) {
        return switch (status) {
            case 401 -> wrongKey();
            case 410 -> gone(SandboxHandler.LIVE);
            case 429 -> busy(requestId);
            case 500 -> internal();
            default ->
                    new Refusal(
                            status,
                            contract("sandbox_fault", "The sandbox was asked to fail.")
                                    .put("request_id", requestId));
        };
    }

    /// The same in one sentence, for a socket.
    String words() {
        var error = body.path("error");
        return error.isArray()
                ? SocketMessage.words(error)
                : body.path("message").asString(error.asString(""));
    }

    static ObjectNode documented(String error, String message) {
        return JSON.objectNode().put("error", error).put("message", message);
    }

    static ObjectNode contract(String code, String message) {
        return JSON.objectNode()
                .put("status", "error")
                .put("error_code", code)
                .put("message", message);
    }
}
