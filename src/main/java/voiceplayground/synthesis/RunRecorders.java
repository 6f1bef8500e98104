package voiceplayground.synthesis;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;

/// Makes the recorder of a new run. Implemented by `takes`.
@FunctionalInterface
public interface RunRecorders {
    /// Never throws: where the disk refuses, the recorder says so by [RunRecorder#failure].
    ///
    /// Thread: the stream's; it writes the request before it returns.
    RunRecorder open(Environment environment, SpeechRequest request);
}
