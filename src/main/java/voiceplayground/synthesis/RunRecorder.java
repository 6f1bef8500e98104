package voiceplayground.synthesis;

import voiceplayground.api.ResponseHead;
import voiceplayground.audio.LiveSound;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.WordTime;

import java.util.Optional;

/// Keeps one run while it happens. Thread: the stream's, in order; every method has written when it
/// returns.
///
/// Writing may fail at any time; the run goes on and [#failure] tells.
public interface RunRecorder extends LiveSound.Backstore {
    /// What is known of the run.
    RunHead head();

    /// Status and headers.
    void responded(ResponseHead head);

    /// One event as received, with its time since the run began.
    void event(String type, String id, byte[] data, int offset, int length, long nanosSinceStart);

    /// The sound comes in another encoding than was asked for; told before the first of it.
    default void format(AudioFormatName came) {}

    /// A further piece of the text was sent, behind what the request itself held.
    default void text(String piece) {}

    /// Sound as received, before decoding; not told of PCM in events, which are kept as received.
    void received(byte[] bytes, int offset, int length);

    /// The sound's own rate, before its first frame; as asked for where it says none.
    default void rate(int hz) {}

    /// When a word sounds.
    default void word(WordTime word) {}

    /// The server's own ids so far, where they came in the answer's frames.
    default void ids(ServerIds ids) {}

    /// One request of the run is over; the last one was the run's answer.
    default void attempted(Attempt attempt) {}

    /// Decoded frames.
    void pcm(byte[] pcm, int offset, int length);

    /// The stream ended inside a frame; these bytes of it are in no frame.
    default void leftover(int bytes) {}

    /// The run has ended: the take is completed and appears in the library.
    void ended(Outcome outcome, RunTimings timings, Optional<SpeechFailure> cause);

    /// Playback ended after the stream did: completes the timings that only the speaker knows.
    void played(RunTimings timings);

    /// Why not everything was kept; the recorder has stopped writing then.
    Optional<SpeechFailure.NotSaved> failure();
}
