package voiceplayground.synthesis;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;

import java.time.Instant;

/// What is known of a run before anything is sent.
///
/// @param id sorts by time and is a safe folder name
/// @param number counts the takes of this person from 1, as shown
public record RunHead(
        String id, int number, Instant startedAt, Environment environment, SpeechRequest request) {}
