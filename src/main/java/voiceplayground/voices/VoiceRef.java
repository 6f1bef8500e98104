package voiceplayground.voices;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Voice;

/// Which voice: an id alone may be in both pools.
public record VoiceRef(String model, String id) {
    /// That of a voice.
    public static VoiceRef of(Voice voice) {
        return new VoiceRef(voice.model(), voice.id());
    }

    // Written out: what Java makes for a record is made at its first use, which at a start took
    // 30 ms.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VoiceRef that && model.equals(that.model) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + id.hashCode();
    }
}
