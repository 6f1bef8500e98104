package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.util.List;
import java.util.Map;

/// What was found.
///
/// @param voices best first
/// @param counts how many voices each value of a facet would show, all other choices as they are;
///   the most frequent first, those that are chosen always
public record VoiceHits(List<Voice> voices, Map<Facet, List<Count>> counts) {
    /// A value and its voices.
    public record Count(String value, int voices) {}

    public VoiceHits {
        voices = List.copyOf(voices);
        counts = Map.copyOf(counts);
    }
}
