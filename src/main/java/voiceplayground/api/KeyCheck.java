package voiceplayground.api;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.util.List;
import java.util.Optional;

/// Finds out, without any cost, whether a server takes a key and what it opens.
///
/// Both lists of voices are asked for, that of the standard model and that of Pro: lists are free.
/// A key may open one and not the other. Blocks; thread: any but FX.
public final class KeyCheck {
    private static final String STANDARD = "/waves/v1/lightning-v3.1/get_voices";
    private static final String PRO = "/waves/v1/lightning-v3.1-pro/get_voices";

    private final Exchange exchange;

    /// Asks over the connections of a client.
    public KeyCheck(WavesSpeechClient client) {
        exchange = client.exchange();
    }

    /// What a pool of voices said.
    public sealed interface Answer {
        /// The key opens it. @param voices how many there are; empty where the list is in no shape
        /// that is known
        record Open(Optional<Integer> voices) implements Answer {}

        /// It does not answer with a list.
        record Closed(SpeechFailure why) implements Answer {}
    }

    /// Both answers.
    public record Finding(Answer standard, Answer pro) {
        /// Whether the key opens anything.
        public boolean isAccepted() {
            return standard instanceof Answer.Open || pro instanceof Answer.Open;
        }

        /// Whether the server says that the key is none: 401 or 403 to all that was asked.
        public boolean isRejected() {
            return isNotAllowed(standard) && isNotAllowed(pro);
        }

        private static boolean isNotAllowed(Answer answer) {
            return answer instanceof Answer.Closed(SpeechFailure.NotAllowed _)
                    || answer instanceof Answer.Closed(SpeechFailure.NoKey _);
        }
    }

    /// Asks for both pools, one after the other: an account may ask for one thing at a time.
    public Finding check(Environment environment) {
        return new Finding(ask(environment, STANDARD), ask(environment, PRO));
    }

    private Answer ask(Environment environment, String path) {
        try {
            return new Answer.Open(count(exchange.get(environment, path).json()));
        } catch (SpeechException e) {
            return new Answer.Closed(e.failure());
        }
    }

    /// Documented is an object with `voices`; clients also take `data` and a bare list.
    private static Optional<Integer> count(JsonNode json) {
        if (json.isArray()) {
            return Optional.of(json.size());
        }
        for (String name : List.of("voices", "data")) {
            if (json.path(name).isArray()) {
                return Optional.of(json.path(name).size());
            }
        }
        return Optional.empty();
    }
}
