package voiceplayground.api;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.VoiceClone;

import java.io.IOException;
import java.util.List;

/// The cloned voices of an account. There is no deleting: no key of the service may.
///
/// Nothing is sent twice. All methods block until the answer is there, it takes too long, or their
/// virtual thread is interrupted, which closes the connection. Thread: any but FX.
public interface CloneClient {
    /// Told how much of a file has been sent; thread: the calling one.
    @FunctionalInterface
    interface Progress {
        /// @param sent bytes so far
        /// @param total bytes of the whole form
        void sent(long sent, long total);
    }

    /// All of them, in the server's order, without samples.
    List<VoiceClone> list(Environment environment) throws SpeechException;

    /// One of them, with its samples where it has some.
    VoiceClone find(Environment environment, VoiceClone clone) throws SpeechException;

    /// Makes one. It is rarely ready when this returns.
    ///
    /// @throws SpeechException also [voiceplayground.speech.SpeechFailure.TooLarge] before anything
    ///   is sent
    /// @throws IOException where the file cannot be read
    VoiceClone create(Environment environment, CloneOrder order, Progress progress)
            throws SpeechException, IOException;
}
