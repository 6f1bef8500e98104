package voiceplayground.synthesis;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.util.Optional;

/// Where requests are counted together.
record Account(String baseUrl, Optional<ApiKey> key) {
    static Account of(Environment environment) {
        return new Account(environment.baseUrl(), environment.key());
    }
}
