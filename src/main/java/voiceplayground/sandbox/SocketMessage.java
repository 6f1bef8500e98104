package voiceplayground.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import voiceplayground.speech.Defaults;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A message of the client on a socket, and the fields that only sockets have.
///
/// Source: the contract of the socket, where every field may be left out or `null`.
///
/// @param json the message itself
/// @param text empty when there is none
/// @param flushMillis speaks what waits after so long; 0 for not before it is asked to
/// @param delayMillis the same for a context
/// @param contextId the text belongs to what was said before under the same id
record SocketMessage(
        ObjectNode json,
        String text,
        boolean goesOn,
        boolean flushes,
        boolean cancels,
        boolean closesContext,
        Optional<String> contextId,
        boolean addsWavHeader,
        long backoffMillis,
        long flushMillis,
        long delayMillis,
        Optional<String> sessionId,
        Optional<String> requestId) {
    private static final Set<String> KEEP_ALIVE =
            Set.of("ping", "keepalive", "keep_alive", "keep-alive");

    /// What a message turned out to be.
    sealed interface Read {
        record Ping() implements Read {}

        record Wrong(String message) implements Read {}

        record Request(SocketMessage message) implements Read {}
    }

    static Read read(String frame) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(frame);
        } catch (JacksonException e) {
            return new Read.Wrong("The message is not JSON.");
        }
        if (!(json instanceof ObjectNode object)) {
            return new Read.Wrong("The message is not a JSON object.");
        }
        if (object.path("type").isString()
                && KEEP_ALIVE.contains(object.path("type").stringValue())) {
            return new Read.Ping();
        }
        var fields = new FieldReader(object, true);
        String text = fields.string("text", "");
        if (text.length() > Defaults.TEXT_LIMIT) {
            fields.issues().tooLong("text", Defaults.TEXT_LIMIT);
        }
        var message =
                new SocketMessage(
                        object,
                        text,
                        fields.flag("continue"),
                        fields.flag("flush"),
                        fields.flag("cancel_request"),
                        fields.flag("context_close"),
                        fields.id("context_id"),
                        fields.flag("add_wav_header"),
                        (long) fields.number("complete_backoff_ms", 0, 10_000, 4_000),
                        (long) fields.number("max_buffer_flush_ms", 0, 1_000, 0),
                        (long) fields.number("max_buffer_delay_ms", 0, 5_000, 3_000),
                        fields.id("session_id"),
                        fields.id("request_id"));
        boolean saysNothing =
                fields.isMissing("text")
                        && !message.flushes
                        && !message.cancels
                        && !message.closesContext
                        && message.contextId.isEmpty();
        if (saysNothing) {
            fields.required("text");
        }
        if (message.contextId.isPresent() && (message.flushes || message.flushMillis > 0)) {
            fields.issues()
                    .custom("context_id", "Cannot be combined with flush or max_buffer_flush_ms");
        }
        return fields.issues().isEmpty()
                ? new Read.Request(message)
                : new Read.Wrong(words(fields.issues().list()));
    }

    /// The same request with a part of what has been said.
    ObjectNode saying(String part) {
        return json.deepCopy().put("text", part);
    }

    /// A list of issues in one sentence, each with the field that it names.
    static String words(JsonNode issues) {
        return issues.valueStream()
                .map(issue ->
                        issue.path("path").path(0).asString()
                                + ": "
                                + issue.path("message").asString())
                .collect(Collectors.joining("; "));
    }
}
