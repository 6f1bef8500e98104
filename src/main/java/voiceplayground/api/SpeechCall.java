package voiceplayground.api;

import voiceplayground.speech.SpeechException;

/// One request and its answer. Sent at most once: nothing is ever retried or redirected behind the
/// caller's back.
public interface SpeechCall {
    /// Sends the request and hands over the answer as it arrives. Blocks until the stream ended.
    ///
    /// Returns only when the end marker was seen: the last event, `complete`, the announced end of
    /// a body; on a socket also when the server has told that all is there (see `SocketSpeech`).
    /// Thread: the caller's (a virtual thread); the listener is called on it.
    ///
    /// @throws SpeechException for every other end, a cancelled call included
    void run(SpeechListener listener) throws SpeechException;

    /// Closes the connection; [#run] ends soon after. Thread: any, does not block, harmless when
    /// late or repeated.
    void cancel();
}
