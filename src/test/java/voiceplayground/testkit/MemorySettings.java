package voiceplayground.testkit;

import voiceplayground.settings.Settings;
import voiceplayground.settings.SettingsStore;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;

/// Settings that are kept in memory alone.
public final class MemorySettings implements SettingsStore {
    private Settings settings = Settings.DEFAULT;
    private Optional<SpeechRequest> draft = Optional.empty();

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void update(Settings next) {
        settings = next;
    }

    @Override
    public Optional<SpeechRequest> draft() {
        return draft;
    }

    @Override
    public void updateDraft(SpeechRequest next) {
        draft = Optional.of(next);
    }

    @Override
    public Optional<String> notice() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
