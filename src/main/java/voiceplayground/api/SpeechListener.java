package voiceplayground.api;

import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.WordTime;

import java.util.Optional;

/// What a call reports, in this order: milestones and [#head] first, then [#event] and [#audio] in
/// turn. On a socket the head is that of the handshake, and the milestones of sending and of the
/// first frame come behind it.
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

    /// Bytes of sound as received, free of base64: in the encoding that was asked for unless
    /// [#format] told of another; cut anywhere, never empty. Of the one answer of HTTP, which has
    /// no events, they are its whole body.
    void audio(byte[] bytes, int offset, int length);

    /// The sound comes in another encoding than was asked for; told before the first sound.
    ///
    /// @param came how it is encoded, by its first bytes
    default void format(AudioFormatName came) {}

    /// A further piece of the text was sent, behind the request's own; only where it comes in
    /// pieces. Told before the next event, on the same thread.
    default void text(String piece) {}

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
