package voiceplayground.voices;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.Voice;

import java.util.List;
import java.util.Optional;

/// Why a voice and a request do not go together. It can be sent all the same: the service has the
/// last word.
public sealed interface Mismatch {
    /// The field where it is said.
    default RequestField at() {
        return switch (this) {
            case OtherPool _, OtherClone _ -> RequestField.VOICE;
            case Untrained _, LeftOut _, OnlyPro _ -> RequestField.LANGUAGE;
        };
    }

    /// One changed field that would put it right; empty where there is none.
    Optional<Mend> mend();

    /// The voice is in the pool of another model.
    record OtherPool(Voice voice, String model) implements Mismatch {
        @Override
        public Optional<Mend> mend() {
            return Optional.of(new Mend(RequestField.MODEL, voice.model()));
        }
    }

    /// The clone was made for other models.
    ///
    /// @param speaking those of its models that still speak
    record OtherClone(Voice voice, String model, List<String> speaking) implements Mismatch {
        @Override
        public Optional<Mend> mend() {
            return speaking.stream().findFirst().map(m -> new Mend(RequestField.MODEL, m));
        }
    }

    /// The voice was not trained for the language that is asked for.
    record Untrained(Voice voice, String language) implements Mismatch {
        @Override
        public Optional<Mend> mend() {
            return ownLanguage(voice);
        }
    }

    /// No language is asked for, and what the service takes then is none of the voice's.
    ///
    /// @param meant what it takes
    record LeftOut(Voice voice, List<String> meant) implements Mismatch {
        @Override
        public Optional<Mend> mend() {
            return ownLanguage(voice);
        }
    }

    /// The language is one that only the Pro pool speaks.
    ///
    /// @param voice that is asked for, where it is known in this pool
    record OnlyPro(String language, Optional<Voice> voice) implements Mismatch {
        @Override
        public Optional<Mend> mend() {
            return voice.isPresent()
                    ? ownLanguage(voice.get())
                    : Optional.of(new Mend(RequestField.MODEL, Pools.PRO));
        }
    }

    /// One field and its new value.
    record Mend(RequestField field, String value) {}

    private static Optional<Mend> ownLanguage(Voice voice) {
        return voice.languages().stream()
                .filter(Tags::isLanguage)
                .findFirst()
                .map(code -> new Mend(RequestField.LANGUAGE, code));
    }
}
