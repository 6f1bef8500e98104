package voiceplayground.cli;

import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.Run;
import voiceplayground.takes.Take;

import java.util.Optional;

/// A run that is over.
///
/// @param failure why it is not finished, or why not everything was kept
/// @param take what was kept, if the disk took anything
record Spoken(Run run, Outcome outcome, Optional<SpeechFailure> failure, Optional<Take> take) {}
