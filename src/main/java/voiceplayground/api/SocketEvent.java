package voiceplayground.api;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.WordTime;

import java.util.Optional;

/// A message of a speech socket.
///
/// Its sound and its errors come in the shapes of [JsonEvent]; only a socket tells words, ids and
/// `"status": "complete"`. What it does not know (`pong`, statuses to come) says nothing.
///
/// @param isComplete whether all sound of what was asked has been sent
record SocketEvent(
        JsonEvent event,
        boolean isComplete,
        Optional<WordTime> word,
        Optional<String> requestId,
        Optional<String> sessionId) {

    /// Reads a message.
    ///
    /// @throws SpeechException where it is no JSON object
    static SocketEvent read(byte[] utf8, WordsReader words) throws SpeechException {
        var event = JsonEvent.read("message", utf8, 0, utf8.length, words);
        var body = Json.read(utf8, 0, utf8.length);
        String status = body.flatMap(b -> Json.text(b, "status")).orElse("");
        return new SocketEvent(
                event,
                event.isEnd() || status.equals("complete"),
                body.flatMap(b -> Json.member(b, "data")).flatMap(SocketEvent::word),
                body.flatMap(b -> Json.text(b, "request_id")),
                body.flatMap(b -> Json.text(b, "session_id")));
    }

    private static Optional<WordTime> word(JsonNode data) {
        var start = Json.member(data, "start").filter(JsonNode::isNumber);
        var end = Json.member(data, "end").filter(JsonNode::isNumber);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        double from = Math.max(0, start.get().doubleValue());
        double to = Math.max(from, end.get().doubleValue());
        return Json.text(data, "word").map(word -> new WordTime(word, from, to));
    }
}
