package voiceplayground.synthesis;

import voiceplayground.speech.SpeechFailure;

import java.time.Duration;
import java.util.Optional;

/// One request of a run, from going out to its end.
///
/// @param number from 1
/// @param started since the press of Generate, as is [#ended]
/// @param failure why it ended; empty where the end marker was seen
public record Attempt(
        int number, Duration started, Duration ended, Optional<SpeechFailure> failure) {}
