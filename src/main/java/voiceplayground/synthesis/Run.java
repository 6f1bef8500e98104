package voiceplayground.synthesis;

import voiceplayground.api.ResponseHead;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.audio.playback.Playback;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;

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
