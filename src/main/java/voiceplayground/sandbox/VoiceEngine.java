package voiceplayground.sandbox;

import voiceplayground.speech.Voice;

import java.io.IOException;
import java.util.List;

/// Turns a phrase into sound, always into the same sound.
///
/// Thread: any, several at a time. An interrupt ends [#speak] early.
interface VoiceEngine {
    /// The voices it has, at least one, each under a name of its own.
    List<Voice> voices();

    /// Speaks a phrase of printable ASCII.
    ///
    /// @param voice an id of [#voices]
    /// @param speed 0.5 to 2
    /// @return the sound without silence around it; empty where the phrase has nothing to say
    /// @throws IOException when the engine failed or was interrupted
    Sound speak(String phrase, String voice, double speed) throws IOException;

    /// Speaks a phrase and tells when each of its words is heard.
    ///
    /// An engine that does not know shares the time out by letters.
    ///
    /// @param words printable ASCII without blanks
    default TimedSound speakWords(List<String> words, String voice, double speed)
            throws IOException {
        return TimedSound.shared(speak(String.join(" ", words), voice, speed), words);
    }

    /// Speech will be wanted in a moment: does in the background what the first phrase would wait
    /// for. Returns at once.
    default void prepare() {}

    /// Nothing is to be said for a while: lets go of what only speed needs.
    default void rest() {}

    /// The best engine of this build: Flite, or FreeTTS where the build could not fetch Flite.
    static VoiceEngine ofThisBuild() {
        return FliteEngine.isBuiltIn() ? new FliteEngine() : new FreeTtsEngine();
    }
}
