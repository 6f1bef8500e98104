package voiceplayground.synthesis;

import voiceplayground.api.ResponseHead;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.audio.playback.Playback;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.WordTime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One press of Generate until silence. Thread: any may read.
public interface Run {
    /// The environment asked.
    Environment environment();

    /// What was asked.
    SpeechRequest request();

    /// Where it is.
    RunState state();

    /// Id and number of its take, once it is being kept.
    Optional<RunHead> head();

    /// Status and headers, once they came.
    Optional<ResponseHead> response();

    /// The server's own ids, as far as it told any.
    ServerIds serverIds();

    /// When its words sound, so far and in the order told; empty where the server tells none.
    List<WordTime> words();

    /// The requests sent so far that are over.
    List<Attempt> attempts();

    /// Whether it was put into the queue instead of started.
    boolean isEnqueued();

    /// How much is left of the wait that [RunState.Waiting] says; zero at other times.
    Duration waitLeft();

    /// Ends the wait by asking now; nothing happens while there is none. Returns at once.
    void tryNow();

    /// Ends the wait by not asking again: the run ends as its last attempt did. Returns at once.
    void giveUp();

    /// Its sound so far, from the start of the request on.
    LiveSound sound();

    /// The peaks of that sound.
    PeakPyramid peaks();

    /// How it is being heard, once it is.
    Optional<Playback> playback();

    /// Times so far; final once the state is.
    RunTimings timings();

    /// Why not everything was kept.
    Optional<SpeechFailure.NotSaved> notSaved();

    /// Ends this run: silence within 50 ms, connection closed within 200 ms. Harmless when late.
    /// Returns at once.
    void stop();
}
