package voiceplayground.settings;

/// How the window looks.
public enum Appearance {
    /// As the system asks, also when that changes.
    SYSTEM,
    LIGHT,
    DARK
}
