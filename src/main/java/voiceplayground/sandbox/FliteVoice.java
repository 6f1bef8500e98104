package voiceplayground.sandbox;

import voiceplayground.speech.Voice;

import java.util.List;
import java.util.Locale;

/// The voices made of Flite's four speakers.
///
/// The name of a constant is the voice's id in capitals. Formants are moved by taking the samples
/// as if they had another rate, which moves pitch and pace too; both are given to Flite the other
/// way round, so that [#speaker] sounds like a smaller or larger person and not like a fast tape.
/// The order decides who stands in for whom: `magnus`, the voice of a first start, falls to the
/// quickest.
enum FliteVoice {
    RAMSAY("male", "american", "rms", 0, 1.0, 1.0, 1.2),
    /// Diphones: robotic, clear, and spoken 30 times faster than real time even by a cold JVM.
    KALMAN("male", "american", "kal16", 0, 1.0, 1.0, 1.7),
    ALASDAIR("male", "scottish", "awb", 0, 1.0, 1.0, 0.9),
    BRAM("male", "american", "kal16", 74, 0.88, 1.06, 1.7),
    SELMA("female", "american", "slt", 0, 1.0, 1.0, 0.75),
    WILLA("female", "american", "slt", 218, 1.12, 0.94, 0.65),
    MORAG("female", "scottish", "awb", 196, 1.16, 1.0, 0.9),
    PIPPA("female", "american", "kal16", 205, 1.2, 1.0, 1.4);

    /// Flite's speakers at 16 kHz.
    static final int FLITE_HZ = 16_000;

    final String speaker;

    /// Mean pitch as heard, 0 for the speaker's own; `rms` has no other.
    final int pitchHz;

    /// How far the formants are moved, 1 for not at all.
    final double formants;

    /// How long everything takes, 1 for the speaker's own pace.
    final double stretch;

    /// Makes the speakers about equally loud.
    final double gain;

    private final String gender;
    private final String accent;

    FliteVoice(
            String gender,
            String accent,
            String speaker,
            int pitchHz,
            double formants,
            double stretch,
            double gain) {
        this.gender = gender;
        this.accent = accent;
        this.speaker = speaker;
        this.pitchHz = pitchHz;
        this.formants = formants;
        this.stretch = stretch;
        this.gain = gain;
    }

    Voice voice() {
        String id = name().toLowerCase(Locale.ROOT);
        String name = name().charAt(0) + id.substring(1);
        return new Voice(id, name, SandboxVoices.MODEL, gender, accent, List.of("en"));
    }

    static FliteVoice of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
