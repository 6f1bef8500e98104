package voiceplayground.ui.compose;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Run;

/// What the form asks of the engine. All return at once.
public interface Generator {
    /// Starts a run that is heard; one in flight is stopped first.
    Run start(Environment environment, SpeechRequest request);

    /// Asks for a run after those that were asked for before, stopping none. Where there is no
    /// queue it starts at once.
    default void enqueue(Environment environment, SpeechRequest request) {
        start(environment, request);
    }

    /// Stops the newest run; a no-op when it is over.
    void stop();
}
