package voiceplayground.synthesis;

import voiceplayground.api.TextFeed;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;

/// What is asked of a run.
///
/// @param play how to start the sound; empty to keep it without playing
/// @param more text that follows the request's own
record Order(
        Environment environment,
        SpeechRequest request,
        Optional<StartPolicy> play,
        Optional<TextFeed> more) {}
