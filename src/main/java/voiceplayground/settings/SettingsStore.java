package voiceplayground.settings;

import java.util.Optional;

/// Reads settings at start and saves them, and the draft, within 1 s of the last change,
/// atomically, off the FX thread.
public interface SettingsStore extends AutoCloseable {
    /// The settings now.
    Settings settings();

    /// Replaces the settings; saved soon. Thread: any, returns at once.
    void update(Settings settings);

    /// The draft of the last process: the request of the form, as far as it was saved.
    Optional<voiceplayground.speech.SpeechRequest> draft();

    /// Replaces the draft; saved soon. Thread: any, returns at once.
    void updateDraft(voiceplayground.speech.SpeechRequest draft);

    /// Something about the files a person should know, e.g. that a broken one was put aside under
    /// another name.
    Optional<String> notice();

    /// Saves what is not saved yet.
    @Override
    void close();
}
