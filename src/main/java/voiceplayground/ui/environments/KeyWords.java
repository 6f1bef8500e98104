package voiceplayground.ui.environments;

import voiceplayground.api.KeyCheck;
import voiceplayground.api.KeyCheck.Answer;
import voiceplayground.keys.KeyPlace;
import voiceplayground.settings.KeyState;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.SeenAtOnce.Seen;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;

/// Says of keys, in words, where they are and what they open. No word holds a key, but for the last
/// four characters of one.
final class KeyWords {
    private final Texts texts;
    private final FailureTexts failures;

    KeyWords(Texts texts, FailureTexts failures) {
        this.texts = texts;
        this.failures = failures;
    }

    /// Where a key is.
    String of(KeyState state) {
        return switch (state) {
            case KeyState.None _ -> texts.get("environments.key.none");
            case KeyState.Looking _ -> texts.get("environments.key.looking");
            case KeyState.Unreadable(var why) -> texts.get("environments.key.unreadable", why(why));
            case KeyState.FromVariable(var key) ->
                    texts.get("environments.key.variable", key.masked());
            case KeyState.Held(var key, var place) ->
                    place.isKept()
                            ? texts.get("environments.key.kept", key.masked())
                            : texts.get("environments.key.memory", key.masked(), why(place));
        };
    }

    /// Why the system's key store is of no use; nothing where it is.
    String why(KeyPlace place) {
        return switch (place) {
            case SYSTEM -> "";
            case NO_STORE -> texts.get("environments.place.none");
            case REFUSED -> texts.get("environments.place.refused");
            case NO_ANSWER -> texts.get("environments.place.silent");
        };
    }

    /// What the key store says to a removal.
    String removed(KeyPlace place) {
        return place.isKept()
                ? texts.get("environments.key.removed")
                : texts.get("environments.key.notRemoved", why(place));
    }

    /// What a key opens, or why nothing.
    String of(KeyCheck.Finding finding) {
        if (!finding.isAccepted()) {
            var why = ((Answer.Closed) finding.standard()).why();
            return finding.isRejected()
                    ? texts.get("environments.check.rejected", rejection(why))
                    : texts.get("environments.check.failed", title(why));
        }
        return texts.get(
                "environments.check.accepted",
                pool(texts.get("environments.pool.standard"), finding.standard()),
                pool(texts.get("environments.pool.pro"), finding.pro()));
    }

    /// How many requests at a time the server was seen to take; empty where nothing was seen.
    String of(Seen seen) {
        String answered =
                seen.answered() == 0
                        ? ""
                        : texts.get("environments.seen.answered", seen.answered());
        return seen.refused()
                .map(out -> texts.get("environments.seen.refused", answered, out).strip())
                .orElse(answered);
    }

    private String pool(String name, Answer answer) {
        return switch (answer) {
            case Answer.Open(var voices) ->
                    voices.map(n -> texts.get("environments.pool.voices", name, n))
                            .orElseGet(() -> texts.get("environments.pool.open", name));
            case Answer.Closed(var why) -> texts.get("environments.pool.closed", name, title(why));
        };
    }

    private String rejection(SpeechFailure why) {
        return why instanceof SpeechFailure.NotAllowed(int status, var words)
                ? status + (words.message().isEmpty() ? "" : ": " + words.message())
                : title(why);
    }

    private String title(SpeechFailure why) {
        return failures.of(why, Duration.ZERO).title();
    }
}
