package voiceplayground.synthesis;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;

import java.util.List;

/// The runs that are made one after the other. Thread: any; all return at once.
public interface RunQueue {
    /// Adds a run: it is made when its turn comes, and kept without being played, as something else
    /// may be heard then.
    Run enqueue(Environment environment, SpeechRequest request);

    /// The runs that wait for something, and those of the queue that are being made: in the order
    /// in which they are asked for. One is cancelled by [Run#stop].
    List<Run> queue();

    /// Cancels all that was enqueued and is not finished.
    void cancelQueue();
}
