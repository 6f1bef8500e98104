package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.SeenAtOnce.Seen;
import voiceplayground.testkit.Eventually;

import java.time.Duration;
import java.util.Optional;

class SeenAtOnceTest extends SynthesizerFixture {
    private static final SpeechFailure TOO_MANY =
            new SpeechFailure.SlowDown(Optional.of(Duration.ofSeconds(3)), ServerWords.NONE);

    @Test
    void theMostThatWereAnsweredAtATimeAreRemembered() {
        atOnce = 2;
        var first = enqueue("One");
        var second = enqueue("Two");
        var one = client.sent();
        var two = client.sent();
        assertEquals(Seen.NOTHING, seen.of(SERVER), "asked, but not answered");
        one.answer();
        Eventually.equal(new Seen(1, Optional.empty()), () -> seen.of(SERVER));
        two.answer();
        Eventually.equal(new Seen(2, Optional.empty()), () -> seen.of(SERVER));
        one.audio(sound(10)).finish();
        two.audio(sound(10)).finish();
        Eventually.equal(new RunState.Finished(), first::state);
        Eventually.equal(new RunState.Finished(), second::state);
        enqueue("Three");
        client.sent().answer();
        assertEquals(new Seen(2, Optional.empty()), seen.of(SERVER));
    }

    @Test
    void aRefusalIsRememberedWithHowManyWereOut() {
        atOnce = 2;
        enqueue("One");
        client.sent().answer();
        var second = enqueue("Two");
        client.sent().fail(TOO_MANY);
        Eventually.equal(true, () -> second.state() instanceof RunState.Waiting);
        Eventually.equal(new Seen(1, Optional.of(2)), () -> seen.of(SERVER));
    }

    @Test
    void anotherKeyIsAnotherAccount() {
        playing();
        assertEquals(new Seen(1, Optional.empty()), seen.of(SERVER));
        assertEquals(
                Seen.NOTHING, seen.of(SERVER.withKey(Optional.of(new ApiKey("sk_other_key")))));
    }

    private Run enqueue(String text) {
        return synthesizer.enqueue(SERVER, SpeechRequest.initial(text));
    }
}
