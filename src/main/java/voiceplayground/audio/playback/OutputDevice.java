package voiceplayground.audio.playback;

/// Where the sound goes.
public sealed interface OutputDevice {
    /// Not asked yet.
    record Unknown() implements OutputDevice {}

    /// A real line. @param name the mixer's name
    record Line(String name) implements OutputDevice {}

    /// None: a silent speaker keeps time. @param reason the system's words
    record Silent(String reason) implements OutputDevice {}
}
