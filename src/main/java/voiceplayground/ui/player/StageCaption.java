package voiceplayground.ui.player;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunHead;
import voiceplayground.synthesis.RunState;
import voiceplayground.takes.Take;
import voiceplayground.ui.kit.SoundTexts;
import voiceplayground.words.Texts;

import java.util.Optional;

/// Says what is on the stage, by its own settings and never by those of the form.
final class StageCaption {
    private final Texts texts;
    private final SoundTexts sound;

    StageCaption(Texts texts) {
        this.texts = texts;
        this.sound = new SoundTexts(texts);
    }

    String of(Run run, Optional<Take> take) {
        Optional<Integer> number = run.head().map(RunHead::number).or(() -> take.map(Take::number));
        return joined(
                number,
                run.request(),
                run.sound().rateHz(),
                run.environment().kind(),
                run.environment().name());
    }

    String of(Take take) {
        return joined(
                Optional.of(take.number()),
                take.request(),
                take.rateHz(),
                take.environmentKind(),
                take.environmentName());
    }

    /// The outcome of a run that has one.
    Optional<Outcome> outcome(RunState state) {
        return switch (state) {
            case RunState.Finished _ -> Optional.of(Outcome.FINISHED);
            case RunState.Stopped _ -> Optional.of(Outcome.STOPPED);
            case RunState.Incomplete _ -> Optional.of(Outcome.INCOMPLETE);
            case RunState.Failed _ -> Optional.of(Outcome.FAILED);
            case RunState.Idle _,
                    RunState.Queued _,
                    RunState.Waiting _,
                    RunState.Connecting _,
                    RunState.Buffering _,
                    RunState.Playing _,
                    RunState.Draining _ ->
                    Optional.empty();
        };
    }

    private String joined(
            Optional<Integer> number,
            SpeechRequest request,
            int rateHz,
            Environment.Kind kind,
            String environment) {
        String name =
                number.map(n -> texts.get("player.take", n))
                        .orElseGet(() -> texts.get("player.newTake"));
        String from =
                switch (kind) {
                    case SANDBOX -> texts.get("player.offline");
                    case OFFICIAL, CUSTOM -> environment;
                };
        return String.join(
                " · ", name, sound.voice(request), sound.speed(request), sound.rate(rateHz), from);
    }
}
