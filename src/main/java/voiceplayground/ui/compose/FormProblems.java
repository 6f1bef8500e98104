package voiceplayground.ui.compose;

import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that is to be said about the form now: what is seen before sending, and what the server said
/// of the last request.
final class FormProblems {
    private final RequestChecks checks;
    private final Texts texts;

    FormProblems(RequestChecks checks, Texts texts) {
        this.checks = checks;
        this.texts = texts;
    }

    /// At most one sentence a part of the form; the server's own goes before.
    List<Problem> of(FormState state, Optional<Refusal> refusal) {
        var request = state.request();
        var found = new ArrayList<Problem>(checks.check(state, request));
        refusal.ifPresent(said ->
                said.at(request)
                        .ifPresent(at -> {
                            boolean isWorse =
                                    found.stream()
                                            .anyMatch(p ->
                                                    p.at().equals(at)
                                                            && p.weight() == Problem.Weight.ERROR);
                            if (!isWorse) {
                                found.removeIf(p -> p.at().equals(at));
                                found.add(
                                        new Problem(
                                                at,
                                                Problem.Weight.WARNING,
                                                texts.get(
                                                        "compose.check.refused", said.message())));
                            }
                        }));
        return List.copyOf(found);
    }
}
