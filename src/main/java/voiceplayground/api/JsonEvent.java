package voiceplayground.api;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.util.Optional;

/// An event read as JSON: what the fast path does not know.
///
/// @param audio base64, empty where there is no sound in it
/// @param isEnd whether `done` is `true`: it is in every event, so only its value counts
/// @param error what the event reports, if it reports an error
record JsonEvent(String audio, boolean isEnd, Optional<SpeechFailure> error) {
    private static final JsonEvent NOTHING = new JsonEvent("", false, Optional.empty());

    /// Reads an event. Sound is looked for at the top and, as in the socket's frames, under `data`.
    ///
    /// Events of unknown types that are no JSON objects say nothing to this program and are left
    /// alone; those of the types that carry sound must be understood.
    ///
    /// @throws SpeechException where that is not so
    static JsonEvent read(String type, byte[] data, int offset, int length, WordsReader words)
            throws SpeechException {
        if (type.equals("error")) {
            var said = words.read(data, offset, length).words();
            return new JsonEvent("", false, Optional.of(new SpeechFailure.ServerError(said)));
        }
        if (length == 0) {
            return NOTHING;
        }
        boolean carriesSound = type.equals("message") || type.equals("audio");
        var read = Json.read(data, offset, length);
        if (read.isEmpty() || !read.get().isObject()) {
            if (carriesSound) {
                throw unknown(data, offset, length, words);
            }
            return NOTHING;
        }
        var event = read.get();
        var nested = Json.member(event, "data").filter(JsonNode::isObject);
        var audio =
                Json.member(event, "audio")
                        .or(() -> nested.flatMap(inner -> Json.member(inner, "audio")));
        if (audio.isPresent() && !audio.get().isString()) {
            throw unknown(data, offset, length, words);
        }
        boolean isEnd =
                Json.member(event, "done").filter(JsonNode::isBoolean).isPresent()
                        && event.get("done").booleanValue();
        boolean isError =
                reportsError(event)
                        || nested.filter(JsonEvent::reportsError).isPresent()
                        || (carriesSound && audio.isEmpty() && !isEnd && isOnlyAMessage(event));
        return new JsonEvent(
                audio.map(JsonNode::stringValue).orElse(""),
                isEnd,
                isError
                        ? Optional.of(new SpeechFailure.ServerError(words.of(event).words()))
                        : Optional.empty());
    }

    /// The failure of an event that is none.
    static SpeechException unknown(byte[] data, int offset, int length, WordsReader words) {
        return new SpeechException(
                new SpeechFailure.NotAudio(
                        "text/event-stream", words.excerpt(data, offset, length)));
    }

    private static boolean reportsError(JsonNode event) {
        return Json.member(event, "status").filter(JsonEvent::isBadStatus).isPresent()
                || says(event, "error")
                || says(event, "errors")
                || says(event, "error_code");
    }

    private static boolean isOnlyAMessage(JsonNode event) {
        return Json.text(event, "message").isPresent() && Json.member(event, "status").isEmpty();
    }

    private static boolean isBadStatus(JsonNode status) {
        if (status.isBoolean()) {
            return !status.booleanValue();
        }
        String text = Json.scalar(status);
        return text.equalsIgnoreCase("error")
                || text.equalsIgnoreCase("failed")
                || text.matches("[45]\\d\\d");
    }

    private static boolean says(JsonNode event, String name) {
        return Json.member(event, name)
                .filter(node ->
                        node.isContainer()
                                ? !node.isEmpty()
                                : !Json.scalar(node).isBlank()
                                        && !Json.scalar(node).equals("false"))
                .isPresent();
    }
}
