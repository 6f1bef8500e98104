package voiceplayground.voices;

import voiceplayground.speech.Voice;

/// Which voice: an id alone may be in both pools.
public record VoiceRef(String model, String id) {
    /// That of a voice.
    public static VoiceRef of(Voice voice) {
        return new VoiceRef(voice.model(), voice.id());
    }
}
