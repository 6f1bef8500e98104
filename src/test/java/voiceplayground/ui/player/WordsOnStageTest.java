package voiceplayground.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;
import voiceplayground.synthesis.RunState;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.testkit.StagePlayer;
import voiceplayground.testkit.StageRun;
import voiceplayground.testkit.StageTakes;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class WordsOnStageTest {
    @TempDir Path home;

    private final StagePlayer player = new StagePlayer();
    private final Texts texts = new Texts(Locale.US);

    private PlayerViewModel model() {
        return new PlayerViewModel(
                player, new StageTakes(home), Runnable::run, Runnable::run, texts);
    }

    private static SpeechRequest asking(Transport transport) {
        var request = SpeechRequest.initial("It costs $100.");
        var members = new ArrayList<>(request.body().members());
        members.add(new JsonValue.Member("word_timestamps", new JsonValue.Bool(true)));
        return request.with(new JsonValue.Struct(members)).with(Delivery.of(transport));
    }

    @Test
    void wordsComeWhileTheSoundDoes() {
        var model = model();
        var run = new StageRun(1, asking(Transport.WEBSOCKET));
        model.runChanged(run, run.state());
        var source = model.sourceProperty().get().orElseThrow();
        assertEquals(List.of(), source.words());
        var words = List.of(new WordTime("It", 0.1, 0.3), new WordTime("costs", 0.3, 0.8));
        run.words.addAll(words);
        assertEquals(words, source.words());
        assertEquals("", model.wordsNoteProperty().get());
    }

    @Test
    void whereNoneCanComeTheReasonIsSaidAtOnce() {
        for (Transport transport : List.of(Transport.SSE, Transport.HTTP, Transport.LEGACY_SSE)) {
            var model = model();
            var run = new StageRun(1, asking(transport));
            model.runChanged(run, run.state());
            assertEquals(texts.get("player.words.socketOnly"), model.wordsNoteProperty().get());
        }
    }

    @Test
    void aVoiceWithoutWordTimesIsSaidWhenAllHasCome() {
        var model = model();
        var run = new StageRun(1, asking(Transport.WEBSOCKET));
        model.runChanged(run, run.state());
        assertEquals("", model.wordsNoteProperty().get());
        run.arrive(SpeechLike.pcm(24_000, 1, 1));
        run.end();
        model.runChanged(run, run.enter(new RunState.Draining(Optional.empty())));
        assertEquals(texts.get("player.words.none"), model.wordsNoteProperty().get());
    }

    @Test
    void nothingIsSaidWhereNoWordsWereAskedFor() {
        var model = model();
        var run = new StageRun(1, "Hello");
        model.runChanged(run, run.state());
        run.end();
        model.runChanged(run, run.enter(new RunState.Finished()));
        assertEquals("", model.wordsNoteProperty().get());
    }
}
