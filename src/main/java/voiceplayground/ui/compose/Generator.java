package voiceplayground.ui.compose;

import voiceplayground.api.TextFeed;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Run;

/// What the form asks of the engine. All return at once.
public interface Generator {
    /// Starts a run that is heard; one in flight is stopped first.
    Run start(Environment environment, SpeechRequest request);

    /// Starts a run whose text is sent as it is written; one in flight is stopped first.
    ///
    /// @param more what follows the request's own text
    Run start(Environment environment, SpeechRequest request, TextFeed more);

    /// Asks for a run after those that were asked for before, stopping none.
    void enqueue(Environment environment, SpeechRequest request);

    /// Stops the newest run; a no-op when it is over.
    void stop();
}
