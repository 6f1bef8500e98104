package voiceplayground.api;

import voiceplayground.speech.WordTime;

import java.util.Optional;

/// What a call reports, in this order: milestones and [#head] first, then [#event] and [#audio] in
/// turn.
///
/// Arrays are only valid during the call.
public interface SpeechListener {
    /// A step on the way to the answer.
    void milestone(Milestone milestone, long nanos);

    /// Status and headers have come.
    void head(ResponseHead head);

    /// One dispatched event as received, before it is understood.
    ///
    /// @param type the SSE event type, `message` where the server named none
    /// @param data buffer that holds the event's data, UTF-8
    /// @param nanos when its last byte had come
    void event(String type, String id, byte[] data, int offset, int length, long nanos);

    /// Decoded bytes of sound, in the encoding that was asked for; cut anywhere, never empty.
    void audio(byte[] bytes, int offset, int length);

    /// When a word sounds; only sockets tell, and only for some voices.
    default void word(WordTime word) {}

    /// The server's own ids, where they come in the answer's frames and not in its headers.
    default void ids(Optional<String> requestId, Optional<String> sessionId) {}

    /// Steps before the first event. Those that a reused connection does not take are not reported.
    enum Milestone {
        DNS_STARTED,
        CONNECT_STARTED,
        TLS_STARTED,
        CONNECTED,
        REQUEST_SENT,
        RESPONSE_STARTED
    }
}
