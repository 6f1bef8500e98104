package voiceplayground.bench;

import voiceplayground.api.SpeechClient;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;

/// The client under test and what it asks.
final class Clients {
    private Clients() {}

    static SpeechClient own() {
        return new WavesSpeechClient(NanoClock.SYSTEM);
    }

    static Environment environment(String baseUrl) {
        return new Environment(
                "bench", Environment.Kind.CUSTOM, baseUrl, Optional.of(new ApiKey("sk_bench")));
    }

    static SpeechRequest request(int rateHz) {
        return SpeechRequest.initial("Measured.")
                .with(RequestField.SAMPLE_RATE, new JsonValue.Numeral(Integer.toString(rateHz)));
    }
}
