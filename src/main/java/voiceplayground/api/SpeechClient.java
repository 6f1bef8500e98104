package voiceplayground.api;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;

/// Asks a speech server.
public interface SpeechClient {
    /// Makes a call that has not started. Thread: any.
    SpeechCall newCall(Environment environment, SpeechRequest request);

    /// Makes a call whose text is sent as it is written; only sockets can.
    ///
    /// @param more what follows the request's own text
    /// @throws UnsupportedOperationException where the request's transport needs the whole text
    default SpeechCall newCall(Environment environment, SpeechRequest request, TextFeed more) {
        throw new UnsupportedOperationException("the text must be whole");
    }

    /// Opens the connection that the next call will use, without a key or text; quick and silent
    /// when it fails.
    ///
    /// Thread: a virtual one, it blocks. Does nothing for the official service while it has no key.
    void warm(Environment environment);
}
