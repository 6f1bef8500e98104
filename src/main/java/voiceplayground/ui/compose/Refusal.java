package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;

/// What a server did not like about one field of a request.
///
/// @param field its wire name
/// @param message the server's own sentence
record Refusal(SpeechRequest request, String field, String message) {
    /// The refusal in a failure; empty where it names no field.
    static Optional<Refusal> of(SpeechFailure failure, SpeechRequest request) {
        return failure instanceof SpeechFailure.Rejected(_, var words)
                ? words.field().map(field -> new Refusal(request, field, words.message()))
                : Optional.empty();
    }

    /// Where in the form it is to be shown: at its field, as long as that was not changed since.
    Optional<String> at(SpeechRequest now) {
        var known = RequestField.of(field);
        if (known.isPresent()) {
            return now.field(known.get()).equals(request.field(known.get()))
                    ? Optional.of(field)
                    : Optional.empty();
        }
        boolean isOther = request.body().members().stream().anyMatch(m -> m.name().equals(field));
        boolean isSame = OtherMembers.shown(now.body()).equals(OtherMembers.shown(request.body()));
        return isOther && isSame ? Optional.of(Problem.OTHERS) : Optional.empty();
    }
}
