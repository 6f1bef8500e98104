package voiceplayground.api;

import okhttp3.Request;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.util.Optional;

/// Says of an environment, without any network, what a request to it would be refused for.
///
/// The rules are those that requests are held to: the same code decides. Thread: any.
public final class EnvironmentCheck {
    private EnvironmentCheck() {}

    /// The first thing that is wrong with the address or the headers; a missing key is not.
    public static Optional<SpeechFailure> problem(Environment environment) {
        try {
            var request = new Request.Builder().url(Endpoint.base(environment));
            Outgoing.add(environment, request);
            return Optional.empty();
        } catch (SpeechException e) {
            return Optional.of(e.failure());
        }
    }

    /// The host that an address names over plain `http`, where a person must allow it first; empty
    /// for TLS, for this computer, and for what is no address.
    public static Optional<String> plainHttpHost(String baseUrl) {
        try {
            return Endpoint.plainHttpHost(baseUrl);
        } catch (SpeechException _) {
            return Optional.empty();
        }
    }
}
