package voiceplayground.ui.clones;

import javafx.beans.value.ObservableValue;

import voiceplayground.api.CloneClient;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks the server that speaks for clones; an answer that comes when another one speaks is dropped.
/// Thread: FX, like all who are told.
///
/// @param disk runs what blocks
/// @param fx runs on the FX thread, later
record CloneAsking(
        Supplier<CloneClient> client,
        ObservableValue<Optional<Environment>> environment,
        Executor disk,
        Executor fx) {
    void list(Consumer<List<VoiceClone>> told, Consumer<SpeechFailure> failed) {
        ask(server -> client.get().list(server), told, failed);
    }

    /// One with all that is known of it. Nobody asked for that, and a clone speaks without.
    void whole(VoiceClone clone, Consumer<VoiceClone> told) {
        ask(server -> client.get().find(server, clone), told, _ -> {});
    }

    private interface Question<T> {
        T answer(Environment server) throws SpeechException;
    }

    private <T> void ask(Question<T> question, Consumer<T> told, Consumer<SpeechFailure> failed) {
        var asked = environment.getValue();
        asked.ifPresent(server ->
                disk.execute(() -> {
                    try {
                        T answer = question.answer(server);
                        tell(asked, () -> told.accept(answer));
                    } catch (SpeechException e) {
                        tell(asked, () -> failed.accept(e.failure()));
                    }
                }));
    }

    private void tell(Optional<Environment> asked, Runnable news) {
        fx.execute(() -> {
            if (environment.getValue().equals(asked)) {
                news.run();
            }
        });
    }
}
