package voiceplayground;

import voiceplayground.api.TextFeed;
import voiceplayground.settings.SettingsStore;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.Synthesizer;
import voiceplayground.ui.compose.Generator;

import java.util.Optional;

/// Starts runs as the person has set.
record Starting(Synthesizer synthesizer, SettingsStore settings) implements Generator {
    @Override
    public Run start(Environment environment, SpeechRequest request) {
        return synthesizer.start(
                environment, request, Optional.of(settings.settings().startPolicy()));
    }

    @Override
    public Run start(Environment environment, SpeechRequest request, TextFeed more) {
        return synthesizer.start(
                environment, request, Optional.of(settings.settings().startPolicy()), more);
    }

    @Override
    public void enqueue(Environment environment, SpeechRequest request) {
        synthesizer.enqueue(environment, request);
    }

    @Override
    public void stop() {
        synthesizer.stop();
    }
}
