package voiceplayground.cli;

import voiceplayground.api.TextFeed;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;

/// What the command line asks for.
///
/// @param play how to start the sound; empty to keep it without playing
/// @param more text that follows the request's own, as it is written
record Asked(SpeechRequest request, Optional<StartPolicy> play, Optional<TextFeed> more) {}
